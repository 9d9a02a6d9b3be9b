using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class PrivateDnsTests
{
    [Fact]
    public async Task A_zone_group_writes_a_record_for_each_member_into_its_zone()
    {
        await using var arm = await Ready();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZone(Plant.BusZone);
        var group = await arm.AddZoneGroup(Plant.HubZone, Plant.BusZone);
        var record = (await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(200)).Json;
        Assert.Equal("10.20.1.4", record.Items("properties.aRecords").Single().Text("ipv4Address"));
        Assert.Equal("contoso-plant.privatelink.azure-devices.net.", record.Text("properties.fqdn"));
        var events = (await arm.Get(Plant.BusZone + "/A").Expect(200)).Json.Items("value").Single();
        Assert.StartsWith("iothub-ns-", events.Text("name"), StringComparison.Ordinal);
        Assert.Equal("contoso-plant", group.Items("properties.privateDnsZoneConfigs")[0].Items("properties.recordSets").Single().Text("recordSetName"));
    }

    [Fact]
    public async Task A_foreign_zone_gets_no_record()
    {
        await using var arm = await Ready();
        var blob = Arm.Id("Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net");
        await arm.AddZone(blob);
        await arm.AddZoneGroup(blob);
        Assert.Empty((await arm.Get(blob + "/A").Expect(200)).Json.Items("value"));
    }

    [Fact]
    public async Task Records_come_with_approval_and_go_with_rejection()
    {
        await using var arm = await Ready(manual: true);
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(404);
        var connection = (await arm.Get(Plant.Hub + "/privateEndpointConnections").Expect(200)).Json.Items("value").Single().Text("id")!;
        await arm.Create(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Approved"} } }""");
        await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(200);
        await arm.Create(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Rejected"} } }""");
        await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(404);
    }

    [Fact]
    public async Task Records_go_with_the_group_and_with_the_endpoint()
    {
        await using var arm = await Ready();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Remove(Plant.Endpoint + "/privateDnsZoneGroups/default");
        await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(404);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(200);
        await arm.Remove(Plant.Endpoint);
        await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(404);
    }

    [Fact]
    public async Task The_last_writer_of_a_name_wins()
    {
        await using var arm = await Ready();
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Create(Plant.Endpoint + "-2", Plant.EndpointBody());
        await arm.Create(Plant.Endpoint + "-2/privateDnsZoneGroups/default", $$"""{"properties": {"privateDnsZoneConfigs": [{"name": "z", "properties": {"privateDnsZoneId": "{{Plant.HubZone}}"} }]} }""");
        Assert.Equal("10.20.1.6", (await arm.Get(Plant.HubZone + "/A/contoso-plant").Expect(200)).Json.Items("properties.aRecords").Single().Text("ipv4Address"));
    }

    [Fact]
    public async Task An_endpoint_has_one_group_of_at_most_five_existing_zones()
    {
        await using var arm = await Ready();
        var group = Plant.Endpoint + "/privateDnsZoneGroups/default";
        string Body(params string[] zones) => $$"""{"properties": {"privateDnsZoneConfigs": [{{string.Join(",", zones.Select((zone, index) => $$"""{"name": "z{{index}}", "properties": {"privateDnsZoneId": "{{zone}}"} }"""))}}]} }""";
        await arm.Put(group, Body(Plant.HubZone)).Expect(400, "InvalidResourceReference");
        await arm.AddZone(Plant.HubZone);
        await arm.Put(group, Body([.. Enumerable.Repeat(Plant.HubZone, 6)])).Expect(400);
        await arm.Create(group, Body(Plant.HubZone));
        await arm.Put(group + "-2", Body(Plant.HubZone)).Expect(400, "PrivateEndpointCanHaveOnlyOnePrivateDnsZoneGroup");
    }

    [Fact]
    public async Task A_network_sees_one_zone_of_a_name_and_registers_in_one()
    {
        await using var arm = await Ready();
        await arm.AddZone(Plant.HubZone);
        const string Other = Arm.Subscription + "/resourceGroups/rg-other";
        await arm.Put(Other, """{"location": "eastus"}""").Expect(201);
        var twin = Other + "/providers/Microsoft.Network/privateDnsZones/privatelink.azure-devices.net";
        await arm.Create(twin, """{"location": "global"}""");
        string Link(bool registration) => $$"""{"location": "global", "properties": {"virtualNetwork": {"id": "{{Plant.Network}}"}, "registrationEnabled": {{(registration ? "true" : "false")}} } }""";
        await arm.Put(twin + "/virtualNetworkLinks/plant", Link(false)).Expect(409, "Conflict");

        foreach (var zone in new[] { "a.example", "b.example" })
            await arm.Create(Arm.Id("Microsoft.Network/privateDnsZones/" + zone), """{"location": "global"}""");
        await arm.Create(Arm.Id("Microsoft.Network/privateDnsZones/a.example/virtualNetworkLinks/plant"), Link(true));
        await arm.Put(Arm.Id("Microsoft.Network/privateDnsZones/b.example/virtualNetworkLinks/plant"), Link(true)).Expect(409, "Conflict");
    }

    [Fact]
    public async Task A_link_keeps_its_network_and_a_zone_keeps_its_links()
    {
        await using var arm = await Ready();
        await arm.AddZone(Plant.HubZone);
        var link = (await arm.Get(Plant.HubZone + "/virtualNetworkLinks/plant").Expect(200)).Json;
        Assert.Equal("Completed", link.Text("properties.virtualNetworkLinkState"));
        Assert.Equal("Default", link.Text("properties.resolutionPolicy"));
        await arm.Put(Plant.HubZone + "/virtualNetworkLinks/plant", """{"location": "global", "properties": {"virtualNetwork": {"id": "/subscriptions/other"} } }""").Expect(409, "PropertyChangeNotAllowed");
        await arm.Put(Plant.HubZone + "/virtualNetworkLinks/none", """{"location": "global", "properties": {"virtualNetwork": {"id": "/subscriptions/other"} } }""").Expect(400, "InvalidResourceReference");
        await arm.Delete(Plant.HubZone).Expect(409, "CannotDeleteResource");
        Assert.Equal(1, (await arm.Get(Plant.HubZone).Expect(200)).Json.Number("properties.numberOfVirtualNetworkLinks"));
    }

    private static async Task<Arm> Ready(bool manual = false)
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody(manual: manual));
        return arm;
    }
}
