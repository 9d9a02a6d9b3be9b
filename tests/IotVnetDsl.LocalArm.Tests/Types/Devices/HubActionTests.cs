using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

/// <summary>What tools ask of a hub beside its body.</summary>
public sealed class HubActionTests
{
    [Fact]
    public async Task A_hub_says_to_which_SKUs_it_may_move()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var skus = (await arm.Get(Plant.Hub + "/skus").Expect(200)).Json.Items("value");
        Assert.Equal(["S1", "S2", "S3"], skus.Select(sku => sku.Text("sku.name")));
        Assert.Equal(10, skus[^1].Number("capacity.maximum"));
    }

    [Fact]
    public async Task Routes_are_tried_as_far_as_their_conditions_are_understood()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Hub, Plant.HubBody(properties: """
            "routing": {"routes": [
                {"name": "all", "source": "DeviceMessages", "condition": "true", "endpointNames": ["events"], "isEnabled": true},
                {"name": "off", "source": "DeviceMessages", "condition": "true", "endpointNames": ["events"], "isEnabled": false},
                {"name": "twins", "source": "TwinChangeEvents", "condition": "true", "endpointNames": ["events"], "isEnabled": true}] }
            """));
        var taken = (await arm.Post(Plant.Hub + "/routing/routes/$testall", """{"routingSource": "devicemessages", "message": {} }""").Expect(200)).Json.Items("routes");
        Assert.Equal(["all"], taken.Select(route => route.Text("properties.name")));
        var result = await arm.Post(Plant.Hub + "/routing/routes/$testnew", """{"message": {}, "route": {"name": "x", "source": "DeviceMessages", "condition": "level > 3", "endpointNames": ["events"], "isEnabled": true} }""").Expect(200);
        Assert.Equal("undefined", result.Json.Text("result"));
    }

    [Fact]
    public async Task A_hub_fails_over_to_its_paired_region_and_back()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        foreach (var region in new[] { "West US", "eastus" })
        {
            var begun = await arm.Post(Plant.Hub + "/failover", $$"""{"failoverRegion": "{{region}}"}""").Expect(202);
            Assert.NotNull(begun.Header("Azure-AsyncOperation"));
            await arm.Advance();
            var hub = (await arm.Get(Plant.Hub).Expect(200)).Json;
            Assert.Equal(region.Replace(" ", "", StringComparison.Ordinal), hub.Items("properties.locations")[0].Text("location")!.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Equal("Active", hub.Text("properties.state"));
        }

        await arm.Post(Plant.Hub + "/failover", """{"failoverRegion": "westeurope"}""").Expect(400);
    }
}
