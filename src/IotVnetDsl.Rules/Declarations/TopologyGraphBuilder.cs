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
    public static TopologyGraph Build(RecordValue topology, string? variant) =>
        ReferenceResolution.Apply(Expansion.ExpandAll(Declared(topology, variant)));

    /// <summary>As the other; what is there as it was in an earlier graph is the same instance.</summary>
    public static TopologyGraph Build(RecordValue topology, string? variant, TopologyGraph before)
    {
        var now = Build(topology, variant);
        return now.WithNodes(now.Nodes.Select(node => before.At(node.Path) is { } was && was.Equals(node) ? was : node));
    }

    /// <summary>The resources that the code declares, each under the path that the graph has it by.</summary>
    public static IEnumerable<(string Path, RecordValue Resource)> Declarations(RecordValue topology) =>
        DeclarationWalk.Over(topology).Declarations.Select(declaration => (declaration.Path, declaration.Value));

    /// <summary>The graph of what the code declares itself, before expansions.</summary>
    public static TopologyGraph Declared(RecordValue topology, string? variant)
    {
        var walk = DeclarationWalk.Over(topology);
        return ReferenceResolution.Apply(MergeEqual(topology, variant, ScopeInheritance.Apply(walk.Declarations), walk.OpenTypes));
    }

    private static TopologyGraph MergeEqual(
        RecordValue topology, string? variant, IEnumerable<GraphNode> nodes, IEnumerable<string> openTypes)
    {
        var kept = new List<GraphNode>();
        var known = new Dictionary<(RecordValue, GraphScope), GraphNode>();
        var aliases = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var all = nodes.OrderBy(node => node.Path, StringComparer.Ordinal).ToArray();
        var given = new GivenResources(all);
        var givers = all.Select(given.Giver).ToArray();
        foreach (var node in all.Where((_, index) => givers[index] is null))
        {
            // Two records with an unknown part are never known to be equal.
            if (!node.Value.IsWhollyKnown)
            {
                kept.Add(node);
            }
            else if (known.TryGetValue((node.Value, node.Scope), out var first))
            {
                aliases.Add(node.Path, first.Path);
            }
            else
            {
                known.Add((node.Value, node.Scope), node);
                kept.Add(node);
            }
        }

        for (var index = 0; index < all.Length; index++)
        {
            if (givers[index] is { } giver)
                aliases.Add(all[index].Path, aliases.TryGetValue(giver.Path, out var first) ? first : giver.Path);
        }

        return new TopologyGraph(topology, variant, kept, openTypes.ToImmutableSortedSet(StringComparer.Ordinal), aliases.ToImmutable());
    }
}
