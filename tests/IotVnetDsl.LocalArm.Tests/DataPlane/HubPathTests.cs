using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>From a hub to its targets: where Azure stays silent, the endpoint's health turns unhealthy.</summary>
public sealed class HubPathTests
{
    private const string Denied = """ "networkAcls": {"defaultAction": "Deny", "bypass": "None"} """;
    private const string Trusted = """ "networkAcls": {"defaultAction": "Deny", "bypass": "AzureServices"} """;

    [Theory]
    [InlineData(""" "networkAcls": {"defaultAction": "Allow"} """, "healthy")]
    [InlineData(Trusted, "healthy")]
    [InlineData(""" "networkAcls": {"defaultAction": "Deny"} """, "healthy")]
    [InlineData(""" "networkAcls": {"defaultAction": "Deny", "bypass": "Logging, Metrics"} """, "unhealthy")]
    [InlineData(Denied, "unhealthy")]
    [InlineData(""" "publicNetworkAccess": "SecuredByPerimeter" """, "unhealthy")]
    public async Task A_firewall_that_shuts_the_hub_out_is_silent(string firewall, string health)
    {
        await using var arm = await WithStorage(firewall);
        Assert.Equal(health, await Health(arm));
    }

    [Theory]
    [InlineData("denied", "AzureServices", "unhealthy")]
    [InlineData("allowed", "AzureServices", "healthy")]
    [InlineData("allowed", "None", "unhealthy")]
    public async Task Storage_with_public_access_disabled_and_the_exception_on_is_a_switch(string choice, string bypass, string health)
    {
        await using var arm = await WithStorage($$""" "publicNetworkAccess": "Disabled", "networkAcls": {"defaultAction": "Deny", "bypass": "{{bypass}}"} """, ("storage-disabled-trusted", choice));
        Assert.Equal(health, await Health(arm));
    }

    [Theory]
    [InlineData("Enabled", "true", "denied", "healthy")]
    [InlineData("Enabled", "false", "denied", "unhealthy")]
    [InlineData("Disabled", "true", "denied", "unhealthy")]
    [InlineData("Disabled", "true", "allowed", "healthy")]
    [InlineData("Disabled", "false", "allowed", "unhealthy")]
    public async Task A_namespace_lets_the_hub_in_as_a_trusted_service(string access, string trusted, string choice, string health)
    {
        await using var arm = await Arm.StartWithGroupAsync(("namespace-disabled-trusted", choice));
        await arm.AddEvents();
        await arm.AddHub();
        await arm.Grant(Plant.EventHub, Plant.EventHubsSender);
        await arm.Put(Plant.Events + "/networkRuleSets/default", $$"""{"properties": {"publicNetworkAccess": "{{access}}", "defaultAction": "Deny", "trustedServiceAccessEnabled": {{trusted}}, "ipRules": [{"ipMask": "198.51.100.7"}]} }""").Expect(200);
        await arm.AddHub(Plant.Routing("eventHubs", Plant.EntityEndpoint("out", "contoso-events", "telemetry")));
        Assert.Equal(health, await Health(arm));
    }

