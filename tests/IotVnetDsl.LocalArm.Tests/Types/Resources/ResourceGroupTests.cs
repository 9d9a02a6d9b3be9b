using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Resources;

public sealed class ResourceGroupTests
{
    [Fact]
    public async Task Is_created_at_once_and_updated_in_place()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Put(Arm.Group, """{"location": "East US", "tags": {"a": "1"} }""").Expect(201);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(200);
        Assert.Equal("Succeeded", (await arm.Get(Arm.Group).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Put(Arm.Group, """{"location": "westus2"}""").Expect(409, "InvalidResourceGroupLocation");
    }

    [Fact]
    public async Task Takes_everything_along_when_it_goes()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.AddAccount();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Remove(Arm.Group);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        Assert.Empty((await arm.Get(Arm.Group + "/resources").Expect(200)).Json.Items("value"));
        Assert.Empty((await arm.Get(Arm.Subscription + "/providers/Microsoft.Authorization/roleAssignments").Expect(200)).Json.Items("value"));
    }

    [Fact]
    public async Task Refuses_writes_while_it_goes()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Delete(Arm.Group).Expect(202);
        Assert.Equal("Deleting", (await arm.Get(Arm.Group).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(409, "ResourceGroupBeingDeleted");
    }

    [Fact]
    public async Task Stays_when_somebody_outside_still_uses_a_subnet()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        const string Other = Arm.Subscription + "/resourceGroups/rg-other";
        await arm.Put(Other, """{"location": "eastus"}""").Expect(201);
        const string Account = Other + "/providers/Microsoft.Storage/storageAccounts/elsewhere";
        await arm.Create(Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""");
        await arm.Create(Other + "/providers/Microsoft.Network/privateEndpoints/pe-other", Plant.EndpointBody(Account, "blob"));
        await arm.Delete(Arm.Group).Expect(400, "InUseSubnetCannotBeDeleted");
    }

    [Theory]
    [InlineData("ends-with.")]
    [InlineData("has space")]
    public async Task Names_follow_the_rule(string name)
    {
        await using var arm = await Arm.StartAsync();
        await arm.Put($"{Arm.Subscription}/resourceGroups/{Uri.EscapeDataString(name)}", """{"location": "eastus"}""").Expect(400, "InvalidResourceName");
    }

    [Fact]
    public async Task Deleting_an_absent_one_is_not_found()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Delete(Arm.Group).Expect(404, "ResourceGroupNotFound");
        await arm.Get(Arm.Group).Expect(404, "ResourceGroupNotFound");
        await arm.Patch(Arm.Group, """{"tags": {} }""").Expect(404, "ResourceGroupNotFound");
    }
}
