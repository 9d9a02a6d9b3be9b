using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Analyzers.Tests;

public class DeclarationsStayInstanceTests
{
    private const string Source = """
        using IotVnetDsl;
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public StorageAccount Archive => new("archive");
        }
        public sealed record Cell(string Title) : Module
        {
            public override string Name { get; init; } = Title;
            public StorageAccount Store => new("store");
        }
        public sealed class Elsewhere
        {
            public int Number => 1;
        }
        """;

    [Fact]
    public async Task Nobody_is_told_to_make_a_declaration_static()
    {
        var analysis = AnalyzerRun.Compile(Source).WithAnalyzers(
            [new MakesEveryPropertyStatic(), new DeclarationsStayInstance()],
            new CompilationWithAnalyzersOptions(AnalyzerRun.Options(), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));

        var found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Archive: True", "Number: False", "Store: True"],
            found.Select(diagnostic => $"{diagnostic.GetMessage(null)}: {diagnostic.IsSuppressed}").Order(StringComparer.Ordinal));
    }

    // Stands in for the SDK's analyzer; never loaded into a compiler.
#pragma warning disable RS1029, RS1036, RS1038, RS1041, RS2008
    /// <summary>CA1822 itself needs the SDK; what counts is where its finding stands.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class MakesEveryPropertyStatic : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("CA1822", "Static", "{0}", "Performance", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                found =>
                {
                    var property = (PropertyDeclarationSyntax)found.Node;
                    if (!property.Modifiers.Any(modifier => modifier.ValueText == "override"))
                        found.ReportDiagnostic(Diagnostic.Create(Rule, property.Identifier.GetLocation(), property.Identifier.ValueText));
                },
                Microsoft.CodeAnalysis.CSharp.SyntaxKind.PropertyDeclaration);
        }
    }
#pragma warning restore RS1029, RS1036, RS1038, RS1041, RS2008
}
