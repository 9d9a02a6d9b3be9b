using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class AllocationByLatencyTests
{
    private const string Endpoint = """
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint DpsEndpoint => new("pe", Dps, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """;

    [Fact]
    public void Fires_where_several_hubs_are_chosen_from_behind_an_endpoint()
    {
        var found = Assert.Single(Of("AllocationPolicy = AllocationPolicy.GeoLatency, LinkedHubs = [new(North), new(South)]", Endpoint));

        Assert.Equal("AllocationPolicy = AllocationPolicy.GeoLatency", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("AllocationPolicy = AllocationPolicy.Hashed, LinkedHubs = [new(North), new(South)]", Endpoint)]
    [InlineData("LinkedHubs = [new(North), new(South)]", Endpoint)]
    [InlineData("AllocationPolicy = AllocationPolicy.GeoLatency, LinkedHubs = [new(North)]", Endpoint)]
    [InlineData("AllocationPolicy = AllocationPolicy.GeoLatency, LinkedHubs = [new(North), new(South)]", "")]
    public void Is_silent_where_nothing_is_measured_or_chosen(string service, string others) => Assert.Empty(Of(service, others));

    [Fact]
    public void Is_silent_on_unknown() => Assert.Empty(Of(
        "AllocationPolicy = Environment.UserName == \"x\" ? AllocationPolicy.GeoLatency : AllocationPolicy.Hashed, LinkedHubs = [new(North), new(South)]", Endpoint));

    private static IReadOnlyList<Found> Of(string service, string others) => Written.Find(
        "IVD4030",
        $$"""
        public IotHub North => new("north"); public IotHub South => new("south");
        public DeviceProvisioningService Dps => new("plant-dps") { {{service}} }; {{others}}
        """);
}
