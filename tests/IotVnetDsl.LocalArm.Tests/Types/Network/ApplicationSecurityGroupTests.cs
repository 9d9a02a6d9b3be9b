using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class ApplicationSecurityGroupTests
{
    private static readonly string Group = Arm.Id("Microsoft.Network/applicationSecurityGroups/doors");

    [Fact]
    public async Task Is_made_with_nothing_but_a_region()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var group = await arm.Create(Group, """{"location": "eastus"}""");
        Assert.Equal("Succeeded", group.Text("properties.provisioningState"));
    }
}
