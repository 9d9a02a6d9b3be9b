using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>
/// Public access of something that exists is closed last: after the private endpoints that are to replace it, with their zone groups
/// and links. What is new is closed from its first write on.
/// </summary>
internal static class Closing
{
    public static ImmutableArray<LatePart> Of(Source target, params ReadOnlySpan<string> armPaths)
    {
        var chain = Chain(target.Node, target.Context.Graph).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return chain.IsEmpty ? [] : [new LatePart([.. armPaths], chain, "closed last, when the private endpoint works") { When = LateWhen.Update }];
    }

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
