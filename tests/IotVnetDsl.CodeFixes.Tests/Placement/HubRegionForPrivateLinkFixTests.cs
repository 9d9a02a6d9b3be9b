using IotVnetDsl.CodeFixes.Placement;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class HubRegionForPrivateLinkFixTests
{
    private const string SouthCentral = "IVD1001:region:southcentralus";

    [Theory]
    [InlineData("IVD1001:region:westus2", "Region.WestUS2")]
    [InlineData("IVD1001:region:southcentralus", "Region.SouthCentralUS")]
    [InlineData("IVD1001:region:eastus", "Region.EastUS")]
    public Task Offers_every_region_of_the_catalog(string key, string region) => Members(
        """    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {|IVD1001:Region = Region.WestEurope|} };""",
        $$"""    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, Region = {{region}} };""",
        key);

    [Fact]
    public async Task Offers_the_nearest_region_first()
    {
        var titles = await OfferedFixes.Titles<HubRegionForPrivateLinkFix>(
            FixTest<HubRegionForPrivateLinkFix>.Plant("""    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, Region = Region.WestUS };""" + Rest), "IVD1001");

        Assert.Equal(["Use Region.WestUS2", "Use Region.SouthCentralUS", "Use Region.EastUS"], titles);
    }

    [Fact]
    public Task Changes_the_group_that_the_hub_takes_its_region_from() => FixTest<HubRegionForPrivateLinkFix>.Sources(
        [Inherited("{|IVD1001:Region.WestEurope|}")], [Inherited("Region.SouthCentralUS")], SouthCentral);

    [Fact]
    public Task Replaces_a_region_that_is_written_by_name() => Members(
        """    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {|IVD1001:Region = Region.Named("West Europe")|} };""",
        """    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, Region = Region.SouthCentralUS };""");

    [Fact]
    public Task Changes_only_the_wrong_arm_of_a_choice() => Members(
        """    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {|IVD1001:Region = Stage == "dev" ? Region.WestEurope : Region.EastUS|} };""",
        """    public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, Region = Stage == "dev" ? Region.SouthCentralUS : Region.EastUS };""");

    [Fact]
    public Task Moves_three_hubs_at_once() => FixTest<HubRegionForPrivateLinkFix>.Members(
        ThreeHubs("{|IVD1001:Region = Region.WestEurope|}"), ThreeHubs("Region = Region.SouthCentralUS"), SouthCentral, iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_the_region() => FixTest<HubRegionForPrivateLinkFix>.Sources(
        [FixTest<HubRegionForPrivateLinkFix>.Plant("""    public IotHub Hub => Hubs.Make();""" + Rest), Hubs("{|IVD1001:Region = Region.WestEurope|}")],
        [FixTest<HubRegionForPrivateLinkFix>.Plant("""    public IotHub Hub => Hubs.Make();""" + Rest), Hubs("Region = Region.SouthCentralUS")],
        SouthCentral);

    private const string Rest = """

            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """;

    private static string Inherited(string region) => $$"""
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", {{region}});

            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        {{Rest}}
        }

        """;

    private static string ThreeHubs(string region) => $$"""
            public IotHub One => new("plant-one") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {{region}} };
            public IotHub Two => new("plant-two") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {{region}} };
            public IotHub Three => new("plant-three") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {{region}} };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint OneEndpoint => new("pe-one", One, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public PrivateEndpoint TwoEndpoint => new("pe-two", Two, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public PrivateEndpoint ThreeEndpoint => new("pe-three", Three, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """;

    private static string Hubs(string region) => $$"""
        internal static class Hubs
        {
            public static IotHub Make() => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled, {{region}} };
        }

        """;

    private static Task Members(string before, string after, string key = SouthCentral) =>
        FixTest<HubRegionForPrivateLinkFix>.Members(before + Rest, after + Rest, key);
}
