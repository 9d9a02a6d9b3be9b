using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class HubNetworkRuleSetView(Property self) : PartView(self)
{
    public EnumProperty<FirewallAction> DefaultAction => new(Member());

    public Property ApplyToBuiltInEndpoint => Member();

    public ListProperty<HubIpRuleView> IpRules => new(Member(), item => new(item));
}

public sealed class HubIpRuleView(Property self) : PartView(self)
{
    public AddressPrefixView Mask => new(Member());
}
