using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IotVnetDsl.Rules.Expansions;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>What a graph was made of, step by step: the next one comes of what is another now.</summary>
internal sealed record GraphMaking(
    DeclarationWalk Walk,
    DeclaredGroups Groups,
    MergedDeclarations Merged,
    ResolvedNodes Declared,
    TopologyGraph DeclaredGraph,
    ImmutableArray<Expanded> Expansions,
    ResolvedNodes All)
{
    private static readonly ConditionalWeakTable<TopologyGraph, GraphMaking> Known = new();

    /// <summary>Null for a graph that was not made by the builder.</summary>
    public static GraphMaking? Of(TopologyGraph graph) => Known.TryGetValue(graph, out var making) ? making : null;

    /// <summary>Keeps it as long as the graph.</summary>
    public void Keep(TopologyGraph graph) => Known.Add(graph, this);
}
