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
    public Admitted LetsThrough(TrafficDirection direction, Origin from, Goal to, Knock by) => !_isKnown ? Admitted.Unknown : Of(direction).Reverse().Aggregate(
        Admitted.Nobody,
        (below, rule) => Admitted.Either(rule.FitsWhere(to, by, IsAtEndpoint(direction, to)), () => below.Overruled(rule.FitsWhom(from), rule.Allows), () => below));

    /// <summary>The first rule that surely denies some of those who are not let through; null where it cannot be said which.</summary>
    public GroupRule? Denying(TrafficDirection direction, Origin from, Goal to, Knock by, AddressSet denied) => Of(direction).FirstOrDefault(rule =>
        rule.Allows == false && rule.FitsWhere(to, by, IsAtEndpoint(direction, to)) == Answer.Yes && !rule.FitsWhom(from).Surely.Intersect(denied).IsEmpty);

    private IEnumerable<GroupRule> Of(TrafficDirection direction) => _rules.Where(rule => rule.Direction == direction);

    /// <summary>
    /// Who gets to Azure's own name server. Rules are about it only where they name it by its tag
    /// (https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations, November 2026).
    /// </summary>
    public Admitted LetsAskAzure(Origin from, Knock by)
    {
        var rules = Of(TrafficDirection.Outbound).Where(rule => rule.FitsHow(by) != Answer.No).ToArray();
        var denying = Array.FindIndex(rules, rule => rule.IsTo(AzureNames) && rule.Allows != true);
        if (!_isKnown || denying < 0)
            return Admitted.Everybody;
        var asked = rules.Where(rule => rule.IsTo(AzureNames)).Reverse()
            .Aggregate(Admitted.Everybody, (below, rule) => Admitted.Either(rule.FitsHow(by), () => below.Overruled(rule.FitsWhom(from), rule.Allows), () => below));
        // Whether one before it that is about all addresses is about that one as well stands nowhere.
        return rules.Take(denying).All(rule => rule.IsTo(AzureNames) || rule.Allows == false) ? asked : asked with { Perhaps = AddressSet.Everybody };
    }

    private const string AzureNames = "AzurePlatformDNS";

    // What is asked on the way in is asked there.
    private static bool IsAtEndpoint(TrafficDirection direction, Goal to) => direction == TrafficDirection.Inbound && to.Endpoint is not null;
}
