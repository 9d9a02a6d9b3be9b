using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Importing;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace IotVnetDsl.Host.Tests.Importing;

/// <summary>What an import writes, built and planned as people would.</summary>
internal sealed class ImportedProject : IDisposable
{
    private readonly TestProject _project;

    private ImportedProject(ImportedTopology topology, string text)
    {
        (Topology, Text) = (topology, text);
        _project = new TestProject(text, fileName: $"{topology.Name}.cs");
    }

    public ImportedTopology Topology { get; }

    public string Text { get; }

    public static Task<ImportedProject> OfAsync(IArmClient arm, params string[] groups) => OfAsync(arm, Clouds.Public, groups);

    public static async Task<ImportedProject> OfAsync(IArmClient arm, KnownCloud cloud, params string[] groups)
    {
        using var empty = new TestProject("");
        var library = LibraryRecords.Find(SourceCompilation.Of(empty.Request()))!;
        var topology = await TopologyImporter.ReadAsync(arm, new ImportRequest(Requests.Subscription, [.. groups], library.Language) { Cloud = cloud }, TestContext.Current.CancellationToken);
        string Text(ILookup<(string, string), string> accepted) => TopologySource.Write(library, topology, "Imported", ["IotVnetDsl"], accepted);
        var text = Text(Array.Empty<string>().ToLookup(_ => ("", "")));
        return new ImportedProject(topology, Text(AcceptedFindings.In(empty.Request(), SourceCompilation.Of(empty.Request()), empty.SourceFile, text, topology)));
    }

    /// <summary>Errors and warnings of rules that it does not accept, each of which the formatter may mend, and lines that the formatter would have otherwise.</summary>
    public string[] Faults()
    {
        var checks = new TopologyChecks(_project.Request(), _project.Events, _project.Execution()).Run(_project.Read());
        using var workspace = new AdhocWorkspace();
        var formatted = Formatter.Format(CSharpSyntaxTree.ParseText(Text).GetRoot(), workspace).ToFullString();
        return
        [
            .. checks.Findings.Select(finding => $"{finding.Id} {finding.Message}"),
            .. Text.Split('\n').Zip(formatted.Split('\n')).Where(line => line.First != line.Second).Select(line => $"'{line.First}' is '{line.Second}' where it is formatted").Take(1),
        ];
    }

    /// <summary>What it declares.</summary>
    public TopologyGraph Graph() => _project.Read().Graph;

    public Task<PlanningResult> PlanAsync(IArmClient arm, params string[] allow) =>
        Planner.PlanAsync(Graph(), Requests.Local([.. allow]), arm, TestContext.Current.CancellationToken);

    public void Dispose() => _project.Dispose();
}
