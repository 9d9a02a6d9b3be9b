using System.Collections.Immutable;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>The rules of a security group in their order, those that each group has after its own: the first that fits decides.</summary>
internal sealed class SecurityGroup
{
    private static readonly Lazy<ImmutableArray<GroupRule>> OfAll = new(() => [.. DefaultSecurityRule.All.Select(rule => new GroupRule(rule))]);

    private readonly ImmutableArray<GroupRule> _rules;
    private readonly bool _isKnown;

    public SecurityGroup(NetworkSecurityGroupView group)
    {
        var own = group.Rules.Known.Select(rule => new GroupRule(rule)).ToArray();
        // A rule that may stand anywhere, or in either direction, may decide all.
        _isKnown = !group.Rules.MayHoldMore && own.All(rule => rule is { Priority: not null, Direction: not null });
        _rules = [.. own.Concat(OfAll.Value).OrderBy(rule => rule.Priority)];
        Path = group.Path;
    }

    public string Path { get; }

    /// <summary>Whom it lets through.</summary>
    public Admitted LetsThrough(TrafficDirection direction, Origin from, Goal to, PortRange ports) => !_isKnown ? Admitted.Unknown : Of(direction).Reverse().Aggregate(
        Admitted.Nobody,
        (below, rule) => Admitted.Either(rule.FitsWhere(to, ports, IsAtEndpoint(direction)), () => below.Overruled(rule.FitsWhom(from), rule.Allows), () => below));

    /// <summary>The first rule that surely denies some of those who are not let through; null where it cannot be said which.</summary>
    public GroupRule? Denying(TrafficDirection direction, Origin from, Goal to, PortRange ports, AddressSet denied) => Of(direction).FirstOrDefault(rule =>
        rule.Allows == false && rule.FitsWhere(to, ports, IsAtEndpoint(direction)) == Answer.Yes && !rule.FitsWhom(from).Surely.Intersect(denied).IsEmpty);

    private IEnumerable<GroupRule> Of(TrafficDirection direction) => _rules.Where(rule => rule.Direction == direction);

    // What is asked on the way in is asked there.
    private static bool IsAtEndpoint(TrafficDirection direction) => direction == TrafficDirection.Inbound;
}
