using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class IpFilterRuleView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public EnumProperty<IpFilterAction> Action => new(Member());

    public AddressPrefixView Mask => new(Member());
}

/// <summary>As the library's.</summary>
public enum IpFilterAction
{
    Accept,
    Reject,
}
