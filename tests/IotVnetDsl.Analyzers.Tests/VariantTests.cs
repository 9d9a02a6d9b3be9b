using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>Every variant is checked, and a finding says which one fails where not all do.</summary>
public class VariantTests
{
    private const string Plant = """
        using IotVnetDsl;
        public sealed record Plant(string Stage) : Topology
        {
            public static Plant Development => new("dev");
            public static Plant Staging => new("stg");
            public static Plant Production => new("prod");
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub")
            {
                Identity = CONDITION ? Identity.SystemAssigned : null,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, "archive")],
            };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        }
        """;

    [Theory]
    [InlineData("Stage == \"prod\"", "(variants Development, Staging)")]
    [InlineData("Stage != \"prod\"", "(variant Production)")]
    public async Task The_ones_that_fail_are_named(string condition, string named)
    {
        var finding = Assert.Single(await Find(condition), diagnostic => diagnostic.Id == "IVD2001");

        Assert.EndsWith(named, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_fail_none_is_named()
    {
        var finding = Assert.Single(await Find("Stage == \"none\""), diagnostic => diagnostic.Id == "IVD2001");

        Assert.DoesNotContain("variant", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Development,Production,Staging", finding.Properties["Variants"]);
        Assert.Equal("Hub", finding.Properties["Path"]);
    }

    [Fact]
    public async Task A_condition_that_nobody_knows_makes_no_finding() =>
        Assert.DoesNotContain(await Find("DateTime.Now.Hour > 12"), diagnostic => diagnostic.Id == "IVD2001");

    [Fact]
    public async Task A_topology_that_nobody_can_make_is_said_at_its_name()
    {
        var found = await AnalyzerRun.All(AnalyzerRun.Compile("""
            using IotVnetDsl;
            public sealed record Plant(string Stage) : Topology
            {
                public override string Id => "plant";
                public override ResourceGroup ResourceGroup => new("rg-" + Stage, Region.EastUS);
            }
            """));

        var finding = Assert.Single(found);
        Assert.Equal("IVD6001", finding.Id);
        Assert.Equal("Plant", finding.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(finding.Location.SourceSpan));
    }

    private static async Task<IEnumerable<Diagnostic>> Find(string condition) =>
        await AnalyzerRun.All(AnalyzerRun.Compile(Plant.Replace("CONDITION", condition, StringComparison.Ordinal)));
}
