namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class HubSkuTests
{
    [Theory]
    [InlineData("F1", 1, 201)]
    [InlineData("F1", 2, 400)]
    [InlineData("S1", 200, 201)]
    [InlineData("S1", 201, 400)]
    [InlineData("S3", 11, 400)]
    [InlineData("B2", 0, 400)]
    public async Task Units_have_a_range(string sku, int capacity, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Body(sku, capacity)).Expect(status);
    }

    [Theory]
    [InlineData("B1", "S1", 201)]
    [InlineData("S1", "S3", 201)]
    [InlineData("S1", "B1", 400)]
    [InlineData("F1", "S1", 400)]
    [InlineData("S1", "F1", 400)]
    public async Task Tiers_move_upwards_only_and_never_from_free(string from, string to, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Hub, Body(from));
        await arm.Put(Plant.Hub, Body(to)).Expect(status);
    }

    [Fact]
    public async Task A_subscription_has_one_free_hub()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Hub, Body("F1"));
        await arm.Put(Plant.Hub + "-2", Body("F1")).Expect(403, "403003");
        await arm.Put(Plant.Hub + "-2", Body("S1")).Expect(201);
    }

    [Fact]
    public async Task Device_management_is_standard_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, """{"location": "eastus", "sku": {"name": "B1", "capacity": 1}, "properties": {"features": "DeviceManagement"} }""").Expect(400, "400059");
    }

    private static string Body(string sku, int capacity = 1) => $$"""{"location": "eastus", "sku": {"name": "{{sku}}", "capacity": {{capacity}} } }""";
}
