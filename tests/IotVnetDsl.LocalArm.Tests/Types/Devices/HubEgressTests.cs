using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class HubEgressTests
{
    private const string Unusable = "400116";

    [Fact]
    public async Task A_cosmos_endpoint_needs_an_identity_too_and_says_where_it_writes()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        const string Endpoint = """{"name": "cold", "authenticationType": "identityBased", "endpointUri": "https://contoso.documents.azure.com", "databaseName": "d", "containerName": "c"}""";
        var reply = await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("cosmosDBSqlContainers", Endpoint), "None")).Expect(400, "400116");
        Assert.StartsWith("cold:", reply.Message, StringComparison.Ordinal);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("cosmosDBSqlContainers", Endpoint.Replace("databaseName", "other", StringComparison.Ordinal)))).Expect(400, "400000");
        var missing = await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("cosmosDBSqlContainers", Endpoint))).Expect(400, "400116");
        Assert.Contains("No such host is known", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_of_an_unknown_kind_is_no_endpoint()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(Plant.Routing("eventStreams").Replace("[]", "{}", StringComparison.Ordinal));
        await arm.Get(Plant.Hub).Expect(200);
    }

    [Fact]
    public async Task An_identity_based_endpoint_needs_an_identity()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        var reply = await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()), "None")).Expect(400, Unusable);
        Assert.StartsWith("archive:", reply.Message, StringComparison.Ordinal);
        Assert.Contains("no system-assigned identity", reply.Message, StringComparison.Ordinal);
        await arm.Get(Plant.Hub).Expect(404);
    }

    [Fact]
    public async Task An_identity_needs_a_role_that_has_taken_effect()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        var body = Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()));
        await arm.Put(Plant.Hub, body).Expect(400, Unusable);
        await arm.Put(Plant.RoleId(Plant.Account), Plant.RoleBody(Plant.BlobContributor, await arm.Principal())).Expect(201);
        var early = await arm.Put(Plant.Hub, body).Expect(400, Unusable);
        Assert.Contains("AuthorizationPermissionMismatch", early.Message, StringComparison.Ordinal);
        await arm.Advance(1);
        await arm.Put(Plant.Hub, body).Expect(201);
    }

    [Theory]
    [InlineData("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1")] // Storage Blob Data Reader
    [InlineData("17d1049b-9a84-46fb-8f53-869881c3d3ab")] // Storage Account Contributor
    [InlineData("b24988ac-6180-42a0-ab88-20f7382dd24c")] // Contributor
    [InlineData("8e3af657-a8ff-443c-a75c-2fe8c4bcb635")] // Owner
    [InlineData("2b629674-e913-4c01-ae53-ef4638d8f975")] // Azure Event Hubs Data Sender
    public async Task A_role_that_does_not_fit_does_not_help(string role)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, role);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()))).Expect(400, Unusable);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_role_is_inherited_from_above(int level)
    {
        string[] scopes = [Plant.Container, Plant.Account, Arm.Group, Arm.Subscription];
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(scopes[level], Plant.BlobContributor);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()))).Expect(201);
    }

    [Fact]
    public async Task A_role_on_a_sibling_container_does_not_help()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.Create(Plant.Container + "-2", "{}");
        await arm.AddHub();
        await arm.Grant(Plant.Container + "-2", Plant.BlobContributor);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()))).Expect(400, Unusable);
    }

    [Fact]
    public async Task Event_hubs_queues_and_topics_take_their_own_senders()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        await arm.AddBus();
        await arm.Create(Plant.Bus + "/topics/alarms", "{}");
        await arm.AddHub();
        var body = Plant.HubBody($$"""
            "routing": {"endpoints": {
              "eventHubs": [{{Plant.EntityEndpoint("events-out", "contoso-events", "telemetry")}}],
              "serviceBusQueues": [{{Plant.EntityEndpoint("orders", "contoso-bus", "orders")}}],
              "serviceBusTopics": [{{Plant.EntityEndpoint("alarms", "contoso-bus", "alarms")}}]} }
            """);
        await arm.Grant(Plant.EventHub, Plant.EventHubsSender, number: 1);
        await arm.Grant(Plant.Bus + "/queues/orders", Plant.ServiceBusSender, number: 2);
        var reply = await arm.Put(Plant.Hub, body).Expect(400, Unusable);
        Assert.StartsWith("alarms:", reply.Message, StringComparison.Ordinal);
        await arm.Grant(Plant.Bus, Plant.ServiceBusSender, number: 3);
        await arm.Put(Plant.Hub, body).Expect(201);
    }

    [Fact]
    public async Task A_target_that_does_not_exist_is_refused()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var body = Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()));
        var noAccount = await arm.Put(Plant.Hub, body).Expect(400, Unusable);
        Assert.Contains("contosoplant.blob.core.windows.net", noAccount.Message, StringComparison.Ordinal);
        await arm.Create(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""");
        var noContainer = await arm.Put(Plant.Hub, body).Expect(400, Unusable);
        Assert.Contains("telemetry", noContainer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_assigned_identity_must_be_attached()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        var id = Arm.Id("Microsoft.ManagedIdentity/userAssignedIdentities/id-plant");
        var identity = await arm.Create(id, """{"location": "eastus"}""");
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor, identity.Text("properties.principalId"));
        var routing = Plant.Routing("storageContainers", Plant.StorageEndpoint(extra: $$""", "identity": {"userAssignedIdentity": "{{id}}"} """));
        var reply = await arm.Put(Plant.Hub, Plant.HubBody(routing)).Expect(400, Unusable);
        Assert.Contains("not attached", reply.Message, StringComparison.Ordinal);
        await arm.Put(Plant.Hub, Plant.HubBody(routing).Replace("""{"type": "SystemAssigned"}""", $$"""{"type": "UserAssigned", "userAssignedIdentities": {"{{id}}": {} } }""", StringComparison.Ordinal)).Expect(201);
    }

    [Fact]
    public async Task Taking_the_identity_away_from_an_endpoint_is_refused()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        var routing = Plant.Routing("storageContainers", Plant.StorageEndpoint());
        var principal = (await arm.AddHub(routing)).Text("identity.principalId");
        await arm.Put(Plant.Hub, Plant.HubBody(routing, "None")).Expect(400, Unusable);
        Assert.Equal(principal, await arm.Principal());
        await arm.Put(Plant.Hub, Plant.HubBody(routing)).Expect(201);
    }

    [Theory]
    [InlineData("requiresSession", "refused", 400)]
    [InlineData("requiresDuplicateDetection", "refused", 400)]
    [InlineData("requiresSession", "unhealthy", 201)]
    public async Task Queues_with_sessions_or_duplicate_detection_are_a_switch(string feature, string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("session-targets", choice));
        await arm.AddBus();
        await arm.Create(Plant.Bus + "/queues/odd", $$"""{"properties": {"{{feature}}": true} }""");
        await arm.AddHub();
        await arm.Grant(Plant.Bus, Plant.ServiceBusSender);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("serviceBusQueues", Plant.EntityEndpoint("odd", "contoso-bus", "odd")))).Expect(status);
        if (status != 200)
            return;
        await arm.Advance();
        Assert.Equal("unhealthy", (await arm.Get(Plant.Hub + "/routingEndpointsHealth").Expect(200)).Json.Items("value").Single().Text("healthStatus"));
    }
}
