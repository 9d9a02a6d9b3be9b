using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.PrivateEndpoints;

public sealed class PrivateEndpointAddressView(Property self) : PartView(self)
{
    public new TextProperty Member => new(base.Member());

    public TextProperty Address => new(base.Member());
}
