namespace IotVnetDsl.LocalArm.Tests.Http;

/// <summary>A type stands where Azure has it: in a resource group, in a subscription, in its parent, or anywhere.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData(Arm.Subscription)]
    [InlineData("")]
    [InlineData(Arm.Group + "/providers/Microsoft.Network/virtualNetworks/vnet-plant")]
    public async Task A_hub_stands_in_a_resource_group_only(string scope)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var id = scope + "/providers/Microsoft.Devices/IotHubs/contoso-plant";
        await arm.Put(id, Plant.HubBody()).Expect(404, "InvalidResourceType");
        await arm.Get(id).Expect(404, "InvalidResourceType");
        await arm.Delete(id).Expect(404, "InvalidResourceType");
    }

    [Theory]
    [InlineData("Microsoft.Network/virtualNetworks/vnet-plant\n")]
    [InlineData("Microsoft.Network/virtualNetworks/vnet-größe")]
    [InlineData("Microsoft.Network/privateDnsZones/a.example\n")]
    [InlineData("Microsoft.EventHub/namespaces/contoso-événements")]
    public async Task A_name_of_other_characters_is_refused(string typeAndName)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var reply = await arm.Put(Arm.Id(typeAndName.Replace("\n", "%0A", StringComparison.Ordinal)), """{"location": "eastus", "sku": {"name": "Standard"} }""").Expect(400);
        Assert.Contains("name", reply.Message, StringComparison.Ordinal);
        Assert.Contains("invalid", reply.Message.Replace("not valid", "invalid", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_takes_letters_of_any_alphabet()
    {
        await using var arm = await Arm.StartAsync();
        var group = await arm.Put(Arm.Subscription + "/resourceGroups/rg-größe_(1)", """{"location": "eastus"}""").Expect(201);
        Assert.EndsWith("/rg-größe_(1)", (string)group.Json["id"]!, StringComparison.Ordinal);
    }
}
