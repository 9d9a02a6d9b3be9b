using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using IotVnetDsl.Analyzers;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Tests.AllAtOnce;

/// <summary>What became of the findings of an id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Failure">What is wrong with that; null where none is left that a fix is offered for, and nothing came.</param>
internal sealed record FixAllOutcome(string Id, string? Failure);

/// <summary>A source of which all findings of an id are fixed at once, until nothing changes.</summary>
internal static class FixedSource
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using IotVnetDsl;";

    private const int Rounds = 4;

    private static readonly MetadataReference[] References = [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)];

    public static ImmutableDictionary<string, CodeFixProvider> Fixes { get; } = typeof(FindingFix).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .ToImmutableDictionary(fix => fix.FixableDiagnosticIds.Single());

    // What a finding hid is found when it is gone.
    private static readonly Dictionary<(string Fixed, string Found), string> Next = new()
    {
        [("IVD2001", "IVD4014")] = "With its identity the hub is a trusted service: only now all users of the target have another way",
        [("IVD2002", "IVD4002")] = "The identity would pass by the exception, which is off",
        [("IVD4003", "IVD3032")] = "A security group keeps clients from the endpoint that is new",
        [("IVD4006", "IVD4003")] = "What gets past no rule came in by the built-in endpoint only",
        [("IVD4009", "IVD5006")] = "The tier had no routes at all, and has 100 now",
        [("IVD4029", "IVD3017")] = "Who comes from on premises has a way, and needs a name",
        [("IVD4033", "IVD3017")] = "Who comes from on premises has a way, and needs a name",
        [("IVD4033", "IVD3022")] = "Who comes from the network has a way, and asks servers that do not know the name",
    };

    /// <summary>What became of each id that a fix was offered for.</summary>
    public static async Task<IReadOnlyList<FixAllOutcome>> OfAsync(TestSource source, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, source);
        var before = await FindAsync(project, cancellation);
        var outcomes = new List<FixAllOutcome>();
        foreach (var id in before.Select(diagnostic => diagnostic.Id).Where(Fixes.ContainsKey).Distinct())
        {
            if (await FixAsync(project, id, before, cancellation) is { } after)
                outcomes.Add(new FixAllOutcome(id, await FailureAsync(project, after, id, before, cancellation) is { } failure ? $"{failure}\n{await TextsAsync(project)}" : null));
        }

        return outcomes;
    }

    private static async Task<string?> FailureAsync(Project project, Project after, string id, ImmutableArray<Diagnostic> before, CancellationToken cancellation)
    {
        var (now, next) = (project, after);
        for (var round = 1; ; round++)
        {
            if (round > Rounds || await TextsAsync(next) == await TextsAsync(now))
                return $"is left after {round} rounds\n{await TextsAsync(next)}";
            var errors = (await next.GetCompilationAsync(cancellation))!.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            if (errors.FirstOrDefault() is { } error)
                return $"does not compile: {error}\n{await TextsAsync(next)}";
            var found = await FindAsync(next, cancellation);
            var come = found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && before.All(known => known.Id != diagnostic.Id) && !Next.ContainsKey((id, diagnostic.Id)));
            if (come.FirstOrDefault() is { } other)
                return $"brings {other}\n{await TextsAsync(next)}";
            var again = await FixAsync(next, id, found, cancellation);
            // What no fix is offered for is left.
            if (again is null)
                return null;
            (now, next) = (next, again);
        }
    }

    // Null where nothing is offered.
    private static async Task<Project?> FixAsync(Project project, string id, ImmutableArray<Diagnostic> found, CancellationToken cancellation)
    {
        if (found.All(diagnostic => diagnostic.Id != id))
            return null;

        var (fix, given) = (Fixes[id], new GivenFindings([.. found.Where(diagnostic => diagnostic.Id == id)]));
        var action = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(project.Documents.Last(), fix, FixAllScope.Project, null, [id], given, cancellation));
        return action is null ? null : (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    public static Project Project(AdhocWorkspace workspace, TestSource source)
    {
        var project = workspace.AddProject("Plant", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(References)
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From($"is_global = true\nbuild_property.IotVnetRegionCatalog = {source.Catalog}\n"), filePath: "/.globalconfig").Project
            .AddDocument("Usings.cs", Usings, filePath: "/Usings.cs").Project;
        for (var at = 0; at < source.Files.Count; at++)
            project = project.AddDocument($"File{at}.cs", source.Files[at], filePath: $"/File{at}.cs").Project;
        return project;
    }

    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, CancellationToken cancellation) =>
        await (await project.GetCompilationAsync(cancellation))!.WithAnalyzers([new IotVnetAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);

    private static async Task<string> TextsAsync(Project project) =>
        string.Join("\n", (await Task.WhenAll(project.Documents.Skip(1).Select(async document => (await document.GetTextAsync()).ToString()))));
}
