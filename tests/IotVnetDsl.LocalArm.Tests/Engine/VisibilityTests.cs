using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class VisibilityTests
{
    [Fact]
    public async Task Readers_may_find_a_new_resource_later_than_writers()
    {
        await using var arm = await Arm.StartWithGroupAsync(("read-lag", "5"));
        await arm.Advance(5);
        await arm.Put(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(202);
        await arm.Advance(1);
        await arm.Get(Plant.Account).Expect(404, "ResourceNotFound");
        Assert.Empty((await arm.Get(Arm.Group + "/providers/Microsoft.Storage/storageAccounts").Expect(200)).Json.Items("value"));
        await arm.Put(Plant.Container, "{}").Expect(201);
        await arm.Advance(5);
        await arm.Get(Plant.Account).Expect(200);
    }
}