    [Fact]
    public async Task A_premium_service_bus_lets_the_hub_in_as_a_trusted_service()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus();
        await arm.AddHub();
        await arm.Grant(Plant.Bus, Plant.ServiceBusSender);
        await arm.AddHub(Plant.Routing("serviceBusQueues", Plant.EntityEndpoint("out", "contoso-bus", "orders")));
        Assert.Equal("healthy", await Health(arm));
        await arm.Put(Plant.Bus + "/networkRuleSets/default", """{"properties": {"defaultAction": "Deny", "ipRules": [{"ipMask": "198.51.100.7"}]} }""").Expect(200);
        Assert.Equal("unhealthy", await Health(arm));
        await arm.Put(Plant.Bus + "/networkRuleSets/default", """{"properties": {"defaultAction": "Deny", "trustedServiceAccessEnabled": true, "ipRules": [{"ipMask": "198.51.100.7"}]} }""").Expect(200);
        Assert.Equal("healthy", await Health(arm));
    }

    [Fact]
    public async Task A_key_does_not_pass_the_exception()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount(Trusted);
        var key = (await arm.Post(Plant.Account + "/listKeys").Expect(200)).Json.Items("keys")[0].Text("value");
        await arm.AddHub(Plant.Routing("storageContainers", $$"""{"name": "archive", "containerName": "telemetry", "connectionString": "AccountName=contosoplant;AccountKey={{key}}"}"""));
        Assert.Equal("unhealthy", await Health(arm));
        await arm.Patch(Plant.Account, """{"properties": {"networkAcls": {"defaultAction": "Allow"} } }""").Expect(200);
        Assert.Equal("healthy", await Health(arm));
        await arm.Patch(Plant.Account, """{"properties": {"allowSharedKeyAccess": false} }""").Expect(200);
        Assert.Equal("unhealthy", await Health(arm));
    }

    [Fact]
    public async Task A_user_assigned_identity_does_not_pass_the_exception()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var id = Arm.Id("Microsoft.ManagedIdentity/userAssignedIdentities/id-plant");
        var identity = await arm.Create(id, """{"location": "eastus"}""");
        await arm.AddAccount(Trusted);
        await arm.Grant(Plant.Account, Plant.BlobContributor, identity.Text("properties.principalId"));
        var body = Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint(extra: $$""", "identity": {"userAssignedIdentity": "{{id}}"} """)))
            .Replace("""{"type": "SystemAssigned"}""", $$"""{"type": "UserAssigned", "userAssignedIdentities": {"{{id}}": {} } }""", StringComparison.Ordinal);
        await arm.Create(Plant.Hub, body);
        Assert.Equal("unhealthy", await Health(arm));
        await arm.Patch(Plant.Account, """{"properties": {"networkAcls": {"defaultAction": "Allow"} } }""").Expect(200);
        Assert.Equal("healthy", await Health(arm));
    }

    [Fact]
    public async Task Health_follows_what_is_taken_away_later()
    {
        await using var arm = await WithStorage(Trusted);
        Assert.Equal("healthy", await Health(arm));
        await arm.Delete(Plant.RoleId(Plant.Account)).Expect(200);
        Assert.Equal("unhealthy", await Health(arm));
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        Assert.Equal("healthy", await Health(arm));
        await arm.Remove(Plant.Container);
        Assert.Equal("unhealthy", await Health(arm));
    }

    [Fact]
    public async Task A_hub_that_restricts_outbound_access_must_list_its_targets()
    {
        await using var arm = await WithStorage(Trusted);
        var routing = Plant.Routing("storageContainers", Plant.StorageEndpoint());
        await arm.AddHub(routing + """, "restrictOutboundNetworkAccess": true """);
        Assert.Equal("unhealthy", await Health(arm));
        await arm.AddHub(routing + """, "restrictOutboundNetworkAccess": true, "allowedFqdnList": ["contosoplant.blob.core.windows.net"] """);
        Assert.Equal("healthy", await Health(arm));
    }

    [Fact]
    public async Task Bulk_jobs_can_be_asked_about_without_an_endpoint()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount(Trusted);
        await arm.AddHub();
        var hub = $$"""{"kind": "hub", "id": "{{Plant.Hub}}"}""";
        Assert.False(await arm.Reaches(hub, $$"""{"id": "{{Plant.Container}}"}"""));
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        Assert.True(await arm.Reaches(hub, $$"""{"id": "{{Plant.Container}}"}"""));
        Assert.True(await arm.Reaches(hub, $$"""{"id": "{{Plant.Account}}"}"""));
        Assert.False(await arm.Reaches($$"""{"kind": "hub", "id": "{{Plant.Hub}}", "identity": "key"}""", $$"""{"id": "{{Plant.Container}}"}"""));
    }

    private static async Task<Arm> WithStorage(string firewall, params (string Name, string Value)[] switches)
    {
        var arm = await Arm.StartWithGroupAsync(switches);
        await arm.AddAccount(firewall);
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.AddHub(Plant.Routing("storageContainers", Plant.StorageEndpoint()));
        return arm;
    }

    private static async Task<string?> Health(Arm arm) =>
        (await arm.Get(Plant.Hub + "/routingEndpointsHealth").Expect(200)).Json.Items("value").Single().Text("healthStatus");
}
