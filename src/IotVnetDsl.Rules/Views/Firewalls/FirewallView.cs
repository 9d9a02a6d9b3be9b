using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.Firewalls;

public sealed class FirewallView(Property self) : PartView(self)
{
    public EnumProperty<FirewallAction> DefaultAction => new(Member());

    public FlagProperty TrustedServices => new(Member());

    public ListProperty<AddressPrefixView> IpRules => new(Member(), item => new(item));

    public ListProperty<SubnetRuleView> SubnetRules => new(Member(), item => new(item));
}
