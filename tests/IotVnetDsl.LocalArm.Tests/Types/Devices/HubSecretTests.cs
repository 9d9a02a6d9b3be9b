using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class HubSecretTests
{
    [Fact]
    public async Task Connection_strings_come_back_masked_and_the_mask_means_the_stored_key()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        var key = (await arm.Post(Plant.Account + "/listKeys").Expect(200)).Json.Items("keys")[0].Text("value")!;
        var hub = await arm.AddHub(Routing($"DefaultEndpointsProtocol=https;AccountName=contosoplant;AccountKey={key}"));
        Assert.DoesNotContain(key, hub.ToJsonString(), StringComparison.Ordinal);
        Assert.EndsWith("AccountKey=****", Endpoint(hub).Text("connectionString"), StringComparison.Ordinal);
        Assert.Equal("healthy", await Health(arm));

        await arm.Put(Plant.Hub, hub.ToJsonString()).Expect(201);
        await arm.Advance();
        Assert.Equal("healthy", await Health(arm));
    }

    [Fact]
    public async Task A_mask_without_a_stored_key_is_a_wrong_key()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub(Routing("AccountName=contosoplant;AccountKey=****"));
        Assert.Equal("unhealthy", await Health(arm));
    }

    [Fact]
    public async Task A_wrong_key_is_silent_and_unhealthy()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub(Routing("AccountName=contosoplant;AccountKey=d3Jvbmc="));
        Assert.Equal("unhealthy", await Health(arm));
    }

    [Fact]
    public async Task Keys_of_a_cosmos_endpoint_come_back_masked_and_the_mask_means_the_stored_key()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        const string Keyed = """{"name": "cold", "endpointUri": "https://contoso.documents.azure.com", "databaseName": "d", "containerName": "c", "primaryKey": "c2VjcmV0", "secondaryKey": "b3RoZXI="}""";
        var hub = await arm.AddHub(Plant.Routing("cosmosDBSqlContainers", Keyed));
        var endpoint = hub.Items("properties.routing.endpoints.cosmosDBSqlContainers").Single();
        Assert.Equal("****", endpoint.Text("primaryKey"));
        Assert.Equal("****", endpoint.Text("secondaryKey"));
        await arm.Put(Plant.Hub, hub.ToJsonString()).Expect(201);
        await arm.Advance();
        var state = await File.ReadAllTextAsync(Path.Combine(arm.State, "journal.jsonl"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("c2VjcmV0", state, StringComparison.Ordinal);
        Assert.Contains("sha256-", state.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_have_rights_that_exist_and_names_of_their_own_and_give_their_keys_one_by_one()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody(""" "authorizationPolicies": [{"keyName": "mine", "rights": "Everything"}] """)).Expect(400, "400000");
        await arm.Put(Plant.Hub, Plant.HubBody(""" "authorizationPolicies": [{"keyName": "mine", "rights": "ServiceConnect"}, {"keyName": "MINE", "rights": "ServiceConnect"}] """)).Expect(400, "400000");
        var hub = await arm.AddHub(""" "authorizationPolicies": [{"keyName": "mine", "rights": "ServiceConnect, DeviceConnect", "primaryKey": "c2VjcmV0"}] """);
        Assert.DoesNotContain("c2VjcmV0", hub.ToJsonString(), StringComparison.Ordinal);
        var key = (await arm.Post(Plant.Hub + "/IotHubKeys/mine/listkeys").Expect(200)).Json;
        Assert.StartsWith("sha256-", key.Text("primaryKey"), StringComparison.Ordinal);
        await arm.Post(Plant.Hub + "/IotHubKeys/other/listkeys").Expect(404, "404001");
    }

    private static string Routing(string connectionString) =>
        Plant.Routing("storageContainers", $$"""{"name": "archive", "containerName": "telemetry", "connectionString": "{{connectionString}}"}""");

    private static System.Text.Json.Nodes.JsonObject Endpoint(System.Text.Json.Nodes.JsonNode hub) => hub.Items("properties.routing.endpoints.storageContainers").Single();

    private static async Task<string?> Health(Arm arm) =>
        (await arm.Get(Plant.Hub + "/routingEndpointsHealth").Expect(200)).Json.Items("value").Single().Text("healthStatus");
}
