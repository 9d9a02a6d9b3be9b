using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

/// <summary>Names of choices are read in any case and come back as Azure spells them.</summary>
public sealed class SpellingTests
{
    [Fact]
    public async Task An_account_in_lower_case_is_the_same_account()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var account = await arm.Create(Plant.Account, """{"location": "eastus", "kind": "storagev2", "sku": {"name": "standard_lrs"}, "properties": {"networkAcls": {"defaultAction": "deny", "bypass": "azureservices,logging"} } }""");
        Assert.Equal("StorageV2", account.Text("kind"));
        Assert.Equal("Standard_LRS", account.Text("sku.name"));
        Assert.Equal("Standard", account.Text("sku.tier"));
        Assert.Equal("Deny", account.Text("properties.networkAcls.defaultAction"));
        await arm.Put(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(200);
    }

    [Fact]
    public async Task A_namespace_in_lower_case_is_the_same_namespace()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents("premium");
        var events = (await arm.Get(Plant.Events).Expect(200)).Json;
        Assert.Equal("Premium", events.Text("sku.name"));
        Assert.Equal("Premium", events.Text("sku.tier"));
        await arm.Put(Plant.Events, """{"location": "eastus", "sku": {"name": "premium", "capacity": 3} }""").Expect(400, "BadRequest");
        await arm.Put(Plant.Events, """{"location": "eastus", "sku": {"name": "standard"} }""").Expect(400, "BadRequest");
    }

    [Fact]
    public async Task A_hub_in_lower_case_is_the_same_hub()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var hub = await arm.Create(Plant.Hub, """{"location": "eastus", "sku": {"name": "s1", "capacity": 1}, "identity": {"type": "systemassigned"}, "properties": {"publicNetworkAccess": "disabled"} }""");
        Assert.Equal("S1", hub.Text("sku.name"));
        Assert.Equal("SystemAssigned", hub.Text("identity.type"));
        Assert.Equal("Disabled", hub.Text("properties.publicNetworkAccess"));
        Assert.False(await arm.Reaches("""{"kind": "internet"}""", $$"""{"id": "{{Plant.Hub}}"}"""));
    }

    [Fact]
    public async Task A_lock_and_a_role_in_lower_case_hold_as_well()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Group + "/providers/Microsoft.Authorization/locks/keep", """{"properties": {"level": "cannotdelete"} }""").Expect(201);
        Assert.Equal("CanNotDelete", (await arm.Get(Arm.Group + "/providers/Microsoft.Authorization/locks/keep")).Json.Text("properties.level"));
        await arm.Delete(Arm.Group).Expect(409, "ScopeLocked");
    }
}
