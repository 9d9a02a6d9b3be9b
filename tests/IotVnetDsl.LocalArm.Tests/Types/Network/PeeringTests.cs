using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class PeeringTests
{
    private static readonly string Address = Arm.Id("Microsoft.Network/publicIPAddresses/pip");
    private static readonly string Spoke = Arm.Id("Microsoft.Network/virtualNetworks/vnet-spoke");
    private static readonly string There = Plant.Network + "/virtualNetworkPeerings/to-spoke";
    private static readonly string Back = Spoke + "/virtualNetworkPeerings/to-plant";

    [Fact]
    public async Task Is_initiated_by_one_side_and_connected_by_both()
    {
        await using var arm = await Ready();
        Assert.Equal("Initiated", (await arm.Create(There, Body(Spoke))).Text("properties.peeringState"));
        Assert.Equal("Connected", (await arm.Create(Back, Body(Plant.Network))).Text("properties.peeringState"));
        Assert.Equal("Connected", (await arm.Get(There).Expect(200)).Json.Text("properties.peeringState"));
    }

    [Fact]
    public async Task Is_disconnected_when_the_other_side_goes_and_must_go_as_well()
    {
        await using var arm = await Ready();
        await arm.Create(There, Body(Spoke));
        await arm.Create(Back, Body(Plant.Network));
        await arm.Remove(Back);
        Assert.Equal("Disconnected", (await arm.Get(There).Expect(200)).Json.Text("properties.peeringState"));
        await arm.Put(Back, Body(Plant.Network)).Expect(400, "RemotePeeringIsDisconnected");
        await arm.Remove(There);
        await arm.Create(Back, Body(Plant.Network));
    }

    [Fact]
    public async Task Needs_a_remote_network_that_does_not_overlap()
    {
        await using var arm = await Ready("10.20.128.0/17");
        await arm.Put(There, Body(Arm.Id("Microsoft.Network/virtualNetworks/none"))).Expect(400, "InvalidResourceReference");
        await arm.Put(There, Body(Spoke)).Expect(400, "VnetAddressSpacesOverlap");
    }

    [Theory]
    [InlineData("2019-09-01", "", 200)]
    [InlineData("2024-03-01", "", 200)]
    [InlineData("2024-03-01", """, "virtualNetworkPeerings": [] """, 404)]
    public async Task A_network_loses_its_peerings_when_its_body_says_that_there_are_none(string version, string peerings, int status)
    {
        await using var arm = await Ready();
        await arm.Create(There, Body(Spoke));
        await arm.Delete(Plant.Network).Expect(400, "InUseVirtualNetworkCannotBeDeleted");
        await arm.Put($"{Plant.Network}?api-version={version}", $$"""{"location": "eastus", "tags": {"a": "b"}, "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}{{peerings}} } }""").Expect(200);
        await arm.Advance();
        await arm.Get(There).Expect(status);
    }

    [Fact]
    public async Task Waits_for_a_remote_network_that_is_being_written()
    {
        await using var arm = await Ready();
        await arm.Put(Spoke + "/subnets/more", """{"properties": {"addressPrefix": "10.30.200.0/24"} }""").Expect(201);
        await arm.Put(There, Body(Spoke)).Expect(400, "ReferencedResourceNotProvisioned");
        await arm.Advance();
        await arm.Put(There, Body(Spoke)).Expect(201);
    }

    [Fact]
    public async Task The_remote_network_stays_and_a_second_peering_to_it_is_refused()
    {
        await using var arm = await Ready();
        await arm.Create(There, Body(Spoke));
        await arm.Put(There + "-again", Body(Spoke)).Expect(400, "AnotherPeeringAlreadyReferencesRemoteVnet");
        await arm.Put(There, Body(Plant.Network)).Expect(409, "PropertyChangeNotAllowed");
    }

    [Fact]
    public async Task Remote_gateways_need_a_gateway_and_transit_there()
    {
        await using var arm = await Ready();
        await arm.Create(There, Body(Spoke));
        await arm.Put(Back, Body(Plant.Network, """, "useRemoteGateways": true """)).Expect(400, "RemoteVnetHasNoGateways");
        await arm.Create(Plant.Network + "/subnets/GatewaySubnet", """{"properties": {"addressPrefix": "10.20.255.0/27"} }""");
        await arm.Create(Arm.Id("Microsoft.Network/virtualNetworkGateways/gw"), Gateway(Plant.Network + "/subnets/GatewaySubnet"));
        await arm.Put(Back, Body(Plant.Network, """, "useRemoteGateways": true """)).Expect(400, "RemotePeeringMustAllowGatewayTransit");
        await arm.Create(There, Body(Spoke, """, "allowGatewayTransit": true """));
        await arm.Create(Back, Body(Plant.Network, """, "useRemoteGateways": true """));
    }

    [Fact]
    public async Task A_network_that_grows_is_out_of_step_until_both_sides_are_written_again()
    {
        await using var arm = await Ready();
        await arm.Create(There, Body(Spoke));
        Assert.Equal("RemoteNotInSync", (await arm.Get(There).Expect(200)).Json.Text("properties.peeringSyncLevel"));
        await arm.Create(Back, Body(Plant.Network));
        Assert.Equal("FullyInSync", (await arm.Get(There).Expect(200)).Json.Text("properties.peeringSyncLevel"));

        var network = (await arm.Get(Spoke).Expect(200)).Json;
        network["properties"]!["addressSpace"]!["addressPrefixes"] = new System.Text.Json.Nodes.JsonArray("10.30.0.0/16", "10.31.0.0/16");
        await arm.Create(Spoke, network.ToJsonString());
        Assert.Equal("LocalNotInSync", (await arm.Get(There).Expect(200)).Json.Text("properties.peeringSyncLevel"));
        Assert.Equal("RemoteNotInSync", (await arm.Get(Back).Expect(200)).Json.Text("properties.peeringSyncLevel"));
        await arm.Create(There, Body(Spoke));
        Assert.Equal("FullyInSync", (await arm.Get(Back).Expect(200)).Json.Text("properties.peeringSyncLevel"));
    }

    [Fact]
    public async Task A_gateway_is_in_the_gateway_subnet_and_keeps_it_in_use()
    {
        await using var arm = await Ready();
        var gateway = Arm.Id("Microsoft.Network/virtualNetworkGateways/gw");
        await arm.Put(gateway, Gateway(Plant.Subnet)).Expect(400, "InvalidGatewaySubnet");
        await arm.Create(Plant.Network + "/subnets/GatewaySubnet", """{"properties": {"addressPrefix": "10.20.255.0/27"} }""");
        await arm.Create(gateway, Gateway(Plant.Network + "/subnets/GatewaySubnet"));
        await arm.Delete(Plant.Network + "/subnets/GatewaySubnet").Expect(400, "InUseSubnetCannotBeDeleted");
    }

    private static string Gateway(string subnet) => $$"""
        {"location": "eastus", "properties": {"gatewayType": "Vpn", "sku": {"name": "VpnGw1AZ", "tier": "VpnGw1AZ"},
          "ipConfigurations": [{"name": "default", "properties": {"subnet": {"id": "{{subnet}}"}, "publicIPAddress": {"id": "{{Address}}"} } }]} }
        """;

    private static string Body(string remote, string extra = "") => $$"""{"properties": {"remoteVirtualNetwork": {"id": "{{remote}}"} {{extra}} } }""";

    private static async Task<Arm> Ready(string spoke = "10.30.0.0/16")
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Create(Address, """{"location": "eastus", "zones": ["1", "2", "3"]}""");
        await arm.Create(Spoke, $$"""{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["{{spoke}}"]} } }""");
        return arm;
    }
}
