namespace IotVnetDsl.Analyzers.Tests;

public class RegionCatalogTests
{
    private const string Plant = """
        using IotVnetDsl;
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.WestEurope);
            public VirtualNetwork Network => new("plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("a", "10.0.1.0/24")] };
            public IotHub Hub => new("plant-hub");
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("a")) { Dns = Dns.PrivateZones };
        }
        """;

    [Theory]
    [InlineData("", false)]
    [InlineData("current", false)]
    [InlineData("2020-03", true)]
    public async Task The_project_chooses_the_list_of_regions(string catalog, bool fires) =>
        Assert.Equal(fires, await FindsRegion(catalog));

    [Theory]
    [InlineData("private-link | westeurope | West Europe | confirmed | our own | 2026-11", false)]
    [InlineData("private-link | eastus | East US | confirmed | our own | 2026-11", true)]
    public async Task A_list_of_the_projects_own_decides(string line, bool fires) =>
        Assert.Equal(fires, await FindsRegion("regions.txt", ("regions.txt", line + "\n")));

    [Fact]
    public async Task A_catalog_that_does_not_exist_is_said() =>
        Assert.NotEmpty(await AnalyzerRun.All(AnalyzerRun.Compile(Plant), AnalyzerRun.Options("2019")));

    [Fact]
    public async Task A_malformed_line_is_said_in_its_file()
    {
        var found = await AnalyzerRun.All(AnalyzerRun.Compile(Plant), AnalyzerRun.Options("regions.txt", ("regions.txt", "# ours\nprivate-link westeurope\n")));

        Assert.Contains(found, diagnostic => diagnostic.Location.GetLineSpan() is { Path: "regions.txt", StartLinePosition.Line: 1 });
    }

    private static async Task<bool> FindsRegion(string catalog, params (string Path, string Text)[] files) =>
        (await AnalyzerRun.All(AnalyzerRun.Compile(Plant), AnalyzerRun.Options(catalog, files))).Any(diagnostic => diagnostic.Id == "IVD1001");
}
