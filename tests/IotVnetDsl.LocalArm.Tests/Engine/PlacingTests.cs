using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class PlacingTests
{
    [Fact]
    public async Task A_region_that_does_not_exist_is_refused_with_a_list_of_those_that_do()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var reply = await arm.Put(Plant.Hub, """{"location": "mars", "sku": {"name": "S1"} }""").Expect(400, "LocationNotAvailableForResourceType");
        Assert.Contains("eastus", reply.Message, StringComparison.Ordinal);
        await arm.Put(Arm.Subscription + "/resourceGroups/other", """{"location": "mars"}""").Expect(400, "LocationNotAvailableForResourceGroup");
    }

    [Fact]
    public async Task Display_names_are_understood_and_answered_canonically()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var network = await arm.Create(Plant.Network, """{"location": "East US", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]} } }""");
        Assert.Equal("eastus", network.Text("location"));
        await arm.AddEvents();
        Assert.Equal("eastus", (await arm.Get(Plant.Events).Expect(200)).Json.Text("location"));
        Assert.Equal("East US", (await arm.Get(Plant.Events + "?api-version=2018-01-01-preview").Expect(200)).Json.Text("location"));
    }

    [Fact]
    public async Task A_location_is_required_and_stays()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, """{"sku": {"name": "S1"} }""").Expect(400, "LocationRequired");
        await arm.AddHub();
        await arm.Put(Plant.Hub, """{"location": "westus2", "sku": {"name": "S1"} }""").Expect(409, "InvalidResourceLocation");
    }

    [Theory]
    [InlineData("refused", 400)]
    [InlineData("accepted", 201)]
    public async Task Unconfirmed_regions_of_the_hub_are_a_switch(string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("iothub-unconfirmed-regions", choice));
        await arm.Put(Plant.Hub, """{"location": "austriaeast", "sku": {"name": "S1"} }""").Expect(status);
    }

    [Theory]
    [InlineData("refused", 400)]
    [InlineData("accepted", 201)]
    public async Task A_group_in_global_is_a_switch(string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("global-groups", choice));
        var reply = await arm.Put(Arm.Subscription + "/resourceGroups/other", """{"location": "global"}""").Expect(status);
        Assert.Equal(status == 400 ? "LocationNotAvailableForResourceGroup" : null, reply.Code);
        await arm.Put(Plant.Hub, """{"location": "global", "sku": {"name": "S1"} }""").Expect(400, "LocationNotAvailableForResourceType");
    }

    [Fact]
    public async Task Zones_are_global()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.HubZone, """{"location": "eastus"}""").Expect(400, "LocationNotAvailableForResourceType");
    }
}
