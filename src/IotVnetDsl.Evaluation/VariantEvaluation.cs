using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Graph;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Evaluation;

/// <summary>One variant of a topology, as far as it can be known without running it.</summary>
public sealed class VariantEvaluation
{
    internal VariantEvaluation(string? variant, TopologyGraph graph, ImmutableArray<UnknownPlace> unknowns, Locator? locator)
    {
        Variant = variant;
        Graph = graph;
        Unknowns = unknowns;
        Locator = locator;
    }

    /// <summary>Name of the variant's property, null where the topology has none.</summary>
    public string? Variant { get; }

    public TopologyGraph Graph { get; }

    /// <summary>What could not be followed, in the order of the graph.</summary>
    public ImmutableArray<UnknownPlace> Unknowns { get; }

    /// <summary>True when the graph is the one that the built topology gives, wholly.</summary>
    public bool IsComplete => Unknowns.IsEmpty;

    internal Locator? Locator { get; }
}
