using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Rules.Tests.Pages;

/// <summary>The example of a page: properties that stand in a topology which has all else that they refer to.</summary>
internal sealed record PageExample(string Bad, string Good, string Catalog)
{
    private static readonly MetadataReference[] References =
        [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)];

    /// <summary>The example of a rule's page; null where it is only a part of a property.</summary>
    public static PageExample? Of(string id)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", $"{id}.md"));
        var blocks = Regex.Matches(page, "```csharp\n// (Bad|Good)[^\n]*\n(.*?)```", RegexOptions.Singleline);
        var example = new PageExample(
            blocks.Single(block => block.Groups[1].Value == "Bad").Groups[2].Value,
            blocks.Single(block => block.Groups[1].Value == "Good").Groups[2].Value,
            page.Contains("set to `2020-03`", StringComparison.Ordinal) ? "2020-03" : RegionCatalogs.Default);
        return example.Bad.StartsWith("public ", StringComparison.Ordinal) ? example : null;
    }

    /// <summary>What the rules find in the bad form.</summary>
    public IEnumerable<string> FoundInBad() => Found(PageSurroundings.Members, Bad);

    /// <summary>What the rules find when the good form takes the place of the bad one.</summary>
    public IEnumerable<string> FoundInGood() => Found(PageSurroundings.Members, Bad, Good);

    /// <summary>The topology that the bad form stands in, as the editor reads it.</summary>
    public RecordValue Declared() => Assert.Single(Evaluated(PageSurroundings.Members, Bad).Variants).Graph.Topology;

    private IEnumerable<string> Found(params string[] texts) =>
        RuleRun.Over(Evaluated(texts).Variants.Select(variant => variant.Graph), RegionCatalogs.Find(Catalog)!).Select(finding => finding.Id).Distinct();

    // Of properties of one name the last counts.
    private static TopologyEvaluation Evaluated(params string[] texts)
    {
        var properties = texts
            .SelectMany(text => CSharpSyntaxTree.ParseText($"class Part {{ {text} }}").GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>())
            .GroupBy(property => property.Identifier.Text, property => property.ToFullString())
            .Select(group => group.Last());
        var source = $$"""
            using System;
            using IotVnetDsl;
            public sealed record Example : Topology
            {
            {{string.Join('\n', properties)}}
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var topology = Assert.Single(TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken));
        Assert.True(topology.IsComplete);
        return topology;
    }
}
