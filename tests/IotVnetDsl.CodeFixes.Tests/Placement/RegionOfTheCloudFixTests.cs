using IotVnetDsl.CodeFixes.Placement;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class RegionOfTheCloudFixTests
{
    private const string Key = "IVD1003:nearest-region";

    [Theory]
    [InlineData("westeurop", "Region.WestEurope")]
    [InlineData("Sweden Centrall", "Region.SwedenCentral")]
    public Task Writes_the_member_of_the_library(string mistyped, string right) => FixTest<RegionOfTheCloudFix>.Members(
        $$"""    public StorageAccount Archive => new("plantarchive") { {|IVD1003:Region = Region.Named("{{mistyped}}")|} };""",
        $$"""    public StorageAccount Archive => new("plantarchive") { Region = {{right}} };""",
        Key);

    [Fact]
    public Task Fixes_the_region_of_the_whole_topology_where_it_is_stated() => FixTest<RegionOfTheCloudFix>.Sources(
        [Topology("{|IVD1003:Region.Named(\"estus\")|}")], [Topology("Region.EastUS")], Key);

    [Fact]
    public Task Fixes_three_resources_of_one_topology_at_once() => FixTest<RegionOfTheCloudFix>.Members(
        Three("{|IVD1003:Region = Region.Named(\"estus\")|}"), Three("Region = Region.EastUS"), Key, iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_the_region() => FixTest<RegionOfTheCloudFix>.Sources(
        [FixTest<RegionOfTheCloudFix>.Plant("""    public StorageAccount Archive => Stores.Archive;"""), Stores("{|IVD1003:Region = Region.Named(\"estus\")|}")],
        [FixTest<RegionOfTheCloudFix>.Plant("""    public StorageAccount Archive => Stores.Archive;"""), Stores("Region = Region.EastUS")],
        Key);

    [Theory]
    [InlineData("Region.USGovVirginia", "AzureUSGovernment")]
    [InlineData("Region.ChinaNorth3", "AzureChinaCloud")]
    public Task Declares_the_cloud_that_a_region_is_of(string region, string cloud) => FixTest<RegionOfTheCloudFix>.Sources(
        [Topology($"{{|IVD1003:{region}|}}")],
        [Topology(region).Replace("\n\n    public StorageAccount", $"\n    public override Cloud? Cloud => Cloud.{cloud};\n\n    public StorageAccount", StringComparison.Ordinal)],
        $"IVD1003:cloud-{cloud}");

    private static string Topology(string region) => $$"""
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", {{region}});

            public StorageAccount Archive => new("plantarchive");
        }

        """;

    private static string Three(string region) => $$"""
            public StorageAccount One => new("plantone") { {{region}} };
            public StorageAccount Two => new("planttwo") { {{region}} };
            public StorageAccount Three => new("plantthree") { {{region}} };
        """;

    private static string Stores(string region) => $$"""
        internal static class Stores
        {
            public static StorageAccount Archive => new("plantarchive") { {{region}} };
        }

        """;
}
