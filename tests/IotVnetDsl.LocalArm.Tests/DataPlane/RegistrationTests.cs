using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>From a provisioning service to the hubs that are linked to it.</summary>
public sealed class RegistrationTests
{
    private const string DataContributor = "4fc6c259-987e-4a07-842e-c321cc9d413f";
    private const string DataReader = "b447c946-2db7-41ec-983d-d8bf3b1c77e3";

    private static readonly string Service = Arm.Id("Microsoft.Devices/provisioningServices/plant-provisioning");

    [Theory]
    [InlineData("contoso-plant", DataContributor, true)]
    [InlineData("contoso-plant", DataReader, false)]
    [InlineData("contoso-plant", null, false)]
    [InlineData("another-hub", DataContributor, false)]
    public async Task Needs_the_link_and_a_role_in_effect(string linked, string? role, bool registers)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var service = await arm.Create(Service, $$"""
            {"location": "eastus", "sku": {"name": "S1"}, "identity": {"type": "SystemAssigned"},
             "properties": {"iotHubs": [{"hostName": "{{linked}}.azure-devices.net", "authenticationType": "SystemAssigned", "location": "eastus"}]} }
            """);
        if (role is not null)
            await arm.Grant(Plant.Hub, role, service.Text("identity.principalId"));
        await arm.Advance();

        Assert.Equal(registers, await arm.Reaches($$"""{"kind": "provisioningService", "id": "{{Service}}"}""", $$"""{"id": "{{Plant.Hub}}"}"""));
    }
}
