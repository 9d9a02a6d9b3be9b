using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Storage;

public sealed class StorageAccountTests
{
    private const string Minimal = """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""";

    [Theory]
    [InlineData("2024-01-01", 400)]
    [InlineData("2023-05-01", 202)]
    public async Task Accounts_below_TLS_1_2_are_no_longer_made(string version, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put($"{Plant.Account}?api-version={version}", """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"}, "properties": {"minimumTlsVersion": "TLS1_0"} }""").Expect(status);
    }

    [Fact]
    public async Task A_policy_against_changes_is_locked_for_good()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount(properties: """ "immutableStorageWithVersioning": {"enabled": true, "immutabilityPolicy": {"immutabilityPeriodSinceCreationInDays": 10, "state": "Unlocked", "allowProtectedAppendWrites": true} } """);
        await arm.Patch(Plant.Account, Policy(""" "state": "Locked" """)).Expect(200);
        await arm.Patch(Plant.Account, Policy(""" "state": "Unlocked" """)).Expect(400, "InvalidStorageAccountImmutabilityPolicy");
        await arm.Patch(Plant.Account, Policy(""" "immutabilityPeriodSinceCreationInDays": 9 """)).Expect(400, "InvalidStorageAccountImmutabilityPolicy");
        await arm.Patch(Plant.Account, Policy(""" "allowProtectedAppendWrites": false """)).Expect(400, "InvalidStorageAccountImmutabilityPolicy");
        await arm.Patch(Plant.Account, Policy(""" "immutabilityPeriodSinceCreationInDays": 11 """)).Expect(200);
    }

    private static string Policy(string change) => $$"""{"properties": {"immutableStorageWithVersioning": {"immutabilityPolicy": { {{change}} } } } }""";

    [Fact]
    public async Task The_service_fills_in_defaults_endpoints_and_a_blob_service()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var account = await arm.Create(Plant.Account, Minimal);
        Assert.Equal("Standard", account.Text("sku.tier"));
        Assert.Equal("AzureServices", account.Text("properties.networkAcls.bypass"));
        Assert.Equal("Allow", account.Text("properties.networkAcls.defaultAction"));
        Assert.Equal("https://contosoplant.blob.core.windows.net/", account.Text("properties.primaryEndpoints.blob"));
        await arm.Get(Plant.Account + "/blobServices/default").Expect(200);
    }

    [Fact]
    public async Task PATCH_merges_at_once_and_PUT_replaces()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Account, Minimal);
        await arm.Patch(Plant.Account, """{"tags": {"a": "1"}, "properties": {"networkAcls": {"defaultAction": "Deny", "bypass": "None"} } }""").Expect(200);
        var patched = (await arm.Patch(Plant.Account, """{"properties": {"minimumTlsVersion": "TLS1_2"} }""").Expect(200)).Json;
        Assert.Equal("Deny", patched.Text("properties.networkAcls.defaultAction"));
        Assert.Equal("1", patched.Text("tags.a"));
        var replaced = (await arm.Put(Plant.Account, Minimal).Expect(200)).Json;
        Assert.Equal("Allow", replaced.Text("properties.networkAcls.defaultAction"));
    }

    [Theory]
    [InlineData("Contoso", "AccountNameInvalid")]
    [InlineData("ab", "AccountNameInvalid")]
    [InlineData("with-hyphen", "AccountNameInvalid")]
    public async Task Names_follow_the_rule(string name, string code)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Id("Microsoft.Storage/storageAccounts/" + name), Minimal).Expect(400, code);
    }

    [Fact]
    public async Task A_name_is_taken_in_the_whole_world()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Account, Minimal);
        const string Other = "/subscriptions/12345678-1234-1234-1234-123456789012/resourceGroups/rg";
        await arm.Put(Other, """{"location": "eastus"}""").Expect(201);
        await arm.Put(Other + "/providers/Microsoft.Storage/storageAccounts/contosoplant", Minimal).Expect(409, "StorageAccountAlreadyTaken");
    }

    [Theory]
    [InlineData("198.51.100.7", 201)]
    [InlineData("198.51.100.0/24", 201)]
    [InlineData("198.51.100.0/30", 201)]
    [InlineData("198.51.100.0/31", 400)]
    [InlineData("198.51.100.7/32", 400)]
    [InlineData("10.0.0.0/8", 400)]
    [InlineData("192.168.1.1", 400)]
    [InlineData("2001:db8::1", 400)]
    [InlineData("198.51.100", 400)]
    [InlineData("198.51/16", 400)]
    [InlineData("somewhere", 400)]
    public async Task Address_rules_are_public_and_not_smaller_than_30(string value, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var body = $$"""{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"}, "properties": {"networkAcls": {"defaultAction": "Deny", "ipRules": [{"value": "{{value}}"}]} } }""";
        var reply = await arm.Put(Plant.Account, body);
        Assert.Equal(status == 201 ? 202 : status, reply.Status);
        if (status == 400)
            Assert.Equal("InvalidValuesForRequestParameters", reply.Code);
    }

    [Fact]
    public async Task Subnet_rules_need_the_service_endpoint()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Create(Plant.Account, Minimal);
        var patch = $$"""{"properties": {"networkAcls": {"virtualNetworkRules": [{"id": "{{Plant.Subnet}}"}]} } }""";
        await arm.Patch(Plant.Account, patch).Expect(400, "NetworkAclsValidationFailure");
        await arm.Create(Plant.Subnet, """{"properties": {"addressPrefix": "10.20.1.0/24", "serviceEndpoints": [{"service": "Microsoft.Storage"}]} }""");
        await arm.Patch(Plant.Account, patch).Expect(200);
        var twice = $$"""{"properties": {"networkAcls": {"virtualNetworkRules": [{"id": "{{Plant.Subnet}}"}, {"id": "{{Plant.Subnet.ToUpperInvariant()}}"}]} } }""";
        await arm.Patch(Plant.Account, twice).Expect(400, "InvalidValuesForRequestParameters");
    }

    [Theory]
    [InlineData("""{"kind": "BlobStorage"}""")]
    [InlineData("""{"sku": {"name": "Premium_LRS"} }""")]
    [InlineData("""{"properties": {"isHnsEnabled": true} }""")]
    public async Task Kind_tier_and_namespace_stay(string patch)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Account, Minimal.Replace("} }", """}, "properties": {"isHnsEnabled": false} }""", StringComparison.Ordinal));
        await arm.Patch(Plant.Account, patch).Expect(409, "AccountPropertyCannotBeUpdated");
    }

    [Fact]
    public async Task Keys_are_listed_and_stay()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Account, Minimal);
        var keys = (await arm.Post(Plant.Account + "/listKeys").Expect(200)).Json.Items("keys");
        Assert.Equal(["key1", "key2"], keys.Select(key => key.Text("keyName")));
        Assert.Equal(keys[0].Text("value"), (await arm.Post(Plant.Account + "/listKeys").Expect(200)).Json.Items("keys")[0].Text("value"));
    }

    [Theory]
    [InlineData("telemetry", 201)]
    [InlineData("$web", 201)]
    [InlineData("Upper", 400)]
    [InlineData("two--hyphens", 400)]
    [InlineData("ab", 400)]
    public async Task Containers_have_names_of_their_own(string name, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Account, Minimal);
        await arm.Put($"{Plant.Account}/blobServices/default/containers/{name}", "{}").Expect(status);
    }

    [Fact]
    public async Task Containers_are_private_unless_the_account_allows_more()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        Assert.Equal("None", (await arm.Get(Plant.Container).Expect(200)).Json.Text("properties.publicAccess"));
        await arm.Patch(Plant.Container, """{"properties": {"publicAccess": "Blob"} }""").Expect(409, "PublicAccessNotPermitted");
        await arm.Delete(Plant.Container).Expect(200);
        await arm.Delete(Plant.Container).Expect(204);
    }

    [Fact]
    public async Task An_encryption_scope_is_disabled_and_never_deleted()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        var scope = Plant.Account + "/encryptionScopes/plant";
        var made = await arm.Create(scope, "{}");
        Assert.Equal(("Microsoft.Storage", "Enabled"), (made.Text("properties.source"), made.Text("properties.state")));
        Assert.Equal("Disabled", (await arm.Patch(scope, """{"properties": {"state": "Disabled"} }""").Expect(200)).Json.Text("properties.state"));
        Assert.Equal(made.Text("properties.creationTime"), (await arm.Get(scope).Expect(200)).Json.Text("properties.creationTime"));
        Assert.Single((await arm.Get(Plant.Account + "/encryptionScopes").Expect(200)).Json.Items("value"));
        await arm.Delete(scope).Expect(405);
        await arm.Put(scope + "-2", """{"properties": {"source": "Microsoft.KeyVault"} }""").Expect(400);
        await arm.Put(scope + "-2", """{"properties": {"state": "Off"} }""").Expect(400);
    }

    [Fact]
    public async Task A_container_is_held_by_tags_until_they_are_cleared()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        Assert.True((await arm.Post(Plant.Container + "/setLegalHold", """{"tags": ["Audit", "case42"]}""").Expect(200)).Json.Flag("hasLegalHold"));
        var held = (await arm.Get(Plant.Container).Expect(200)).Json;
        Assert.True(held.Flag("properties.hasLegalHold"));
        Assert.Equal(["audit", "case42"], held.Items("properties.legalHold.tags").Select(tag => tag.Text("tag")));
        Assert.Equal(["case42"], (await arm.Post(Plant.Container + "/clearLegalHold", """{"tags": ["audit"]}""").Expect(200)).Json.Texts("tags"));
        Assert.False((await arm.Post(Plant.Container + "/clearLegalHold", """{"tags": ["case42"]}""").Expect(200)).Json.Flag("hasLegalHold"));
        await arm.Post(Plant.Container + "/setLegalHold", """{"tags": ["a"]}""").Expect(400);
        await arm.Post(Plant.Container + "/setLegalHold", "{}").Expect(400);
    }
}
