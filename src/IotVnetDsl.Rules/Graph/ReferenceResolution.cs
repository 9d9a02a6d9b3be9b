using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Graph;

/// <summary>Gives each reference the path of the resource that it points to.</summary>
internal static class ReferenceResolution
{
    public static TopologyGraph Apply(TopologyGraph graph) => new(
        graph.Topology,
        graph.Variant,
        graph.Nodes.Select(node => node with { Value = (RecordValue)Resolve(node.Value, node, graph) }),
        graph.OpenTypes,
        graph.Aliases);

    private static GraphValue Resolve(GraphValue value, GraphNode from, TopologyGraph graph) => value switch
    {
        ReferenceValue { Path: null } reference => reference with { Path = Target(reference, from, graph)?.Path },
        RecordValue record => record with
        {
            Members = record.Members.ToImmutableSortedDictionary(
                member => member.Key, member => Resolve(member.Value, from, graph), StringComparer.Ordinal),
        },
        SequenceValue sequence => sequence with { Items = sequence.Items.Select(item => Resolve(item, from, graph)).ToImmutableArray() },
        _ => value,
    };

    private static GraphNode? Target(ReferenceValue reference, GraphNode from, TopologyGraph graph)
    {
        if (reference.Name is not ScalarValue name)
            return null;

        var candidates = graph.OfType(reference.Type)
            .Where(node => string.Equals(node.Name, name.ToString(), StringComparison.OrdinalIgnoreCase) && InStatedGroup(node, reference))
            .ToArray();

        // Names repeat between modules (a "vnet" in each site): the nearest declaration is meant.
        return candidates.Length < 2
            ? candidates.FirstOrDefault()
            : candidates.OrderByDescending(node => CommonOwner(node.Owner, from.Owner)).ThenBy(node => node.Path, StringComparer.Ordinal).First();
    }

    private static bool InStatedGroup(GraphNode node, ReferenceValue reference) =>
        reference.ResourceGroup is not ReferenceValue { Name: ScalarValue stated }
        || (node.Scope.ResourceGroup is ScalarValue actual
            && string.Equals(stated.ToString(), actual.ToString(), StringComparison.OrdinalIgnoreCase));

    private static int CommonOwner(string owner, string from)
    {
        if (owner.Length == 0)
            return 0;
        return from == owner || from.StartsWith(owner + "/", StringComparison.Ordinal) ? owner.Length : -1;
    }
}
