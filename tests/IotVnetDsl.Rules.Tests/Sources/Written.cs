using System.Collections.Concurrent;
using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Rules.Tests.Sources;

/// <summary>A finding, and the source that it is reported at.</summary>
internal sealed record Found(Finding Finding, string Text)
{
    public string Message => Finding.Message;

    public Severity Severity => Finding.Severity;
}

/// <summary>What rules find in topologies as people write them.</summary>
internal static class Written
{
    // What compilations share is read once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Plant",
        syntaxTrees: null,
        [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly ConcurrentDictionary<string, ImmutableArray<Found>> Known = new(StringComparer.Ordinal);

    /// <summary>What one rule finds in a topology in East US with these members.</summary>
    public static IReadOnlyList<Found> Find(string id, string members) => [.. All(members).Where(found => found.Finding.Id == id)];

    /// <summary>What all rules find.</summary>
    public static ImmutableArray<Found> All(string members) => Known.GetOrAdd(members, _ => Check(Plant(members)));

    /// <summary>What the model says of a topology in East US with these members.</summary>
    public static TopologyModel Model(string members) => new(Graph(members));

    /// <summary>The graph of such a topology.</summary>
    public static TopologyGraph Graph(string members) => Evaluate(Plant(members)).GraphsToCheck.First();

    private static string Plant(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using IotVnetDsl;
        public sealed record Plant(string Stage) : Topology
        {
            public static Plant Development => new("dev");
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
            {{members}}
        }
        """;

    /// <summary>What all rules find in the only topology of a source.</summary>
    public static ImmutableArray<Found> Check(string source)
    {
        if (GatheredSources.Take(new TestSource(RegionCatalogs.Default, source)))
            return [];

        var topology = Evaluate(source);
        return [.. RuleRun.Over(topology.GraphsToCheck, RegionCatalogs.Find(RegionCatalogs.Default)!)
            .Select(finding => new Found(finding, Text(topology.Locate(finding.Path, finding.PropertyPath, finding.Variants.Count == 0 ? null : finding.Variants[0]))))];
    }

    private static TopologyEvaluation Evaluate(string source)
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assert.Single(TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken));
    }

    private static string Text(Microsoft.CodeAnalysis.Location location) => location.SourceTree?.GetText().ToString(location.SourceSpan) ?? "";
}
