namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>From a client in a network to a hub with a private endpoint: what has to be there for names and packets.</summary>
public sealed class ClientPathTests
{
    private static readonly string InPlant = $$"""{"kind": "network", "id": "{{Plant.Subnet}}"}""";
    private static readonly string Hub = $$"""{"id": "{{Plant.Hub}}"}""";
    private static readonly string BuiltIn = $$"""{"id": "{{Plant.Hub}}", "endpoint": "events"}""";

    [Fact]
    public async Task Needs_the_record_the_link_and_the_approval()
    {
        await using var arm = await Closed();
        Assert.False(await arm.Reaches(InPlant, Hub));
        await arm.Create(Plant.HubZone, """{"location": "global"}""");
        await arm.AddZoneGroup(Plant.HubZone);
        Assert.False(await arm.Reaches(InPlant, Hub));
        await arm.AddZone(Plant.HubZone);
        Assert.True(await arm.Reaches(InPlant, Hub));
        Assert.False(await arm.Reaches(InPlant, BuiltIn));
        await arm.Remove(Plant.HubZone + "/virtualNetworkLinks/plant");
        Assert.False(await arm.Reaches(InPlant, Hub));
    }

    [Fact]
    public async Task The_built_in_endpoint_has_a_zone_of_its_own()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.BusZone);
        await arm.AddZoneGroup(Plant.BusZone);
        Assert.True(await arm.Reaches(InPlant, BuiltIn));
        Assert.False(await arm.Reaches(InPlant, Hub));
    }

    [Theory]
    [InlineData("Default", false)]
    [InlineData("NxDomainRedirect", true)]
    public async Task A_linked_zone_without_the_record_hides_a_public_hub_unless_it_redirects(string policy, bool reaches)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.AddZone(Plant.HubZone, policy: policy);
        Assert.True(await arm.Reaches(InPlant, Hub));
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        Assert.Equal(reaches, await arm.Reaches(InPlant, Hub));
    }

    [Fact]
    public async Task DNS_servers_of_a_networks_own_do_not_ask_linked_zones()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Create(Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "dhcpOptions": {"dnsServers": ["10.20.0.9"]} } }""");
        Assert.False(await arm.Reaches(InPlant, Hub));
        Assert.True(await arm.Reaches($$"""{"kind": "network", "id": "{{Plant.Subnet}}", "dns": "forwarded"}""", Hub));
    }

    [Fact]
    public async Task On_premises_arrives_through_the_network_with_its_names_or_publicly()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        Assert.True(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}"}""", Hub));
        Assert.False(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}", "dns": "public"}""", Hub));
        Assert.False(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}", "gateway": "required"}""", Hub));
    }

    [Fact]
    public async Task An_address_of_IPv6_goes_before_the_record_for_those_who_speak_it()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Put(Plant.HubZone + "/AAAA/contoso-plant", """{"properties": {"aaaaRecords": [{"ipv6Address": "2001:db8::7"}]} }""").Expect(201);
        Assert.True(await arm.Reaches(InPlant, Hub));
        Assert.True(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}"}""", Hub));
        Assert.False(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}", "ipv6": true}""", Hub));
        await arm.Create(Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16", "fd00:20::/48"]} } }""");
        Assert.False(await arm.Reaches(InPlant, Hub));
        await arm.Remove(Plant.HubZone + "/AAAA/contoso-plant");
        Assert.True(await arm.Reaches(InPlant, Hub));
    }

    [Fact]
    public async Task Peers_reach_it_with_both_directions_and_a_link_of_their_own()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        var spoke = Arm.Id("Microsoft.Network/virtualNetworks/vnet-spoke");
        var inSpoke = $$"""{"kind": "network", "id": "{{spoke}}"}""";
        await arm.Create(spoke, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.30.0.0/16"]} } }""");
        await arm.Create(Plant.HubZone + "/virtualNetworkLinks/spoke", $$"""{"location": "global", "properties": {"virtualNetwork": {"id": "{{spoke}}"} } }""");
        Assert.False(await arm.Reaches(inSpoke, Hub));
        await arm.Create(spoke + "/virtualNetworkPeerings/to-plant", $$"""{"properties": {"remoteVirtualNetwork": {"id": "{{Plant.Network}}"} } }""");
        Assert.False(await arm.Reaches(inSpoke, Hub));
        await arm.Create(Plant.Network + "/virtualNetworkPeerings/to-spoke", $$"""{"properties": {"remoteVirtualNetwork": {"id": "{{spoke}}"} } }""");
        Assert.True(await arm.Reaches(inSpoke, Hub));
        await arm.Remove(Plant.HubZone + "/virtualNetworkLinks/spoke");
        Assert.False(await arm.Reaches(inSpoke, Hub));
    }

    [Fact]
    public async Task A_rejected_connection_carries_nothing()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        var listed = await arm.Get(Plant.Hub + "/privateEndpointConnections").Expect(200);
        var connection = listed.Json["value"]![0]!["id"]!.GetValue<string>();
        await arm.Create(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Rejected"} } }""");
        Assert.False(await arm.Reaches(InPlant, Hub));
    }

    [Fact]
    public async Task What_is_still_being_made_does_not_work_yet()
    {
        await using var arm = await Closed();
        await arm.AddZone(Plant.HubZone);
        await arm.Put(Plant.Endpoint + "/privateDnsZoneGroups/default", $$"""{"properties": {"privateDnsZoneConfigs": [{"name": "z", "properties": {"privateDnsZoneId": "{{Plant.HubZone}}"} }]} }""").Expect(201);
        Assert.False(await arm.Reaches(InPlant, Hub));
        await arm.Advance();
        Assert.True(await arm.Reaches(InPlant, Hub));
    }

    [Fact]
    public async Task Answers_say_why_and_questions_come_in_one_or_many()
    {
        await using var arm = await Closed();
        var reply = await arm.Post("/_local/reach", $$"""{"questions": [{"from": {{InPlant}}, "to": {{Hub}} }, {"from": {"kind": "internet"}, "to": {{Hub}} }]}""").Expect(200);
        Assert.Equal(2, reply.Json["answers"]!.AsArray().Count);
        Assert.Contains("disabled", reply.Json["answers"]![1]!["why"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        await arm.Post("/_local/reach", $$"""{"from": {"kind": "moon"}, "to": {{Hub}} }""").Expect(400, "InvalidQuestion");
        await arm.Post("/_local/reach", $$"""{"from": {"kind": "internet"}, "to": {"id": "{{Plant.Network}}"} }""").Expect(400, "InvalidQuestion");
    }

    private static async Task<Arm> Closed()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        return arm;
    }
}
