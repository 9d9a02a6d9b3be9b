using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>
/// Who gets into something that exists by its public address is narrowed last: after the private endpoints that are to replace it, with
/// their zone groups and links, and after the hubs that write to it. What is new is closed from its first write on.
/// </summary>
internal static class Closing
{
    /// <param name="target">The hub, account or namespace.</param>
    /// <param name="door">The properties that decide who gets in: written together, so that there is no state in between.</param>
    public static ImmutableArray<LatePart> Of(Source target, IEnumerable<ModelledProperty> door)
    {
        var graph = target.Context.Graph;
        var hubs = target.Node.Type == Hub ? [] : graph.OfType(Hub).Select(hub => hub.Path);
        var before = Chain(target.Node, graph).Concat(hubs).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return before.IsEmpty
            ? []
            : [new LatePart([.. door.Select(property => property.ArmPath)], before, "closed last, when the private endpoint works") { When = LateWhen.Update }];
    }

    private const string Hub = "IotHub";

    private static IEnumerable<string> Chain(GraphNode target, TopologyGraph graph)
    {
        foreach (var endpoint in graph.OfType("PrivateEndpoint").Where(endpoint => PointsTo(endpoint, "Target", target)))
        {
            yield return endpoint.Path;
            foreach (var group in graph.OfType("PrivateDnsZoneGroup").Where(group => PointsTo(group, "PrivateEndpoint", endpoint)))
            {
                yield return group.Path;
                var zones = (group.Value["Zones"] as SequenceValue)?.Items.OfType<ReferenceValue>().Select(zone => zone.Path).ToArray() ?? [];
                foreach (var link in graph.OfType("PrivateDnsZoneLink").Where(link => link.Value["Zone"] is ReferenceValue zone && zones.Contains(zone.Path)))
                    yield return link.Path;
            }
        }
    }

    private static bool PointsTo(GraphNode node, string member, GraphNode target) =>
        node.Value[member] is ReferenceValue reference && reference.Path == target.Path;
}
