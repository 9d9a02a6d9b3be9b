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
        : rules.Known.Reverse().Select(read).Aggregate(Admitted.Everybody, (below, rule) => Admitted.Either(rule.Counts, () => Overruled(below, rule), () => below));

    private static Admitted Overruled(Admitted below, Rule rule)
    {
        var fitting = RuleAddresses.Fitting(rule.Mask);
        return rule.Action.Known switch
        {
            IpFilterAction.Accept => below.And(fitting),
            IpFilterAction.Reject => new(below.Surely.Except(fitting.Perhaps), below.Perhaps.Except(fitting.Surely)),
            _ => new(below.Surely.Except(fitting.Perhaps), below.Perhaps.Union(fitting.Perhaps)),
        };
    }
}
