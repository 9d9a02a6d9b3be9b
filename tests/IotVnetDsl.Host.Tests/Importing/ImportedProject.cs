using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Importing;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

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
        return new ImportedProject(topology, Text(AcceptedFindings.In(SourceCompilation.Of(empty.Request()), text, topology, RegionCatalogs.Find(RegionCatalogs.Default)!)));
    }

    /// <summary>Errors that the rules find in it.</summary>
    public string[] Errors()
    {
        var executed = _project.Read();
        new TopologyChecks(_project.Request(), _project.Events, _project.Execution()).Run(executed);
        return [.. _project.EventLines.Where(line => line.StartsWith("error", StringComparison.Ordinal))];
    }

    /// <summary>What it declares.</summary>
    public TopologyGraph Graph() => _project.Read().Graph;

    public Task<PlanningResult> PlanAsync(IArmClient arm, params string[] allow) =>
        Planner.PlanAsync(Graph(), Requests.Local([.. allow]), arm, TestContext.Current.CancellationToken);

    public void Dispose() => _project.Dispose();
}
