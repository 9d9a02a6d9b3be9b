using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// A network that is linked to a zone without the record finds nothing at all: records come before links. One that leaves the zone leaves it before
/// another network is linked to it.
/// </summary>
internal sealed class LinkLast : IOrderReason
{
    private static readonly Why Record = new("a network that is linked before its record is there finds nothing at all", WaitKind.Promise);

    private static readonly Why Left = new("a record that is to go would lead there for a while otherwise", WaitKind.Promise);

    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        var groups = order.Steps.Where(node => node.Step is { Type: PrivateDnsZoneGroups, Body: not null })
            .SelectMany(group => ZonesOf(group.Step!.Body!), (group, zone) => (group, zone))
            .ToLookup(pair => pair.zone, pair => pair.group, ResourceId.Comparer);
        var replaced = context.Changes.OfTier(Tier.PrivateEndpoint).Where(endpoint => endpoint.Kind == OperationKind.Replace)
            .SelectMany(endpoint => RecordGap.ZonesOf(endpoint, context), (endpoint, zone) => (Zone: zone, Write: order.LastOf(endpoint.Path)!))
            .ToLookup(pair => pair.Zone, pair => pair.Write, StringComparer.OrdinalIgnoreCase);
        foreach (var link in order.Steps.Where(node => node.Step is { Type: VirtualNetworkLinks, Mode: WriteMode.Put }).ToArray())
        {
            var zone = ((IChildType)link.Step!.Type).ParentOf(link.Step.Resource.Id);
            // Also of one that has no record there: what comes in its place may wait for an approval, and send nobody to the zone.
            foreach (var endpoint in replaced[ResourceId.Name(zone)])
                order.TryPut(endpoint, link, Record);
            if (groups[zone].Any() && !order.TryPut(Records(zone, groups[zone], order), link, Record))
                PutEach(groups[zone], link, order, context);
        }

        var created = order.Writes.Where(node => node.Step is { Type: VirtualNetworkLinks, Kind: OperationKind.Create })
            .ToLookup(node => ((IChildType)node.Step!.Type).ParentOf(node.Step.Resource.Id), ResourceId.Comparer);
        if (created.Count == 0)
            return;
        foreach (var (zone, leftBy) in SharedRecords.LeftZones(context.Actual, context.Changes, order.Deletions.Select(node => node.Step!)))
        {
            // What is no longer declared goes last.
            if (order.Find(leftBy) is { Step.Stage: not StepStage.Deletion } leaves)
            {
                foreach (var link in created[zone])
                    order.TryPut(leaves, link, Left);
            }
        }
    }

    private static OrderNode Records(string zone, IEnumerable<OrderNode> groups, StepOrder order) =>
        order.Barrier($"@records:{zone.ToLowerInvariant()}", $"the records in {ResourceId.Name(zone)}", () => groups);

    private static void PutEach(IEnumerable<OrderNode> groups, OrderNode link, StepOrder order, OrderContext context)
    {
        foreach (var group in groups.Where(group => !order.TryPut(group, link, Record)))
        {
            if (context.Desired.Find(group.Step!.Path)?.Parent is { } endpoint && context.Changes.Find(endpoint) is { } change && PrivateEndpoints.TargetOf(change.Desired) is { } target)
                context.Break("cutoff", target, $"it cannot be reached until '{endpoint}' has its record in a zone that other things need linked before");
        }
    }

    private static IEnumerable<string> ZonesOf(JsonObject group) => (BodyPath.Get(group, "properties.privateDnsZoneConfigs") as JsonArray ?? [])
        .Select(config => BodyPath.Get(config, "properties.privateDnsZoneId")?.ToString()).OfType<string>().Distinct(ResourceId.Comparer);
}
