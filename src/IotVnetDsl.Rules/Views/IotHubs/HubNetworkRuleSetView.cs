using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class HubNetworkRuleSetView(Property self) : PartView(self)
{
    public EnumProperty<FirewallAction> DefaultAction => new(Member());

    public FlagProperty ApplyToBuiltInEndpoint => new(Member());

    public ListProperty<HubIpRuleView> IpRules => new(Member(), item => new(item));
}
