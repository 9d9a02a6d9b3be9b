using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>A topology over several files: each document's answer holds what stands in it, and all answers together hold everything.</summary>
public class PerDocumentTests
{
    private const string Hub = """
        using IotVnetDsl;
        public sealed partial record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, "archive")],
            };
        }
        """;

    private const string Storage = """
        using IotVnetDsl;
        public sealed partial record Plant
        {
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly, SharedKeyAccess = false };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        }
        """;

    [Fact]
    public async Task A_mistake_in_one_file_shows_in_the_other_where_it_hurts()
    {
        var compilation = AnalyzerRun.Compile(Hub, Storage.Replace("public RoleAssignment", "public static string NoRole => \"\"; // public RoleAssignment", StringComparison.Ordinal));

        Assert.Equal(["IVD2003"], Ids(await AnalyzerRun.Document(compilation, index: 1)));
        Assert.Empty(await AnalyzerRun.Document(compilation, index: 2));
    }

    [Fact]
    public async Task All_documents_together_give_what_a_build_gives_and_nothing_twice()
    {
        var compilation = AnalyzerRun.Compile(
            Hub.Replace("SystemAssigned", "SystemAssigned with { System = false }", StringComparison.Ordinal),
            Storage.Replace("Firewall.TrustedServicesOnly", "Firewall.TrustedServicesOnly with { TrustedServices = false }", StringComparison.Ordinal)
                .Replace("DataContributor", "DataReader", StringComparison.Ordinal));

        var documents = new List<Diagnostic>();
        for (var index = 0; index < compilation.SyntaxTrees.Length; index++)
            documents.AddRange(await AnalyzerRun.Document(compilation, index));
        var build = await AnalyzerRun.All(compilation);

        Assert.True(build.Length >= 2);
        Assert.Equal(Texts(build), Texts(documents));
        Assert.Equal(documents.Count, documents.Distinct().Count());
    }

    [Fact]
    public void No_rule_waits_for_the_end_of_a_compilation() =>
        Assert.DoesNotContain(new IotVnetAnalyzer().SupportedDiagnostics, descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));

    [Fact]
    public async Task A_request_that_is_cancelled_does_not_spoil_the_next()
    {
        var compilation = AnalyzerRun.Compile(Hub, Storage.Replace("public RoleAssignment", "public static string NoRole => \"\"; // public RoleAssignment", StringComparison.Ordinal));
        var analysis = AnalyzerRun.With(compilation);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[1]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, new CancellationToken(canceled: true)));

        Assert.Equal(["IVD2003"], Ids(await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task One_analyzer_serves_many_compilations_at_once()
    {
        var analyzer = new IotVnetAnalyzer();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => AnalyzerRun
            .With(AnalyzerRun.Compile(Hub, number % 2 == 0 ? Storage : Storage.Replace("public RoleAssignment", "public static string NoRole => \"\"; // public RoleAssignment", StringComparison.Ordinal)), analyzer)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))));

        Assert.Equal(Enumerable.Range(0, 8).Select(number => number % 2), answers.Select(answer => answer.Length));
    }

    [Fact]
    public async Task A_file_without_a_topology_has_no_finding() =>
        Assert.Empty(await AnalyzerRun.All(AnalyzerRun.Compile("public sealed class Unrelated { public int Hub => 1; }")));

    private static string[] Ids(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.Id)];

    private static string[] Texts(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
}
