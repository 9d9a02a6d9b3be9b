using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>The graphs that topologies had when they were last evaluated.</summary>
internal static class KeptGraphs
{
    private static readonly KeptStore<(string, string), TopologyGraph> Graphs = new(capacity: 50);

    /// <summary>The graph of a topology's record; the last one where the record says the same.</summary>
    public static TopologyGraph GraphOf(INamedTypeSymbol type, RecordValue record, string? variant)
    {
        var key = (NameOf(type), variant ?? "");
        if (Graphs.Find(key) is { } kept && kept.Variant == variant && kept.Topology.Equals(record))
            return kept;
        var graph = TopologyGraphBuilder.Build(record, variant);
        Graphs.Keep(key, graph);
        return graph;
    }

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingAssembly.Name}:{type.ToDisplayString()}";
}
