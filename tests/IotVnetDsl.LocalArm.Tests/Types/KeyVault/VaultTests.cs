using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.KeyVault;

public sealed class VaultTests
{
    private static readonly string Vault = Arm.Id("Microsoft.KeyVault/vaults/kv-plant");

    [Fact]
    public async Task Is_made_with_what_the_service_adds()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        Assert.Equal("RegisteringDns", (await arm.Put(Vault, Body("\"enableRbacAuthorization\": true")).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Advance();
        var made = await arm.Create(Vault, Body("\"networkAcls\": {\"defaultAction\": \"Deny\", \"ipRules\": [{\"value\": \"203.0.113.7\"}]}"));
        Assert.Equal("https://kv-plant.vault.azure.net/", made.Text("properties.vaultUri"));
        Assert.Equal(90, made.Number("properties.softDeleteRetentionInDays"));
        Assert.Equal("AzureServices", made.Text("properties.networkAcls.bypass"));
        Assert.Equal("203.0.113.7/32", Assert.Single(made.Items("properties.networkAcls.ipRules")).Text("value"));
    }

    [Fact]
    public async Task Keeps_purge_protection_and_days_for_good()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Vault, Body("\"enablePurgeProtection\": true, \"softDeleteRetentionInDays\": 30"));
        await arm.Put(Vault, Body("\"enablePurgeProtection\": false, \"softDeleteRetentionInDays\": 30")).Expect(400, "BadRequest");
        await arm.Put(Vault, Body("\"enablePurgeProtection\": true, \"softDeleteRetentionInDays\": 31")).Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Makes_a_key_once_and_keeps_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Vault, Body("\"enableRbacAuthorization\": true"));
        await arm.Put(Vault + "/keys/archive", """{"properties": {"kty": "RSA-HSM"} }""").Expect(400, "BadRequest");
        var made = await arm.Create(Vault + "/keys/archive", """{"properties": {"kty": "RSA"} }""");
        Assert.Equal(2048, made.Number("properties.keySize"));
        await arm.Put(Vault + "/keys/archive", """{"properties": {"kty": "RSA", "keySize": 4096} }""").Expect(200);
        Assert.Equal(2048, (await arm.Get(Vault + "/keys/archive").Expect(200)).Json.Number("properties.keySize"));
    }

    private static string Body(string more) =>
        $$"""{"location": "eastus", "properties": {"tenantId": "00000000-0000-0000-0000-0000000000aa", "sku": {"family": "A", "name": "standard"}, {{more}} } }""";
}
