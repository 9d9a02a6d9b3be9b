using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class LocalNetworkGatewayTests
{
    private static readonly string Site = Arm.Id("Microsoft.Network/localNetworkGateways/site");

    [Fact]
    public async Task Keeps_what_it_is_told_and_fills_in_its_own_id()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var site = await arm.Create(Site, Body(""" "gatewayIpAddress": "198.51.100.1", "localNetworkAddressSpace": {"addressPrefixes": ["192.168.0.0/16"]} """));
        Assert.Equal(["192.168.0.0/16"], site.Texts("properties.localNetworkAddressSpace.addressPrefixes"));
        Assert.NotNull(site.Text("properties.resourceGuid"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "gatewayIpAddress": "198.51.100.1", "fqdn": "vpn.contoso.com" """)]
    public async Task Needs_an_address_or_a_name_and_not_both(string properties)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Site, Body(properties)).Expect(400, "InvalidRequestFormat");
    }

    [Theory]
    [InlineData(""" "gatewayIpAddress": "203.0.113.256" """)]
    [InlineData(""" "gatewayIpAddress": "198.51.100.1", "bgpSettings": {"asn": 65515} """)]
    [InlineData(""" "gatewayIpAddress": "198.51.100.1", "bgpSettings": {"asn": 64496} """)]
    public async Task Refuses_what_is_no_address_and_numbers_that_are_kept(string properties)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Site, Body(properties)).Expect(400, "InvalidRequestFormat");
        await arm.Put(Site, Body(""" "gatewayIpAddress": "198.51.100.1", "bgpSettings": {"asn": 65516} """)).Expect(201);
    }

    [Fact]
    public async Task Goes_from_an_address_to_a_name()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Site, Body(""" "gatewayIpAddress": "198.51.100.1" """));
        var site = await arm.Create(Site, Body(""" "fqdn": "vpn.contoso.com" """));
        Assert.Null(site.Text("properties.gatewayIpAddress"));
    }

    [Fact]
    public async Task Refuses_a_block_with_host_bits()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Site, Body(""" "gatewayIpAddress": "198.51.100.1", "localNetworkAddressSpace": {"addressPrefixes": ["192.168.1.0/16"]} """))
            .Expect(400, "InvalidCIDRNotation");
    }

    private static string Body(string properties) => $$"""{"location": "eastus", "properties": { {{properties}} } }""";
}
