using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Names;

/// <summary>
/// Whether somebody may lose a target while its name has no record in a zone: who asks through a network that is linked there already. Clients of
/// others' networks are not known, nor are those of a topology that declares none.
/// </summary>
public sealed class RecordlessNames : ModelPart
{
    private readonly Derived<ILookup<string, PrivateDnsZoneLinkView>> _links;
    private readonly Derived<ILookup<string, Way>> _users;
    private readonly Derived<bool> _areUnknown;
    private readonly Derived<bool> _mayAskByRulesets;

    public RecordlessNames(TopologyModel model) : base(model)
    {
        // Those that ask elsewhere where a zone has no record are not among them.
        _links = new(model, () => model.All<PrivateDnsZoneLinkView>().Where(link => link.ResolutionPolicy.Is(DnsResolutionPolicy.NxDomainRedirect) != Answer.Yes)
            .ToLookup(link => link.Zone.Known?.Name.Text() ?? "", StringComparer.OrdinalIgnoreCase));
        _users = new(model, () => model.Part<TopologyWays>().OfClients.Where(way => way.Holds != Answer.No).ToLookup(way => way.Target.Path, StringComparer.Ordinal));
        _areUnknown = new(model, () => model.All<ClientView>().Count == 0 || model.MayHoldMore<ClientView>() != Answer.No);
        _mayAskByRulesets = new(model, () => model.All<DnsForwardingRulesetLinkView>().Count > 0);
    }

    /// <summary>Whether somebody may use things whom the topology does not declare.</summary>
    public bool AreClientsUnknown => _areUnknown.Value;

    /// <summary>May somebody lose it?</summary>
    /// <param name="target">Path of what has the name.</param>
    /// <param name="zones">Names of the zones that have no record of it.</param>
    /// <param name="declared">What the code declares: whose clients are known.</param>
    public bool MayBeMissed(string target, IEnumerable<string> zones, TopologyModel declared) => zones.Any(zone => _links.Value[zone].Any(link =>
        link.VirtualNetwork.TargetPath is not { } network || declared.Find(network) is null || AreClientsUnknown
            || _users.Value[target].Any(way => MayAskBy(network, way.OfClient!.Client.Location))));

    // Who is elsewhere may ask through one of them: from premises, by servers of their own, or by a ruleset.
    private bool MayAskBy(string linked, LocationView location) => location switch
    {
        { Kind.Known: LocationKind.Internet } => false,
        { Kind.Known: LocationKind.Subnet } => location.Subnet.TargetPath == linked
            || location.Subnet.Target<VirtualNetworkView>() is not { } network || TopologyNames.AsksAzure(network) != Answer.Yes || _mayAskByRulesets.Value,
        _ => true,
    };
}
