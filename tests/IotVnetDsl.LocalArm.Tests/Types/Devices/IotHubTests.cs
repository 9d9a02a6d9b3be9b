using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class IotHubTests
{
    [Fact]
    public async Task The_service_fills_in_what_was_left_out()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var hub = await arm.AddHub();
        Assert.Equal("Standard", hub.Text("sku.tier"));
        Assert.Equal("contoso-plant.azure-devices.net", hub.Text("properties.hostName"));
        Assert.Equal("PT1H", hub.Text("properties.cloudToDevice.defaultTtlAsIso8601"));
        Assert.Equal(10, hub.Number("properties.messagingEndpoints.fileNotifications.maxDeliveryCount"));
        Assert.Equal(4, hub.Number("properties.eventHubEndpoints.events.partitionCount"));
        Assert.Equal(["0", "1", "2", "3"], hub.Texts("properties.eventHubEndpoints.events.partitionIds"));
        Assert.StartsWith("sb://iothub-ns-", hub.Text("properties.eventHubEndpoints.events.endpoint"), StringComparison.Ordinal);
        Assert.Equal("$fallback", hub.Text("properties.routing.fallbackRoute.name"));
        Assert.True(hub.Flag("properties.routing.fallbackRoute.isEnabled"));
        Assert.Equal("RootCertificateV2", hub.Text("properties.features"));
        Assert.Equal(["primary", "secondary"], hub.Items("properties.locations").Select(location => location.Text("role")));
        Assert.All(["authorizationPolicies", "privateEndpointConnections", "publicNetworkAccess", "disableLocalAuth"], name => Assert.Null(hub.At("properties." + name)));
    }

    [Fact]
    public async Task A_second_PUT_without_routing_turns_the_fallback_off()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        Assert.True((await arm.AddHub()).Flag("properties.routing.fallbackRoute.isEnabled"));
        Assert.False((await arm.AddHub()).Flag("properties.routing.fallbackRoute.isEnabled"));
    }

    [Fact]
    public async Task Read_only_properties_of_a_request_are_ignored()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var hub = await arm.AddHub(""" "hostName": "mine.example", "state": "Broken", "provisioningState": "Broken", "privateEndpointConnections": [{"name": "x"}] """);
        Assert.Equal("contoso-plant.azure-devices.net", hub.Text("properties.hostName"));
        Assert.Equal("Active", hub.Text("properties.state"));
        Assert.Empty(hub.Items("properties.privateEndpointConnections"));
    }

    [Fact]
    public async Task What_GET_answers_can_be_PUT_again()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var hub = await arm.AddHub();
        await arm.Put(Plant.Hub, hub.ToJsonString()).Expect(201);
    }

    [Fact]
    public async Task An_identity_is_kept_by_updates_and_new_after_recreation()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var first = (await arm.AddHub()).Text("identity.principalId");
        Assert.Equal(first, (await arm.AddHub(""" "publicNetworkAccess": "Disabled" """)).Text("identity.principalId"));
        await arm.Remove(Plant.Hub);
        var second = (await arm.AddHub()).Text("identity.principalId");
        Assert.NotEqual(first, second);
        Assert.Null((await arm.AddHub("", "None")).Text("identity.principalId"));
        Assert.NotEqual(second, (await arm.AddHub()).Text("identity.principalId"));
    }

    [Fact]
    public async Task A_user_assigned_identity_must_exist_and_shows_its_principal()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var id = Arm.Id("Microsoft.ManagedIdentity/userAssignedIdentities/id-plant");
        var body = Plant.HubBody().Replace("""{"type": "SystemAssigned"}""", $$"""{"type": "SystemAssigned, UserAssigned", "userAssignedIdentities": {"{{id}}": {} } }""", StringComparison.Ordinal);
        await arm.Put(Plant.Hub, body).Expect(400, "FailedIdentityOperation");
        var identity = await arm.Create(id, """{"location": "eastus"}""");
        var hub = await arm.Create(Plant.Hub, body);
        Assert.Equal(identity.Text("properties.principalId"), hub["identity"]!["userAssignedIdentities"]![id]!["principalId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Names_are_unique_in_the_world()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var elsewhere = "/subscriptions/12345678-1234-1234-1234-123456789012/resourceGroups/rg";
        await arm.Put(elsewhere, """{"location": "eastus"}""").Expect(201);
        await arm.Put(elsewhere + "/providers/Microsoft.Devices/IotHubs/Contoso-Plant", Plant.HubBody()).Expect(409, "409001");
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("ends-with-")]
    [InlineData("under_score")]
    public async Task Names_follow_the_rule(string name)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Id("Microsoft.Devices/IotHubs/" + name), Plant.HubBody()).Expect(400, "400000");
    }

    [Fact]
    public async Task Errors_are_flat_with_a_number()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var reply = await arm.Put(Plant.Hub, """{"location": "eastus", "sku": {"name": "X9"} }""").Expect(400);
        Assert.Equal(400000, reply.Json.Number("code"));
        Assert.Equal("BadRequest", reply.Json.Text("httpStatusCode"));
    }

    [Fact]
    public async Task Keys_come_from_listkeys_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var hub = await arm.AddHub();
        Assert.All(hub.Items("properties.authorizationPolicies"), policy => Assert.Null(policy.Text("primaryKey")));
        var keys = (await arm.Post(Plant.Hub + "/listkeys").Expect(200)).Json.Items("value");
        Assert.Equal("iothubowner", keys[0].Text("keyName"));
        Assert.All(keys, key => Assert.NotNull(key.Text("primaryKey")));
    }

    [Fact]
    public async Task Quotas_follow_the_units()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var quotas = (await arm.Get(Plant.Hub + "/quotaMetrics").Expect(200)).Json.Items("value");
        Assert.Equal(400_000, quotas.Single(quota => quota.Text("name") == "TotalMessages").Number("maxValue"));
    }

    [Theory]
    [InlineData("accepted", 201)]
    [InlineData("refused", 400)]
    public async Task Changing_the_TLS_version_later_is_a_switch(string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("hub-min-tls-update", choice));
        await arm.AddHub();
        await arm.Put(Plant.Hub, Plant.HubBody(""" "minTlsVersion": "1.1" """)).Expect(status);
    }

    [Fact]
    public async Task Consumer_groups_belong_to_the_built_in_endpoint()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        const string Groups = "/eventHubEndpoints/events/ConsumerGroups";
        await arm.Put(Plant.Hub + Groups + "/reader", """{"properties": {"name": "reader"} }""").Expect(200);
        var names = (await arm.Get(Plant.Hub + Groups).Expect(200)).Json.Items("value").Select(group => group.Text("name"));
        Assert.Equal(["$Default", "reader"], names);
        await arm.Put(Plant.Hub + "/eventHubEndpoints/other/ConsumerGroups/reader", "{}").Expect(404, "ParentResourceNotFound");
        await arm.Delete(Plant.Hub + Groups + "/$Default").Expect(400, "400000");
        await arm.Delete(Plant.Hub + Groups + "/reader").Expect(200);
    }

    [Fact]
    public async Task There_are_at_most_20_consumer_groups()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        for (var number = 1; number < 20; number++)
            await arm.Put($"{Plant.Hub}/eventHubEndpoints/events/ConsumerGroups/reader-{number}", "{}").Expect(200);
        await arm.Put(Plant.Hub + "/eventHubEndpoints/events/ConsumerGroups/one-more", "{}").Expect(400, "400000");
        await arm.Put(Plant.Hub + "/eventHubEndpoints/events/ConsumerGroups/reader-1", "{}").Expect(200);
    }

    [Fact]
    public async Task Partitions_stay_what_they_were()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(""" "eventHubEndpoints": {"events": {"partitionCount": 8} } """);
        Assert.Equal(8, (await arm.AddHub()).Number("properties.eventHubEndpoints.events.partitionCount"));
        await arm.Put(Plant.Hub, Plant.HubBody(""" "eventHubEndpoints": {"events": {"partitionCount": 4} } """)).Expect(400, "400000");
    }
}
