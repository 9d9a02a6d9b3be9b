using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using IotVnetDsl.Analyzers;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Tests.Layouts;

/// <summary>
/// Every fix, on what its page shows as bad, in layouts that people have: it is offered, what comes out compiles, the finding is gone, and
/// the file keeps its line ends and its tabs. One by one and all at once.
/// </summary>
public class PageLayoutTests
{
    // Where a page shows a mistake that no edit surely mends, one of the kind that a fix is for.
    private static readonly Dictionary<string, string> Mistakes = new(StringComparer.Ordinal)
    {
        ["IVD3010"] = """
            public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Plant.Subnet("endpoints"));
            public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
            public PrivateDnsZone Events => new("privatelink.servicebus.windows.net");
            public PrivateDnsZoneGroup HubNames => new("default", HubEndpoint, [Devices]);
            """,
        ["IVD3011"] = """
            public IotHub Hub => new("contoso-plant") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Office => new("vnet-office") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("people", "10.1.1.0/24")] };
            public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Plant.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
            public Client People => new(Location.InSubnet(Office.Subnet("people"))) { Uses = [Hub] };
            """,
        ["IVD5011"] = """
            public IotHub Hub => new("contoso-plant") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetri"))] };
            """,
    };

    // What stands in a module may serve another use of it, and is not taken out; nor is what is assigned elsewhere, or what is made in a constructor moved.
    private static readonly (string Id, string Layout)[] NotOffered =
        [("IVD2010", "a module"), ("IVD2011", "a module"), ("IVD2010", Layout.Constructor), ("IVD2011", Layout.Constructor), ("IVD6003", Layout.Constructor)];

    // What is said of a thing goes with it.
    private static readonly string[] TakingOut = ["IVD1009", "IVD2010", "IVD2011", "IVD3021", "IVD3039", "IVD4005", "IVD4013", "IVD4016", "IVD4022", "IVD5018", "IVD5019"];

    private static readonly ImmutableArray<FindingFix> Fixes =
        [.. typeof(FindingFix).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(FindingFix))).Select(type => (FindingFix)Activator.CreateInstance(type)!)];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var id in Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal).Where(id => Bad(id) is not null))
        {
            foreach (var layout in Layout.All.Where(layout => !NotOffered.Contains((id, layout.Name))))
                cases.Add(id, layout.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_fix_ends_its_finding_in_every_layout(string id, string layout)
    {
        var fix = Fixes.Single(candidate => candidate.FixableDiagnosticIds.Contains(id));
        var files = Layout.All.Single(candidate => candidate.Name == layout).Files(Properties(Bad(id)!));
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, id, files);
        var before = await FindAsync(project, id);
        Assert.NotEmpty(before);

        foreach (var all in new[] { false, true })
        {
            var action = all ? await AllAsync(fix, project, before) : await FirstAsync(fix, project, before[0]);
            Assert.True(action is not null, $"no fix is offered for {before[0]}");
            var operation = Assert.Single((await action.GetOperationsAsync(Cancellation)).OfType<ApplyChangesOperation>());
            var after = operation.ChangedSolution.GetProject(project.Id)!;

            await AssertSoundAsync(after, files[0].Contains('\t', StringComparison.Ordinal));
            if (!TakingOut.Contains(id))
                Assert.Empty(Comments(await TextsAsync(project)).Except(Comments(await TextsAsync(after))));
            Assert.True((await FindAsync(after, id)).Length < before.Length, $"{id} is still there:\n{string.Join("\n", await TextsAsync(after))}");
        }
    }

    private static IEnumerable<string> Comments(string[] files) => files.SelectMany(file => Regex.Matches(file, @"// \w+ \w+").Select(comment => comment.Value));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string? Bad(string id)
    {
        if (Mistakes.TryGetValue(id, out var mistake))
            return mistake;
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", $"{id}.md"));
        var bad = Regex.Match(page, "```csharp\n// Bad[^\n]*\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        return bad.StartsWith("public ", StringComparison.Ordinal) ? bad : null;
    }

    // Of properties of one name the last counts.
    private static PropertyDeclarationSyntax[] Properties(string bad) => [.. new[] { PageSurroundings.Members, bad }
        .SelectMany(text => CSharpSyntaxTree.ParseText($"class Part {{\n{text}\n}}").GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>())
        .GroupBy(property => property.Identifier.ValueText, (_, same) => same.Last())];

    private static Project Project(AdhocWorkspace workspace, string id, string[] files)
    {
        var catalog = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", $"{id}.md")).Contains("set to `2020-03`", StringComparison.Ordinal) ? "2020-03" : "current";
        var project = workspace.AddProject("Example", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)])
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From($"is_global = true\nbuild_property.IotVnetRegionCatalog = {catalog}\n"), filePath: "/.globalconfig").Project
            .AddDocument("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using IotVnetDsl;", filePath: "/Usings.cs").Project;
        for (var at = 0; at < files.Length; at++)
            project = project.AddDocument($"File{at}.cs", files[at], filePath: $"/File{at}.cs").Project;
        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, string id) =>
        [.. (await (await project.GetCompilationAsync(Cancellation))!.WithAnalyzers([new IotVnetAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(Cancellation))
            .Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private static async Task<CodeAction?> FirstAsync(FindingFix fix, Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), Cancellation));
        return actions.FirstOrDefault();
    }

    private static Task<CodeAction?> AllAsync(FindingFix fix, Project project, ImmutableArray<Diagnostic> diagnostics) => fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
        project.GetDocument(diagnostics[0].Location.SourceTree)!, fix, FixAllScope.Project, null, fix.FixableDiagnosticIds, new GivenFindings(diagnostics), Cancellation));

    private static async Task AssertSoundAsync(Project project, bool hasTabs)
    {
        var compilation = (await project.GetCompilationAsync(Cancellation))!;
        Assert.Empty(compilation.GetDiagnostics(Cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (!hasTabs)
            return;
        foreach (var text in (await TextsAsync(project)).Skip(1))
        {
            Assert.DoesNotMatch("(?<!\r)\n", text);
            Assert.DoesNotMatch("\n\t* ", text);
        }
    }

    private static async Task<string[]> TextsAsync(Project project) => await Task.WhenAll(project.Documents.Select(async document => (await document.GetTextAsync(Cancellation)).ToString()));
}
