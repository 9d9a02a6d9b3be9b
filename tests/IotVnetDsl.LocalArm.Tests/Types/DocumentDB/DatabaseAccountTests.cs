using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.DocumentDB;

public sealed class DatabaseAccountTests
{
    private const string DataContributor = "00000000-0000-0000-0000-000000000002";

    private static readonly string Account = Arm.Id("Microsoft.DocumentDB/databaseAccounts/contoso");

    [Fact]
    public async Task Is_made_with_what_the_service_adds()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var made = await arm.Create(Account, Body("\"publicNetworkAccess\": \"Disabled\","));
        Assert.Equal("https://contoso.documents.azure.com:443/", made.Text("properties.documentEndpoint"));
        Assert.Equal("East US", Assert.Single(made.Items("properties.writeLocations")).Text("locationName"));
        Assert.Equal("Session", made.Text("properties.consistencyPolicy.defaultConsistencyLevel"));
    }

    /// <summary>Clients of before 2022 take no other statuses. Source: recording of Azure CLI, test_cosmosdb_sql_database.</summary>
    [Fact]
    public async Task Is_made_in_the_background_and_databases_are_enqueued()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var account = (await arm.Put(Account, Body("")).Expect(200)).Json;
        Assert.Equal("Creating", account.Text("properties.provisioningState"));
        Assert.Null(account.Text("properties.documentEndpoint"));
        await arm.Advance();
        var database = await arm.Put(Account + "/sqlDatabases/d", """{"properties": {"resource": {"id": "d"} } }""").Expect(202);
        Assert.Equal("Enqueued", database.Json.Text("status"));
        await arm.Advance();
        Assert.Equal("Succeeded", (await arm.Get(database.Headers["Azure-AsyncOperation"]).Expect(200)).Json.Text("status"));
        Assert.Equal("Enqueued", (await arm.Delete(Account + "/sqlDatabases/d").Expect(202)).Json.Text("status"));
    }

    [Theory]
    [InlineData("\"ipRules\": [{\"ipAddressOrRange\": \"10.1.2.3\"}],")]
    [InlineData("\"virtualNetworkRules\": [{\"id\": \"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plant/providers/Microsoft.Network/virtualNetworks/none/subnets/none\"}],")]
    public async Task Refuses_rules_that_let_nobody_in(string rules)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Account, Body(rules)).Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Keeps_the_partition_key_of_a_container()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await AddAsync(arm);
        await arm.Put(Container, ContainerBody("/line")).Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Takes_roles_for_its_data_and_on_itself_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await AddAsync(arm);
        await arm.AddHub();
        var principal = await arm.Principal();
        await arm.Put(Plant.RoleId(Account), Plant.RoleBody(DataContributor, principal)).Expect(400, "RoleDefinitionDoesNotExist");
        await arm.Put(Role, RoleBody(principal, Plant.Hub)).Expect(400, "BadRequest");
        await arm.Put(Role, RoleBody(Guid.NewGuid().ToString(), Account)).Expect(400, "BadRequest");
        await arm.Create(Role, RoleBody(principal, Account + "/dbs/d"));
    }

    [Fact]
    public async Task Lets_a_hub_with_the_role_store_messages()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await AddAsync(arm);
        await arm.AddHub();
        var hub = Plant.HubBody(Plant.Routing("cosmosDBSqlContainers", """{"name": "cold", "authenticationType": "identityBased", "endpointUri": "https://contoso.documents.azure.com", "databaseName": "d", "containerName": "c"}"""));
        await arm.Put(Plant.Hub, hub).Expect(400, "400116");
        await arm.Create(Role, RoleBody(await arm.Principal(), Account + "/dbs/d"));
        await arm.Put(Plant.Hub, hub).Expect(201);
    }

    /// <summary>Source: https://learn.microsoft.com/azure/cosmos-db/how-to-setup-customer-managed-keys.</summary>
    [Fact]
    public async Task Is_encrypted_by_an_identity_that_it_has_and_that_may_use_the_key_and_for_good()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var vault = Arm.Id("Microsoft.KeyVault/vaults/kv-plant");
        await arm.Create(vault, """
            {"location": "eastus", "properties": {"tenantId": "00000000-0000-0000-0000-0000000000aa", "sku": {"family": "A", "name": "standard"}, "enableRbacAuthorization": true, "enablePurgeProtection": true} }
            """);
        await arm.Create(vault + "/keys/archive", """{"properties": {"kty": "RSA"} }""");
        const string Key = "\"keyVaultKeyUri\": \"https://kv-plant.vault.azure.net/keys/archive\",";
        const string BySystem = "\"defaultIdentity\": \"SystemAssignedIdentity\",";
        const string System = "\"identity\": {\"type\": \"SystemAssigned\"},";
        await arm.Put(Account, Body(Key + BySystem)).Expect(400, "BadRequest");
        var made = await arm.Create(Account, Body("", System));
        Assert.Equal("FirstPartyIdentity", made.Text("properties.defaultIdentity"));
        await arm.Put(Account, Body(Key + BySystem, System)).Expect(400, "BadRequest");
        await arm.Create(Plant.RoleId(vault), Plant.RoleBody("e147488a-f6f5-4113-8e2d-b22465e65bf6", made.Text("identity.principalId")!));
        await arm.Create(Account, Body(Key + BySystem, System));
        await arm.Put(Account, Body(BySystem, System)).Expect(400, "BadRequest");
    }

    private static string Body(string more, string around = "") =>
        $$"""{"location": "eastus", {{around}} "properties": {{{more}} "databaseAccountOfferType": "Standard", "locations": [{"locationName": "eastus", "failoverPriority": 0}]} }""";

    private static string Role => Account + "/sqlRoleAssignments/11111111-1111-1111-1111-111111111111";

    private static string RoleBody(string principal, string scope) =>
        $$"""{"properties": {"roleDefinitionId": "{{Account}}/sqlRoleDefinitions/{{DataContributor}}", "principalId": "{{principal}}", "scope": "{{scope}}"} }""";

    internal static string Container => Account + "/sqlDatabases/d/containers/c";

    internal static string ContainerBody(string key) => $$"""{"properties": {"resource": {"id": "c", "partitionKey": {"paths": ["{{key}}"], "kind": "Hash"} } } }""";

    internal static async Task AddAsync(Arm arm)
    {
        await arm.Create(Account, Body(""));
        await arm.Create(Account + "/sqlDatabases/d", """{"properties": {"resource": {"id": "d"} } }""");
        await arm.Create(Container, ContainerBody("/id"));
    }
}
