using Basic.Reference.Assemblies;
using IotVnetDsl.Analyzers;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace IotVnetDsl.CodeFixes.Tests;

/// <summary>
/// Applies a fix to the findings of our analyzer, one by one and all at once, and runs the analyzer again on what comes out: nothing may
/// be left to find but what the fixed source marks.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<IotVnetAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using IotVnetDsl;";

    private const string Catalog = "2020-03";

    // Sources are short: what could be better in them is beside the point, unless the fix is of that.
    private static readonly string Beside = string.Concat(
        new[] { "IVD1005", "IVD1007", "IVD2007", "IVD2011", "IVD2012", "IVD4012", "IVD4014" }
            .Except(new TFix().FixableDiagnosticIds)
            .Select(id => $"dotnet_diagnostic.{id}.severity = none\n"));

    private FixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(Net80.References.All);
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location));
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.IotVnetRegionCatalog = {Catalog}\n{Beside}"));
    }

    /// <summary>Fixes a topology with these members.</summary>
    public static Task Members(string before, string after, string? key = null, int iterations = 1) =>
        Sources([Plant(before)], [Plant(after)], key, iterations);

    /// <summary>Fixes these files.</summary>
    public static Task Sources(string[] before, string[] after, string? key = null, int iterations = 1)
    {
        if (GatheredSources.Take(new TestSource(Catalog, before)))
            return Task.CompletedTask;

        var test = new FixTest<TFix> { CodeActionEquivalenceKey = key, NumberOfIncrementalIterations = iterations, NumberOfFixAllIterations = 1 };
        foreach (var source in before.Append(Usings))
            test.TestState.Sources.Add(source);
        foreach (var source in after.Append(Usings))
            test.FixedState.Sources.Add(source);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A topology in East US with these members, indented as they are to stand.</summary>
    public static string Plant(string members) => $$"""
        public sealed record Plant(string Stage = "dev") : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);

        {{members}}
        }

        """;

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
}
