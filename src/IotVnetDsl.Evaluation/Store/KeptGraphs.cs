using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Memory;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>The graphs that topologies had when they were last evaluated.</summary>
internal static class KeptGraphs
{
    private static readonly KeptStore<(string, string), TopologyGraph> Graphs = new(capacity: 50);
    private static readonly KeptStore<(string, string), RuleMemory> Memories = new(capacity: 50);

    /// <summary>The graph of a topology's record; the last one where the record says the same.</summary>
    public static TopologyGraph GraphOf(INamedTypeSymbol type, RecordValue record, string? variant)
    {
        var key = (NameOf(type), variant ?? "");
        var kept = Graphs.Find(key) is { } last && last.Variant == variant ? last : null;
        if (kept is not null && kept.Topology.Equals(record))
            return kept;
        var graph = kept is null ? TopologyGraphBuilder.Build(record, variant) : TopologyGraphBuilder.Build(record, variant, kept);
        Graphs.Keep(key, graph);
        return graph;
    }

    /// <summary>What the rules found in a topology when they last checked it. Those of a team have a memory of their own.</summary>
    public static RuleMemory MemoryOf(INamedTypeSymbol type, IReadOnlyList<Rule> rules) =>
        Memories.GetOrKeep((NameOf(type), NameOf(rules)), () => new RuleMemory());

    /// <summary>Whose rules they are.</summary>
    public static string NameOf(IReadOnlyList<Rule> rules) => string.Join(",", rules.Select(rule => rule.GetType().Assembly.FullName).Distinct());

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingAssembly.Name}:{type.ToDisplayString()}";
}
