using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class VirtualNetworkTests
{
    [Fact]
    public async Task Subnets_in_the_body_are_resources_of_their_own_with_defaults()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var network = await arm.AddNetwork();
        Assert.False(network.Flag("properties.enableDdosProtection"));
        Assert.NotNull(network.Text("properties.resourceGuid"));
        Assert.StartsWith("W/\"", network.Text("etag"), StringComparison.Ordinal);
        var subnet = (await arm.Get(Plant.Subnet).Expect(200)).Json;
        Assert.Equal("Disabled", subnet.Text("properties.privateEndpointNetworkPolicies"));
        Assert.Equal("Enabled", subnet.Text("properties.privateLinkServiceNetworkPolicies"));
        Assert.Equal(subnet.Text("id"), network.Items("properties.subnets").Single().Text("id"));
    }

    [Theory]
    [InlineData("2024-05-01", """ "addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} """, 1)]
    [InlineData("2023-09-01", """ "addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} """, 1)]
    [InlineData("2023-06-01", """ "addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} """, 0)]
    [InlineData("2024-05-01", """ "addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "subnets": [] """, 0)]
    [InlineData("2024-05-01", """ "addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "subnets": null """, 0)]
    [InlineData("2024-05-01", """ "addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "subnets": [{"name": "a", "properties": {"addressPrefix": "10.20.5.0/24"} }, {"name": "b", "properties": {"addressPrefix": "10.20.6.0/24"} }] """, 2)]
    public async Task What_a_PUT_does_to_subnets_depends_on_what_it_says_and_on_the_version(string version, string properties, int left)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put($"{Plant.Network}?api-version={version}", $$"""{"location": "eastus", "properties": { {{properties}} } }""").Expect(200);
        await arm.Advance();
        Assert.Equal(left, (await arm.Get(Plant.Network + "/subnets").Expect(200)).Json.Items("value").Count);
    }

    [Fact]
    public async Task Servers_for_names_are_addresses()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "dhcpOptions": {"dnsServers": ["10.0.0.4", "dns.contoso.com"]} } }""")
            .Expect(400, "NetcfgInvalidIPAddress");
    }

    [Fact]
    public async Task A_subnet_in_use_stops_a_PUT_that_would_delete_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.Put(Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "subnets": []} }""").Expect(400, "InUseSubnetCannotBeDeleted");
        await arm.Delete(Plant.Subnet).Expect(400, "InUseSubnetCannotBeDeleted");
        await arm.Delete(Plant.Network).Expect(400, "InUseSubnetCannotBeDeleted");
        await arm.Get(Plant.Subnet).Expect(200);
    }

    [Theory]
    [InlineData("10.20.0.1/16", "InvalidCIDRNotation")]
    [InlineData("10.20.0.0", "InvalidCIDRNotation")]
    [InlineData("10.20/16", "InvalidCIDRNotation")]
    [InlineData("here", "InvalidCIDRNotation")]
    [InlineData("224.0.0.0/8", "AddressPrefixNotAllowed")]
    [InlineData("10.20.0.0/30", "InvalidAddressPrefixFormat")]
    public async Task Address_prefixes_are_aligned_allowed_and_large_enough(string prefix, string code)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Network, $$"""{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["{{prefix}}"]} } }""").Expect(400, code);
    }

    [Fact]
    public async Task Address_space_may_not_leave_a_subnet_outside()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put(Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.30.0.0/16"]} } }""").Expect(400, "NetcfgSubnetRangeOutsideVnet");
    }

    [Theory]
    [InlineData("""{"enabled": false}""", 201)]
    [InlineData("""{"enabled": true, "enforcement": "AllowUnencrypted"}""", 201)]
    [InlineData("""{"enabled": true}""", 400)]
    [InlineData("""{"enforcement": "AllowUnencrypted"}""", 400)]
    public async Task Encryption_that_is_on_says_what_becomes_of_the_unencrypted(string encryption, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Network, $$"""{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "encryption": {{encryption}} } }""").Expect(status);
    }

    [Theory]
    [InlineData("10.20.1.0", false, true)]
    [InlineData("10.20.1.50", true, false)]
    [InlineData("10.20.9.4", false, false)]
    public async Task A_network_says_whether_an_address_is_free(string address, bool isFree, bool isReserved)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var answer = (await arm.Get($"{Plant.Network}/CheckIPAddressAvailability?ipAddress={address}").Expect(200)).Json;
        Assert.Equal((isFree, isReserved), (answer.Flag("available"), answer.Flag("isPlatformReserved")));
        Assert.Equal(isReserved ? 5 : 0, answer.Texts("availableIPAddresses").Count);
    }

    [Fact]
    public async Task Usages_are_the_addresses_of_its_subnets()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        var usage = (await arm.Get(Plant.Network + "/usages").Expect(200)).Json.Items("value").Single(subnet => subnet.Says("id", Plant.Subnet));
        Assert.Equal((251, 2, "SubnetSpace"), (usage.Number("limit"), usage.Number("currentValue"), usage.Text("name.value")));
    }
}
