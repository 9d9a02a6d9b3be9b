using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class HubIpRuleView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public AddressPrefixView Mask => new(Member());
}
