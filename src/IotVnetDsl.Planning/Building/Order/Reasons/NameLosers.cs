using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// Whether somebody may lose a target while its name has no record in a zone: who asks through a network that is linked there already. Clients of
/// others' networks are not known, nor are those of a topology that declares none.
/// </summary>
internal sealed class NameLosers
{
    private const string DefaultPolicy = "Default";

    private readonly Lazy<Dictionary<string, LinkedNetworks>> _linked;
    private readonly Lazy<ILookup<string, Way>> _users;
    private readonly Lazy<bool> _areUnknown;
    private readonly Lazy<bool> _mayAskByRulesets;

    public NameLosers(OrderContext context)
    {
        _linked = new(() => Linked(context));
        _users = new(() => context.States.Change.Before.Part<TopologyWays>().OfClients.Where(way => way.Holds != Answer.No).ToLookup(way => way.Target.Path, StringComparer.Ordinal));
        _areUnknown = new(() => context.States.Change.Before is var before && (before.All<ClientView>().Count == 0 || before.MayHoldMore<ClientView>() != Answer.No));
        _mayAskByRulesets = new(() => context.States.Change.Before.All<DnsForwardingRulesetLinkView>().Count > 0);
    }

    /// <param name="target">Path of what has the name.</param>
    /// <param name="zones">Names of the zones that have no record of it.</param>
    public bool MayBe(string target, IEnumerable<string> zones) => zones.Any(zone =>
        _linked.Value.TryGetValue(zone, out var linked) && (linked.MayBeOfOthers || _areUnknown.Value || _users.Value[target].Any(way => MayAskBy(linked, way.OfClient!.Client.Location))));

    // Who is elsewhere may ask through one of them: from premises, by servers of their own, or by a ruleset.
    private bool MayAskBy(LinkedNetworks linked, LocationView location) => location switch
    {
        { Kind.Known: LocationKind.Internet } => false,
        { Kind.Known: LocationKind.Subnet } => (location.Subnet.TargetPath is { } network && linked.Own.Contains(network))
            || location.Subnet.Target<VirtualNetworkView>()?.DnsServers.IsUnset() != true || _mayAskByRulesets.Value,
        _ => true,
    };

    // By the names of zones; those that ask elsewhere where a zone has no record are not among them.
    private static Dictionary<string, LinkedNetworks> Linked(OrderContext context) => context.Actual.Resources
        .Where(link => link.Type is VirtualNetworkLinks
            && (BodyPath.Get(link.Body, "properties.resolutionPolicy")?.ToString() ?? DefaultPolicy).Equals(DefaultPolicy, StringComparison.OrdinalIgnoreCase))
        .GroupBy(link => ResourceId.Name(((IChildType)link.Type).ParentOf(link.Id)), ResourceId.Comparer)
        .ToDictionary(zone => zone.Key, zone => LinkedNetworks.Of(zone.Select(link => context.Desired.FindId(BodyPath.Get(link.Body, "properties.virtualNetwork.id")?.ToString() ?? "")?.Path)), ResourceId.Comparer);

    private sealed record LinkedNetworks(IReadOnlySet<string> Own, bool MayBeOfOthers)
    {
        /// <param name="networks">Paths of the declared ones, null for each that is not.</param>
        public static LinkedNetworks Of(IEnumerable<string?> networks)
        {
            var all = networks.ToArray();
            return new(all.OfType<string>().ToHashSet(StringComparer.Ordinal), all.Contains(null));
        }
    }
}
