using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>Which addresses the masks of rules fit.</summary>
internal static class RuleAddresses
{
    /// <summary>A list of what gets in where all else does not.</summary>
    public static Admitted Listed<TRule>(ListProperty<TRule> rules, Func<TRule, AddressPrefixView> mask)
    {
        var listed = Admitted.AnyOf(rules.Known.Select(rule => Fitting(mask(rule))));
        return rules.MayHoldMore ? listed with { Perhaps = AddressSet.Everybody } : listed;
    }

    public static Admitted Fitting(AddressPrefixView mask) => mask.Addresses is { } fitting ? Admitted.Exactly(fitting) : Admitted.Unknown;

    /// <summary>Who can come to a service's public address at all: most have none of IPv6.</summary>
    public static AddressSet Comers(ResourceView target) => IpRuleLimits.Of(target.Type) is { TakesIPv6: false } ? AddressSet.EverybodyByIPv4 : AddressSet.Everybody;
}
