using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Views;
using IotVnetDsl.Rules.Network;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>Which addresses the masks of rules fit.</summary>
internal static class RuleAddresses
{
    /// <summary>A list of what gets in where all else does not.</summary>
    public static Admitted Listed<TRule>(ListProperty<TRule> rules, Func<TRule, AddressPrefixView> mask)
    {
        var listed = rules.Known.Aggregate(Admitted.Nobody, (admitted, rule) => admitted.And(Fitting(mask(rule))));
        return rules.MayHoldMore ? listed with { Perhaps = AddressSet.Everybody } : listed;
    }

    public static Admitted Fitting(AddressPrefixView mask)
    {
        if (mask.Value.Known is not { } text)
            return Admitted.Unknown;
        // Who comes by IPv6 is told apart from everybody else.
        if (text.Contains(":"))
            return Admitted.Nobody;
        return AddressBlock.ParseRule(text) is { } block ? Admitted.Exactly(AddressSet.Of(block)) : Admitted.Unknown;
    }
}
