using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task The_clock_tells_the_time_and_what_is_running()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        var before = (await arm.Get("/_local/clock").Expect(200)).Json;
        Assert.True(before.Flag("frozen"));
        Assert.Equal(Plant.Hub, before.Items("running").Single().Text("target"));
        var after = (await arm.Post("/_local/clock/advance", """{"by": "PT1H"}""").Expect(200)).Json;
        Assert.Empty(after.Items("running"));
        Assert.Equal(TimeSpan.FromHours(1), DateTime.Parse(after.Text("now")!, null) - DateTime.Parse(before.Text("now")!, null));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"by": "soon"}""")]
    [InlineData("""{"seconds": -1}""")]
    [InlineData("""{"by": "-PT1S"}""")]
    public async Task The_clock_only_goes_forward(string body)
    {
        await using var arm = await Arm.StartAsync();
        await arm.Post("/_local/clock/advance", body).Expect(400, "InvalidRequestContent");
    }

    [Fact]
    public async Task At_Azures_pace_a_hub_takes_minutes_and_a_role_a_minute()
    {
        await using var arm = await Arm.StartAsync(null, Pace.Azure);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        var begun = await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        Assert.Equal("15", (await arm.Get(begun.Header("Azure-AsyncOperation")!).Expect(200)).Header("Retry-After"));
        await arm.Advance(149);
        Assert.Equal("Activating", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.state"));
        await arm.Advance(1);
        Assert.Equal("Active", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.state"));

        await arm.AddAccount();
        await arm.Put(Plant.RoleId(Plant.Account), Plant.RoleBody(Plant.BlobContributor, await arm.Principal())).Expect(201);
        var update = Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()));
        await arm.Advance(59);
        await arm.Put(Plant.Hub, update).Expect(400, "400116");
        await arm.Advance(1);
        await arm.Put(Plant.Hub, update).Expect(201);
    }

    [Fact]
    public async Task Switches_are_listed_chosen_and_checked()
    {
        await using var arm = await Arm.StartAsync();
        var all = (await arm.Get("/_local/switches").Expect(200)).Json;
        Assert.Equal("allowed", all.Text("storage-disabled-trusted"));
        await arm.Choose("storage-disabled-trusted", "denied");
        Assert.Equal("denied", (await arm.Get("/_local/switches").Expect(200)).Json.Text("storage-disabled-trusted"));
        await arm.Send(HttpMethod.Put, "/_local/switches", """{"storage-disabled-trusted": "perhaps"}""", []).Expect(400, "InvalidSwitch");
        await arm.Send(HttpMethod.Put, "/_local/switches", """{"unknown": "x"}""", []).Expect(400, "InvalidSwitch");
        await arm.Send(HttpMethod.Put, "/_local/switches", """{"page-size": "-1"}""", []).Expect(400, "InvalidSwitch");
    }

    [Fact]
    public async Task Delays_are_switches_too()
    {
        await using var arm = await Arm.StartWithGroupAsync(("retry-after", "7"), ("role-propagation", "0"));
        await arm.AddAccount();
        var begun = await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        Assert.Equal("7", begun.Header("Retry-After"));
        Assert.Null(begun.Header("x-ms-retry-after-ms"));
        await arm.Advance();
        await arm.Put(Plant.RoleId(Plant.Account), Plant.RoleBody(Plant.BlobContributor, await arm.Principal())).Expect(201);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()))).Expect(201);
    }

    [Fact]
    public async Task The_request_log_counts_what_was_asked_of_ARM()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Get(Plant.Hub).Expect(404);
        await arm.Get("/_local/clock").Expect(200);
        var entries = (await arm.Get("/_local/requests").Expect(200)).Json.Items("value");
        Assert.Equal(["PUT 201", "GET 404"], entries.Select(entry => $"{entry.Text("method")} {entry.Text("status")}"));
        Assert.Equal(Plant.Hub, entries[1].Text("path"));
        Assert.Single((await arm.Get("/_local/requests?since=1").Expect(200)).Json.Items("value"));
        await arm.Send(HttpMethod.Delete, "/_local/requests", null, []).Expect(200);
        Assert.Empty((await arm.Get("/_local/requests").Expect(200)).Json.Items("value"));
    }

    [Fact]
    public async Task An_unknown_control_resource_names_the_known_ones()
    {
        await using var arm = await Arm.StartAsync();
        var reply = await arm.Get("/_local/nothing").Expect(404, "NotFound");
        Assert.Contains("/_local/clock", reply.Message, StringComparison.Ordinal);
    }
}
