using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.ManagedIdentity;

public sealed class SystemIdentityTests
{
    private const string Identity = "/providers/Microsoft.ManagedIdentity/identities/default";

    [Theory]
    [InlineData("Microsoft.Devices/IotHubs/contosohub", """{"location": "eastus", "sku": {"name": "S1", "capacity": 1}, "identity": {"type": "SystemAssigned"} }""")]
    [InlineData("Microsoft.Storage/storageAccounts/contosoplant", """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"}, "identity": {"type": "SystemAssigned"} }""")]
    [InlineData("Microsoft.EventHub/namespaces/contoso-streams", """{"location": "eastus", "sku": {"name": "Standard"}, "identity": {"type": "SystemAssigned"} }""")]
    public async Task Is_that_of_the_resource(string resource, string body)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var made = await arm.Create(Arm.Id(resource), body);

        var identity = (await arm.Get(Arm.Id(resource) + Identity + "?api-version=2018-11-30").Expect(200)).Json;

        Assert.Equal(made.Text("identity.principalId"), identity.Text("properties.principalId"));
        Assert.Equal(made.Text("identity.tenantId"), identity.Text("properties.tenantId"));
        Assert.Equal("eastus", identity.Text("location"));
    }

    [Fact]
    public async Task Is_not_there_where_the_resource_has_none_or_is_not_there()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Get(Plant.Network + Identity + "?api-version=2023-01-31").Expect(404, "ResourceNotFound");
        await arm.Get(Arm.Id("Microsoft.Devices/IotHubs/none") + Identity + "?api-version=2023-01-31").Expect(404, "ResourceNotFound");
        await arm.Put(Plant.Network + Identity + "?api-version=2023-01-31", "{}").Expect(405);
    }
}
