using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

/// <summary>Clients that do not wait, because nothing asks them to: recordings are replayed like that.</summary>
public sealed class QuickPaceTests
{
    private const string Namespace = """{"location": "eastus", "sku": {"name": "Standard"} }""";

    [Fact]
    public async Task Who_looks_at_a_namespace_sees_it_made_with_the_second_look()
    {
        await using var arm = await StartAsync();
        await arm.Put(Plant.Events, Namespace).Expect(201);

        Assert.Equal("Creating", (await arm.Get(Plant.Events).Expect(200)).Json.Text("properties.provisioningState"));
        Assert.Equal("Succeeded", (await arm.Get(Plant.Events).Expect(200)).Json.Text("properties.provisioningState"));
    }

    [Fact]
    public async Task Who_has_looked_once_may_go_on()
    {
        await using var arm = await StartAsync();
        await arm.Put(Plant.Events, Namespace).Expect(201);
        await arm.Get(Plant.Events).Expect(200);

        await arm.Put(Plant.Events + "/eventhubs/telemetry", """{"properties": {"partitionCount": 2} }""").Expect(200);
    }

    [Fact]
    public async Task Who_has_not_looked_is_told_to_wait()
    {
        await using var arm = await StartAsync();
        await arm.Put(Plant.Events, Namespace).Expect(201);

        await arm.Put(Plant.Events + "/eventhubs/telemetry", """{"properties": {"partitionCount": 2} }""").Expect(409);
    }

    [Fact]
    public async Task Polls_without_a_pause_come_to_an_end()
    {
        await using var arm = await StartAsync();
        var operation = (await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201)).Header("Azure-AsyncOperation")!;
        // To look at what has an operation of its own changes nothing.
        await arm.Get(Plant.Hub).Expect(200);
        await arm.Get(Plant.Hub).Expect(200);

        var polls = 1;
        while ((await arm.Get(operation).Expect(200)).Json.Text("status") == "Running")
            polls++;

        Assert.InRange(polls, 2, 12);
    }

    [Theory]
    [InlineData("isAsyncHeader=true&operationType=Active", 200, "Succeeded")]
    [InlineData("isAsyncHeader=true&operationType=Deleted", 200, "Running")]
    [InlineData("isAsyncHeader=false&operationType=Deleted", 202, null)]
    public async Task An_operation_of_another_run_is_answered_by_what_is_there(string query, int status, string? said)
    {
        await using var arm = await StartAsync();
        await arm.Put(Plant.Events, Namespace).Expect(201);
        await arm.Get(Plant.Events).Expect(200);

        var answer = await arm.Get($"{Arm.Subscription}/providers/Microsoft.EventHub/locations/eastus/namespaceOperationResults/2d950154-97f2-4b2b-8b92-b656ed3d1210?resourceName=contoso-events&resourceType=namespace&{query}&api-version=2024-01-01").Expect(status);
        Assert.Equal(said, answer.Body.Text("status"));
    }

    [Fact]
    public async Task A_group_may_stand_where_zones_do() =>
        await (await StartAsync()).Put(Arm.Subscription + "/resourceGroups/zones", """{"location": "global"}""").Expect(201);

    private static async Task<Arm> StartAsync()
    {
        var arm = await Arm.StartRunningAsync();
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        return arm;
    }
}
