using System.Collections.Immutable;
using IotVnetDsl.Rules.Expansions;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>
/// Makes the graph from a topology's record. Both front ends end here, so that paths, scopes, references and expansions
/// come out the same from source text and from execution.
/// </summary>
public static class TopologyGraphBuilder
{
    public static TopologyGraph Build(RecordValue topology, string? variant) => Make(topology, variant, before: null);

    /// <summary>
    /// As the other, of a topology that has had another graph: what is as it was then is the same instance, and only what is not is worked out again.
    /// </summary>
    public static TopologyGraph Build(RecordValue topology, string? variant, TopologyGraph before) => Make(topology, variant, before);

    /// <summary>The resources that the code declares, each under the path that the graph has it by.</summary>
    public static IEnumerable<(string Path, RecordValue Resource)> Declarations(RecordValue topology) =>
        DeclarationWalk.Over(topology).Declarations.Select(declaration => (declaration.Path, declaration.Value));

    private static TopologyGraph Make(RecordValue topology, string? variant, TopologyGraph? before)
    {
        var was = before is null ? null : GraphMaking.Of(before);
        var walk = DeclarationWalk.Over(topology, was?.Walk);
        var groups = DeclaredGroups.Of(walk.Declarations, was?.Groups);
        var merged = MergedDeclarations.Of(ScopeInheritance.Apply(walk.Declarations, groups), was?.Merged);
        var resolved = ResolvedNodes.Of(merged.Kept, was?.Declared);
        var declared = TopologyGraph.Make(
            topology, variant, resolved.Nodes, walk.OpenTypes.ToImmutableSortedSet(StringComparer.Ordinal), merged.Aliases, was?.DeclaredGraph);
        var expansions = Expansion.ExpandAll(declared, was?.Expansions ?? []);
        // What refers to something by its name may mean what an expansion has added.
        var all = ResolvedNodes.Of(TopologyGraph.Merged(resolved.Nodes, expansions.SelectMany(expanded => expanded.Nodes)), was?.All);
        var graph = TopologyGraph.Make(
            topology, variant, Shared(all.Nodes, before), declared.OpenTypes.Union(expansions.SelectMany(expanded => expanded.OpenTypes)), merged.Aliases, before);
        new GraphMaking(walk, groups, merged, resolved, declared, expansions, all).Keep(graph);
        return graph;
    }

    // What was worked out again may have come out as it was.
    private static ImmutableArray<GraphNode> Shared(ImmutableArray<GraphNode> nodes, TopologyGraph? before)
    {
        if (before is null)
            return nodes;
        var changes = NodeChange.Between(before.Nodes, nodes);
        var same = changes.Where(change => change.Was is not null && change.Was.Equals(change.Is)).ToDictionary(change => change.Path, change => change.Was!, StringComparer.Ordinal);
        return same.Count == 0 ? nodes : ImmutableArray.CreateRange(nodes, node => same.TryGetValue(node.Path, out var was) ? was : node);
    }
}
