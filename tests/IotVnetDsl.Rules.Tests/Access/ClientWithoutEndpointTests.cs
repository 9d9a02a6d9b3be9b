using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class ClientWithoutEndpointTests
{
    private const string Off = "PublicNetworkAccess = PublicNetworkAccess.Disabled";
    private const string InSubnet = "Location.InSubnet(Net.Subnet(\"lines\"))";
    private const string OnPremises = "Location.OnPremises(\"192.168.0.0/16\")";

    [Fact]
    public void Fires_at_what_is_used()
    {
        var found = Assert.Single(Of($$"""StorageAccount Target => new("recipes") { {{Off}} };""", InSubnet));

        Assert.Equal(("Target", Severity.Warning), (found.Text, found.Severity));
        Assert.Equal("'Line' does not get into 'Target': no private endpoint leads to it, and public access is off; add a PrivateEndpoint", found.Message);
        Assert.Equal("Net/Subnets[endpoints],Net/Subnets[lines]", found.Finding.Data[FindingData.Subnets]);
    }

    [Theory]
    [InlineData("EventHubsNamespace Target => new(\"plant-streams\") { " + Off + ", Sku = EventHubsSku.Standard };", InSubnet)]
    [InlineData("ServiceBusNamespace Target => new(\"plant-bus\") { " + Off + ", Sku = ServiceBusSku.Premium };", OnPremises)]
    [InlineData("DeviceProvisioningService Target => new(\"plant-dps\") { " + Off + " };", OnPremises)]
    [InlineData("StorageAccount Target => new(\"recipes\") { Firewall = new() { DefaultAction = FirewallAction.Deny } };", InSubnet)]
    public void Fires_at_each_type_of_target(string target, string location) => Assert.Single(Of(target, location));

    [Fact]
    public void Fires_whichever_name_servers_the_network_asks() => Assert.Contains(
        "no private endpoint leads to it",
        Assert.Single(Of($$"""StorageAccount Target => new("recipes") { {{Off}} };""", InSubnet, network: ", DnsServers = [\"10.9.9.9\"]")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("StorageAccount Target => new(\"recipes\");", InSubnet)]
    [InlineData("StorageAccount Target => new(\"recipes\") { Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [\"40.1.2.3\"] } };", OnPremises)]
    [InlineData("IotHub Target => new(\"plant-hub\") { " + Off + " };", InSubnet)]
    [InlineData("ServiceBusNamespace Target => new(\"plant-bus\") { " + Off + ", Sku = ServiceBusSku.Standard };", InSubnet)]
    [InlineData("StorageAccount Target => new(\"recipes\") { " + Off + " };", "Location.Internet")]
    [InlineData("StorageAccount Target => new(\"recipes\") { " + Off + " }; public PrivateEndpoint Door => new(\"pe\", Target, Net.Subnet(\"endpoints\")) { Dns = Dns.PrivateZones };", InSubnet)]
    [InlineData("StorageAccount Target => new(\"recipes\") { Existing = true, " + Off + " };", InSubnet)]
    public void Is_silent_where_it_may_get_in_or_another_rule_speaks(string target, string location) => Assert.Empty(Of(target, location));

    [Theory]
    [InlineData("StorageAccount Target => new(\"recipes\") { PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : null };", InSubnet)]
    [InlineData("StorageAccount Target => new(\"recipes\") { " + Off + " };", "Environment.UserName == \"x\" ? Location.Internet : Location.OnPremises()")]
    [InlineData("StorageAccount Target => new(\"recipes\") { " + Off + " }; public IEnumerable<PrivateEndpoint> More => Environment.GetLogicalDrives().Select(drive => new PrivateEndpoint(drive, Target, Net.Subnet(\"endpoints\")));", InSubnet)]
    public void Is_silent_on_what_is_unknown(string target, string location) => Assert.Empty(Of(target, location));

    private static IReadOnlyList<Found> Of(string target, string location, string network = "") => Written.Find("IVD4033", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"]{{network}}, Subnets = [new("endpoints", "10.0.1.0/24"), new("lines", "10.0.2.0/24")] };
        public {{target}}
        public Client Line => new({{location}}) { Uses = [Target] };
        """);
}
