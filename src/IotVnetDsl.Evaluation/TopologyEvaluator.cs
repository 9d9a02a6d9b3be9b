using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Graph;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Usage;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>Reads the topologies of a compilation from their source, without running them.</summary>
public static class TopologyEvaluator
{
    /// <summary>Every topology that the compilation declares, by name; none where the library is not referenced.</summary>
    public static ImmutableArray<TopologyEvaluation> Evaluate(Compilation compilation, CancellationToken cancellation)
    {
        if (Library.Find(compilation) is not { } library)
            return [];

        var interpreter = new Interpreter(compilation, library);
        INamedTypeSymbol[] types = [.. TopologyTypes.In(compilation, library, cancellation)];
        return [.. types.Select(type => Evaluate(interpreter, type, types.Length > 1, cancellation))];
    }

    private static TopologyEvaluation Evaluate(Interpreter interpreter, INamedTypeSymbol type, bool isOneOfSeveral, CancellationToken cancellation)
    {
        interpreter.Begin(cancellation);
        ImmutableArray<UsageFinding> usage = [.. HiddenDeclarations.Of(interpreter, type), .. UnstableReads.Of(interpreter, type), .. Circles.Of(interpreter, type)];
        var name = interpreter.Bodies.DeclarationsOf(type).Select(Declarations.NameOf).FirstOrDefault();
        var variants = ImmutableArray.CreateBuilder<VariantEvaluation>();
        foreach (var property in TopologyTypes.VariantsOf(type))
        {
            interpreter.Begin(cancellation);
            variants.Add(Read(interpreter, type, property.Name, Members.ReadStatic(interpreter, property, name)));
        }

        if (variants.Count == 0 && TopologyTypes.ParameterlessOf(type) is { } constructor)
        {
            interpreter.Begin(cancellation);
            var made = interpreter.Memo.Get(constructor, null, name, state => Construction.WithDefaults(interpreter, type, constructor, name, state));
            variants.Add(Read(interpreter, type, null, made));
        }

        return new TopologyEvaluation(interpreter, type, name.ToLocation(), variants.ToImmutable(), usage) { IsOneOfSeveral = isOneOfSeveral };
    }

    private static VariantEvaluation Read(Interpreter interpreter, INamedTypeSymbol type, string? variant, Value topology)
    {
        var reader = new GraphReader(interpreter);
        var record = reader.ReadTopology(type, topology);
        var unknowns = reader.Unknowns
            .Select(unknown => new UnknownPlace(unknown.Reason, unknown.Place.ToLocation()))
            .Distinct()
            .ToImmutableArray();
        return new VariantEvaluation(
            variant,
            TopologyGraphBuilder.Build(record, variant),
            unknowns,
            topology is Instance instance ? new Locator(interpreter, instance) : null);
    }
}
