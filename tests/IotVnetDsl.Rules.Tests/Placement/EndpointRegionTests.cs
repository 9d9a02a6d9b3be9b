using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class EndpointRegionTests
{
    private const string Id = "IVD1004";

    [Fact]
    public void Fires_at_the_region_that_the_endpoint_states()
    {
        var found = Assert.Single(Of("Region = Region.WestEurope", ""));

        Assert.Equal("Region = Region.WestEurope", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Door' is in region 'westeurope' and its network 'Net' in 'eastus': Azure takes a private endpoint in the region of its network only",
            found.Message);
    }

    [Fact]
    public void Fires_at_the_endpoint_where_the_network_states_another_region() =>
        Assert.Equal("new(\"pe-hub\", Hub, Net.Subnet(\"endpoints\"))", Assert.Single(Of("NetworkInterfaceName = \"nic\"", "Region = Region.WestEurope,")).Text);

    [Theory]
    [InlineData("Region = Region.EastUS", "")]
    [InlineData("Region = Region.Named(\"East US\")", "")]
    [InlineData("Region = Region.Named(\"est-us\")", "")]
    [InlineData("Region = Region.Named(Environment.UserName)", "")]
    [InlineData("NetworkInterfaceName = \"nic\"", "Existing = true,")]
    [InlineData("Existing = true", "Region = Region.WestEurope,")]
    public void Is_silent_where_the_regions_are_one_or_unknown(string endpoint, string network) => Assert.Empty(Of(endpoint, network));

    private static IReadOnlyList<Found> Of(string endpoint, string network) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public VirtualNetwork Net => new("vnet") { {{network}} AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints")) { {{endpoint}} };
        """);
}
