using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class ExpressRouteProviderView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public TextProperty PeeringLocation => new(Member());

    public NumberProperty BandwidthInMbps => new(Member());
}
