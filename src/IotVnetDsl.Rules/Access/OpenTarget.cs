using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A target that nobody needs the public address of is closed. Who uses what is known only where the code says of some client.</summary>
internal sealed class OpenTarget : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4014", "A target is open to the internet, and all its users have another way", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var topology = context.Topology;
        if (topology.All<ClientView>().Count == 0 || topology.MayHoldMore<ClientView>().Or(topology.MayHoldMore<IotHubView>()) != Answer.No)
            return;
        if (topology.All<ClientView>().Any(client => client.Uses.MayHoldMore || client.Reads.MayHoldMore) || topology.All<IotHubView>().Any(hub => TopologyUses.MayHaveMore(hub) != Answer.No) || topology.Part<TopologyUses>().All.Any(use => use.Target?.Known is null))
            return;

        var ways = topology.Part<TopologyWays>().OfClients.ToLookup(way => way.Target.Path, StringComparer.Ordinal);
        foreach (var door in topology.Part<TopologyDoors>().All)
        {
            if (door.Target is IotHubView || door.Target.Existing.Is(true) != Answer.No || door.AdmitsEverybody != Answer.Yes)
                continue;
            var hubs = topology.Part<TopologyUses>().To(door.Target).ToArray();
            var clients = topology.All<ClientView>().Count(client => client.Uses.Known.Concat(client.Reads.Known).Any(use => use.LeadsTo(door.Target) != Answer.No));
            var known = ways[door.Target.Path].ToArray();
            // A client of which no way is known may need the public address.
            if (hubs.Length + known.Length > 0
                && clients <= known.Select(way => way.OfClient!.Client.Path).Distinct(StringComparer.Ordinal).Count()
                && hubs.All(use => IsTrusted(context, use, door))
                && known.All(way => way.Courses.All(course => course.Goes == Goes.Privately && course.Holds == Answer.Yes)))
            {
                context.Report(
                    door.Place,
                    $"'{door.Target.Path}' is open to the internet, and all that use it have another way ({string.Join("; ", Others(hubs, known))}): close it",
                    data: FindingData.Of((FindingData.Target, door.Target.Path)));
            }
        }
    }

    private static bool IsTrusted(RuleContext context, HubUse use, Door door) => use.Proof == Proof.SystemIdentity
        && use.HasIdentity == Answer.Yes
        && door.CanHaveException == Answer.Yes
        && use.Hub.Placement.Region.Text() is { } region
        && context.Regions.Find(RegionFeature.TrustedServices, region) is { IsConfirmed: true };

    private static IEnumerable<string> Others(HubUse[] hubs, Way[] clients) => hubs.Select(use => $"'{use.Hub.Path}' as a trusted service")
        .Concat(clients.Select(way => $"'{way.OfClient!.Client.Path}' by its private endpoint"))
        .Distinct(StringComparer.Ordinal);
}
