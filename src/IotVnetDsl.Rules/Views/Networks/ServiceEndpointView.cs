using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class ServiceEndpointView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
