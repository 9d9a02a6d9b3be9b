using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Routes;

public sealed class KeyActionTests
{
    private static readonly string Account = Arm.Id("Microsoft.Storage/storageAccounts/contosoplant");
    private static readonly string Service = Arm.Id("Microsoft.Devices/provisioningServices/contosodps");
    private static readonly string Documents = Arm.Id("Microsoft.DocumentDB/databaseAccounts/contosodocs");
    private static readonly string Workspace = Arm.Id("Microsoft.OperationalInsights/workspaces/contoso-logs");

    [Fact]
    public async Task One_key_of_an_account_is_made_anew()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""");
        var before = (await arm.Post(Account + "/listKeys", "{}").Expect(200)).Json.Items("keys").Select(key => key.Text("value")).ToArray();

        var after = (await arm.Post(Account + "/regenerateKey", """{"keyName": "key2"}""").Expect(200)).Json.Items("keys").Select(key => key.Text("value")).ToArray();

        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
        await arm.Post(Account + "/regenerateKey", """{"keyName": "key3"}""").Expect(400);
        await arm.Get(Account + "/listKeys").Expect(404, "InvalidResourceType");
    }

    [Fact]
    public async Task A_provisioning_service_has_one_policy_and_one_size()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Service, """{"location": "eastus", "sku": {"name": "S1", "capacity": 1}, "properties": {} }""");
        var all = (await arm.Post(Service + "/listkeys", "{}").Expect(200)).Json.Items("value").Single();
        Assert.Equal(all.Text("primaryKey"), (await arm.Post(Service + "/keys/provisioningServiceOwner/listkeys", "{}").Expect(200)).Json.Text("primaryKey"));
        await arm.Post(Service + "/keys/none/listkeys", "{}").Expect(404);
        Assert.Equal("S1", (await arm.Get(Service + "/skus").Expect(200)).Json.Items("value").Single().Text("name"));
    }

    [Fact]
    public async Task A_database_account_has_keys_to_read_with_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Documents, """{"location": "eastus", "properties": {"databaseAccountOfferType": "Standard", "locations": [{"locationName": "eastus"}]} }""");
        var keys = (await arm.Post(Documents + "/readonlykeys", "{}").Expect(200)).Json;
        Assert.Equal(["primaryReadonlyMasterKey", "secondaryReadonlyMasterKey"], keys.AsObject().Select(key => key.Key));
    }

    [Fact]
    public async Task A_workspace_has_two_keys()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Workspace, """{"location": "eastus"}""");
        var keys = (await arm.Post(Workspace + "/sharedKeys", "{}").Expect(200)).Json;
        Assert.Equal(["primarySharedKey", "secondarySharedKey"], keys.AsObject().Select(key => key.Key));
    }
}
