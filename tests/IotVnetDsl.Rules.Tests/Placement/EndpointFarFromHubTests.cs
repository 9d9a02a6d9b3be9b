using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class EndpointFarFromHubTests
{
    [Fact]
    public void Fires_at_the_target_of_an_endpoint_in_another_region()
    {
        var found = Assert.Single(Of("Region = Region.WestEurope"));

        Assert.Equal(("Target", Severity.Suggestion), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal("'Door' is in 'eastus' and its hub 'Hub' in 'westeurope': what devices send crosses regions, which takes time and is billed", found.Message);
    }

    [Theory]
    [InlineData("Region = Region.EastUS")]
    [InlineData("Region = Region.Named(\"East US\")")]
    [InlineData("Capacity = 1")]
    public void Is_silent_in_one_region(string hub) => Assert.Empty(Of(hub));

    [Theory]
    [InlineData("Region = Region.Named(Environment.UserName)")]
    [InlineData("Existing = true, ResourceGroup = new ResourceGroup(Environment.UserName, Region.Named(Environment.UserName))")]
    public void Is_silent_where_a_region_is_unknown(string hub) => Assert.Empty(Of(hub));

    [Fact]
    public void Is_silent_of_endpoints_of_other_resources() => Assert.Empty(Written.Find("IVD1005", """
        public StorageAccount Archive => new("plantarchive") { Region = Region.WestEurope };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-archive", Archive, Net.Subnet("endpoints"));
        """));

    private static IReadOnlyList<Found> Of(string hub) => Written.Find("IVD1005", $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints"));
        """);
}
