using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Routes;

public sealed class ItemTests
{
    [Theory]
    [InlineData("privateLinkResources/iotHub", "iotHub")]
    [InlineData("privateLinkResources/IOTHUB", "iotHub")]
    [InlineData("privateLinkResources/blob", null)]
    public async Task A_group_of_a_hub_is_answered_alone(string path, string? name)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var answer = arm.Get($"{Plant.Hub}/{path}");
        Assert.Equal(name, name is null ? (await answer.Expect(404, "ResourceNotFound")).Json.Text("name") : (await answer.Expect(200)).Json.Text("name"));
    }

    [Fact]
    public async Task A_default_rule_of_a_security_group_is_answered_alone_and_with_the_others()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var group = Arm.Id("Microsoft.Network/networkSecurityGroups/nsg");
        await arm.Create(group, """{"location": "eastus"}""");
        Assert.Equal(6, (await arm.Get(group + "/defaultSecurityRules").Expect(200)).Json.Items("value").Count);
        Assert.Equal(65000, (await arm.Get(group + "/defaultSecurityRules/AllowVnetInBound").Expect(200)).Json.Number("properties.priority"));
        await arm.Get(group + "/defaultSecurityRules/none").Expect(404, "ResourceNotFound");
        await arm.Get(group + "-2/defaultSecurityRules/AllowVnetInBound").Expect(404, "ResourceNotFound");
    }

    [Fact]
    public async Task A_collection_that_has_no_such_answer_has_none()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        await arm.Get(Plant.Hub + "/quotaMetrics/TotalMessages").Expect(404, "InvalidResourceType");
    }
}
