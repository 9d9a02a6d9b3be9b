using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Store;
using IotVnetDsl.Evaluation.Usage;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Memory;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>A topology of a compilation: its variants, and where its code states what.</summary>
public sealed class TopologyEvaluation
{
    private readonly Interpreter _interpreter;
    private readonly Place _name;

    internal TopologyEvaluation(Interpreter interpreter, INamedTypeSymbol type, Place name, ImmutableArray<VariantEvaluation> variants, ImmutableArray<UsageFinding> usage)
    {
        _interpreter = interpreter;
        _name = name;
        Type = type;
        Variants = variants;
        Usage = usage;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Simple name of the type.</summary>
    public string Name => Type.Name;

    /// <summary>The name in the type's declaration.</summary>
    public Location Declaration => _name.ToLocation();

    /// <summary>By name; one without a name where the topology declares none, empty where it also needs arguments.</summary>
    public ImmutableArray<VariantEvaluation> Variants { get; }

    /// <summary>The variants' graphs as rules read them: what the code makes and does not declare is no absence to accuse anybody of.</summary>
    public IEnumerable<TopologyGraph> GraphsToCheck
    {
        get
        {
            string[] hidden = [.. Usage.Select(finding => finding.Hides).OfType<string>().Distinct()];
            return Variants.Select(variant => hidden.Length == 0 ? variant.Graph : variant.Graph.WithAdded([], hidden));
        }
    }

    /// <summary>There are others in the compilation: a message has to say which it means.</summary>
    public bool IsOneOfSeveral { get; internal init; }

    /// <summary>What is found in its code rather than in its graph.</summary>
    public ImmutableArray<UsageFinding> Usage { get; }

    public bool IsComplete => Variants.Length > 0 && Variants.All(variant => variant.IsComplete);

    /// <summary>
    /// Where the code states what a logical path and a property path mean; the topology's name where that cannot be said.
    /// </summary>
    /// <param name="path">Logical path of a resource or module, "" for the topology.</param>
    /// <param name="propertyPath">Dotted members from there on, with <c>[key]</c> in sequences; "" for the resource itself.</param>
    /// <param name="variant">Name of the variant; null for the first.</param>
    public Location Locate(string path, string propertyPath, string? variant) => PlaceOf(path, propertyPath, variant).ToLocation();

    internal Place PlaceOf(string path, string propertyPath, string? variant)
    {
        if (Chosen(variant)?.Locator is not { } locator)
            return _name;

        lock (_interpreter)
        {
            _interpreter.Begin(CancellationToken.None);
            return locator.Find(path, propertyPath).Or(_name);
        }
    }

    private VariantEvaluation? Chosen(string? variant)
    {
        foreach (var candidate in Variants)
        {
            if (candidate.Variant == variant)
                return candidate;
        }

        return Variants.FirstOrDefault();
    }

    /// <summary>The same topology, with what an evaluation on trust has found of its variants.</summary>
    internal TopologyEvaluation With(Interpreter interpreter, ImmutableArray<VariantEvaluation> variants) => new(interpreter, Type, _name, variants, Usage) { IsOneOfSeveral = IsOneOfSeveral };

    /// <summary>What the rules found in it before the last edit.</summary>
    public RuleMemory MemoryOf(IReadOnlyList<Rule> rules) => KeptGraphs.MemoryOf(Type, rules);
}
