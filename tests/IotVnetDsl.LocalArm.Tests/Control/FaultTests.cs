using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Control;

public sealed class FaultTests
{
    [Fact]
    public async Task The_next_matching_requests_answer_as_ordered()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Post("/_local/faults", """{"method": "GET", "path": "/IotHubs/", "status": 503, "code": "Sleeping", "retryAfter": 3, "times": 2}""").Expect(200);
        await arm.Get(Arm.Group).Expect(200);
        var first = await arm.Get(Plant.Hub).Expect(503, "Sleeping");
        Assert.Equal("3", first.Header("Retry-After"));
        await arm.Get(Plant.Hub).Expect(503);
        await arm.Get(Plant.Hub).Expect(404);
    }

    [Fact]
    public async Task A_dropped_request_was_never_applied()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Post("/_local/faults", """{"kind": "drop", "method": "PUT", "path": "IotHubs"}""").Expect(200);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => arm.Put(Plant.Hub, Plant.HubBody()));
        await arm.Get(Plant.Hub).Expect(404);
    }

    [Fact]
    public async Task A_lost_response_was_applied()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Post("/_local/faults", """{"kind": "lose", "method": "PUT", "path": "IotHubs"}""").Expect(200);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => arm.Put(Plant.Hub, Plant.HubBody()));
        await arm.Get(Plant.Hub).Expect(200);
    }

    [Fact]
    public async Task Ordered_faults_are_listed_and_cleared()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Post("/_local/faults", """{"path": "x", "times": 5}""").Expect(200);
        Assert.Equal(5, (await arm.Get("/_local/faults").Expect(200)).Json.Items("value").Single().Number("left"));
        await arm.Send(HttpMethod.Delete, "/_local/faults", null, []).Expect(200);
        Assert.Empty((await arm.Get("/_local/faults").Expect(200)).Json.Items("value"));
    }

    [Theory]
    [InlineData("""{"kind": "odd"}""")]
    [InlineData("""{"status": 200}""")]
    [InlineData("""{"path": "("}""")]
    public async Task Senseless_faults_are_refused(string fault)
    {
        await using var arm = await Arm.StartAsync();
        await arm.Post("/_local/faults", fault).Expect(400, "InvalidFault");
    }
}
