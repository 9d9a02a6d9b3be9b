using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class OneZoneOfANameTests
{
    private const string Name = "privatelink.azure-devices.net";

    [Theory]
    [InlineData(Name)]
    [InlineData("PrivateLink.Azure-Devices.net")]
    public void Fires_at_the_second_link(string name)
    {
        var found = Assert.Single(Of($"\"{name}\"", "Net"));

        Assert.Equal(("Second", "Zone", Severity.Error), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal($"'Second' links 'Theirs' to 'Net', which has 'Ours' of the same name '{name}': Azure takes one zone of a name for a network", found.Message);
    }

    [Theory]
    [InlineData($"\"{Name}\"", "Other")]
    [InlineData("\"privatelink.servicebus.windows.net\"", "Net")]
    public void Is_silent_where_networks_or_names_differ(string name, string network) => Assert.Empty(Of(name, network));

    [Theory]
    [InlineData("Environment.UserName", "Net")]
    [InlineData($"\"{Name}\"", "(Environment.UserName == \"x\" ? Net : Other)")]
    public void Is_silent_on_what_is_unknown(string name, string network) => Assert.Empty(Of(name, network));

    [Fact]
    public void Is_silent_where_one_zone_serves_two_endpoints() => Assert.Empty(Written.Find("IVD3012", """
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public StorageAccount One => new("plantone");
        public StorageAccount Two => new("planttwo");
        public PrivateEndpoint DoorOne => new("pe-one", One, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        public PrivateEndpoint DoorTwo => new("pe-two", Two, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """));

    private static IReadOnlyList<Found> Of(string name, string network) => Written.Find("IVD3012", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"] };
        public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.1.0.0/16"] };
        public PrivateDnsZone Ours => new("{{Name}}");
        public PrivateDnsZone Theirs => new({{name}}) { ResourceGroup = new ResourceGroup("rg-names", Region.EastUS) };
        public PrivateDnsZoneLink First => new("ours", Ours, Net);
        public PrivateDnsZoneLink Second => new("theirs", Theirs, {{network}});
        """);
}
