using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Secrets;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class ExpressRoutePrivatePeeringView(Property self) : PartView(self)
{
    public NumberProperty PeerAsn => new(Member());

    public AddressPrefixView Primary => new(Member());

    public AddressPrefixView Secondary => new(Member());

    public NumberProperty VlanId => new(Member());

    public SecretView SharedKey => new(Member());
}
