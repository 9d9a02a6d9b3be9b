using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Firewalls;

public sealed class SubnetRuleView(Property self) : PartView(self)
{
    public ReferenceProperty Subnet => new(Member());

    public FlagProperty IgnoreMissingServiceEndpoint => new(Member());
}
