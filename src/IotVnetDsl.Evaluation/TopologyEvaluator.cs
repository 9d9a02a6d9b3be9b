using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Graph;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Store;
using IotVnetDsl.Evaluation.Usage;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>Reads the topologies of a compilation from their source, without running them.</summary>
public static class TopologyEvaluator
{
    /// <summary>Every topology that the compilation declares, by name; none where the library is not referenced.</summary>
    public static ImmutableArray<TopologyEvaluation> Evaluate(Compilation compilation, CancellationToken cancellation) =>
        Library.Find(compilation) is { } library ? Read(compilation, library, cancellation).Topologies : [];

    /// <summary>The same, with what it followed from.</summary>
    internal static EvaluatedTopologies Read(Compilation compilation, Library library, CancellationToken cancellation)
    {
        INamedTypeSymbol[] types = [.. TopologyTypes.In(compilation, library, cancellation)];
        if (types.Length == 0)
            return new([], null);

        var read = Read(compilation, library, types, cancellation);
        return TrustedEvaluation.Of(compilation, library, read.Topologies, cancellation) is { } trusted ? new(trusted, null) : read;
    }

    private static EvaluatedTopologies Read(Compilation compilation, Library library, INamedTypeSymbol[] types, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(compilation, library, SourceState.Of(compilation, cancellation));
        var recorder = interpreter.Recorder!;
        var store = new EvaluationStore(interpreter, recorder);
        var recording = recorder.Start();
        var topologies = Evaluate(interpreter, store, types, cancellation);
        var reads = recorder.Stop(recording);
        if (store.IsWhole)
        {
            store.Keep();
            return new(topologies, () => recorder.IsOrderDependent ? null : new ReadSource(recorder.Source, store.AllReads(reads)));
        }

        return new(store.TookNothing ? topologies : Evaluate(new Interpreter(compilation, library, source: null), store: null, types, cancellation), null);
    }

    private static ImmutableArray<TopologyEvaluation> Evaluate(Interpreter interpreter, EvaluationStore? store, INamedTypeSymbol[] types, CancellationToken cancellation) =>
        [.. types.Select(type => Evaluate(interpreter, store, type, types.Length > 1, cancellation))];

    private static TopologyEvaluation Evaluate(Interpreter interpreter, EvaluationStore? store, INamedTypeSymbol type, bool isOneOfSeveral, CancellationToken cancellation)
    {
        interpreter.Begin(cancellation);
        var name = NameOf(interpreter, type);
        // Of another project's code only this one's documents can say something.
        ImmutableArray<UsageFinding> FindUsage() => [.. HiddenDeclarations.Of(interpreter, type).Concat(UnstableReads.Of(interpreter, type)).Concat(Circles.Of(interpreter, type))
            .Select(finding => interpreter.Bodies.IsHere(finding.Place) ? finding : finding with { Place = name.ToLocation() })];
        var usage = interpreter.Recorder is { } recorder ? UsageStore.Get(interpreter, recorder, type, FindUsage, cancellation) : FindUsage();
        return new TopologyEvaluation(interpreter, type, name, Variants(interpreter, store, type, cancellation), usage) { IsOneOfSeveral = isOneOfSeveral };
    }

    /// <summary>The variants of a topology, or what it gives without one.</summary>
    internal static ImmutableArray<VariantEvaluation> Variants(Interpreter interpreter, EvaluationStore? store, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var name = NameOf(interpreter, type);
        var making = store?.MakingOf(type) ?? TopologyMaking.Of(type);
        ImmutableArray<VariantEvaluation> variants =
        [
            .. making.Variants.Select(variant => Read(interpreter, store, type, variant, () => Members.ReadStatic(interpreter, TopologyMaking.Find(type, variant), name), cancellation)),
        ];
        if (variants.IsEmpty && making.NeedsNothing)
        {
            Value Make()
            {
                var constructor = TopologyMaking.ConstructorOf(type)!;
                return interpreter.Memo.Get(constructor, null, name, state => Construction.WithDefaults(interpreter, type, constructor, name, state));
            }

            variants = [Read(interpreter, store, type, variant: null, Make, cancellation)];
        }

        return variants;
    }

    private static Place NameOf(Interpreter interpreter, INamedTypeSymbol type) => interpreter.Bodies.DeclarationsOf(type).Select(Declarations.NameOf).FirstOrDefault();

    private static VariantEvaluation Read(
        Interpreter interpreter, EvaluationStore? store, INamedTypeSymbol type, string? variant, Func<Value> make, CancellationToken cancellation)
    {
        interpreter.BeginNext(cancellation);
        var locator = new Locator(interpreter, store, store?.Begin(type.ToDisplayString(), variant) ?? default, () => make() as Instance);
        if (store?.Find() is { } kept)
        {
            Unknown[] known = [.. store.Now(kept.Unknowns)];
            store.End(kept.Record, topology: null, known);
            return Evaluation(type, variant, kept.Record, known, locator);
        }

        var topology = make();
        var reader = new GraphReader(interpreter, store);
        var record = reader.ReadTopology(type, topology);
        var instance = topology as Instance;
        store?.End(record, instance, reader.Unknowns);
        return Evaluation(type, variant, record, reader.Unknowns, instance is null ? null : locator);
    }

    private static VariantEvaluation Evaluation(INamedTypeSymbol type, string? variant, RecordValue record, IEnumerable<Unknown> unknowns, Locator? locator) => new(
        variant,
        KeptGraphs.GraphOf(type, record, variant),
        [.. unknowns.Select(unknown => new UnknownPlace(unknown.Reason, unknown.Place.ToLocation())).Distinct()],
        locator);
}
