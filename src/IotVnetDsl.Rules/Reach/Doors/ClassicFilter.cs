using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>Rules in an order: the first that fits decides, and whom none fits gets in.</summary>
internal static class ClassicFilter
{
    /// <summary>What of it a rule says, and whether it counts here.</summary>
    public readonly record struct Rule(AddressPrefixView Mask, EnumProperty<IpFilterAction> Action, Answer Counts);

    // Read from the end, each rule overrules what stands below it.
    public static Admitted Of<TRule>(ListProperty<TRule> rules, Func<TRule, Rule> read) => rules.MayHoldMore
        ? Admitted.Unknown
        : rules.Known.Reverse().Select(read).Aggregate(Admitted.Everybody, (below, rule) => Admitted.Either(rule.Counts, () => below.Overruled(RuleAddresses.Fitting(rule.Mask), rule.Action.Known is { } action ? action == IpFilterAction.Accept : null), () => below));
}
