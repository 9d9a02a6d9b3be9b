using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class EtagTests
{
    [Fact]
    public async Task A_hub_is_updated_with_its_own_etag_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var etag = (await arm.AddHub()).Text("etag")!;
        await arm.Put(Plant.Hub, Plant.HubBody(), ("If-Match", "\"other\"")).Expect(412, "412001");
        await arm.Put(Plant.Hub, Plant.HubBody(), ("If-Match", $"\"{etag}\"")).Expect(201);
        await arm.Advance();
        await arm.Put(Plant.Hub, Plant.HubBody(), ("If-Match", etag)).Expect(412, "412001");
        await arm.Put(Plant.Hub, Plant.HubBody(), ("If-Match", "*")).Expect(201);
    }

    [Theory]
    [InlineData("optional", 201)]
    [InlineData("required", 412)]
    public async Task Whether_a_hub_asks_for_If_Match_is_a_switch(string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("hub-if-match", choice));
        await arm.AddHub();
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(status);
    }

    [Fact]
    public async Task Opening_approving_and_closing_a_private_endpoint_changes_the_hubs_etag()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var etags = new List<string?> { (await arm.AddHub()).Text("etag") };
        await arm.Create(Plant.Endpoint, Plant.EndpointBody(manual: true));
        etags.Add(await Etag(arm));
        var connection = (await arm.Get(Plant.Hub + "/privateEndpointConnections").Expect(200)).Json.Items("value").Single().Text("id")!;
        await arm.Create(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Approved"} } }""");
        etags.Add(await Etag(arm));
        await arm.Remove(Plant.Endpoint);
        etags.Add(await Etag(arm));
        Assert.Equal(4, etags.Distinct().Count());
    }

    [Fact]
    public async Task Zones_and_their_links_find_a_condition_not_met_in_the_end()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var link = $"{Plant.HubZone}/virtualNetworkLinks/link";
        var linked = $$"""{"location": "global", "properties": {"virtualNetwork": {"id": "{{Plant.Network}}"} } }""";
        foreach (var (id, body) in new[] { (Plant.HubZone, """{"location": "global"}"""), (link, linked) })
        {
            await arm.Put(id, body, ("If-None-Match", "*")).Expect(202);
            await arm.Advance();
            var before = (await arm.Get(id).Expect(200)).Json.ToJsonString();
            Assert.Contains("exists already", await Failure(arm, arm.Put(id, body, ("If-None-Match", "*"))), StringComparison.Ordinal);
            Assert.Contains("has been modified", await Failure(arm, arm.Put(id, body, ("If-Match", "\"other\""))), StringComparison.Ordinal);
            Assert.Contains("has been modified", await Failure(arm, arm.Delete(id, ("If-Match", "\"other\""))), StringComparison.Ordinal);
            Assert.Equal(before, (await arm.Get(id).Expect(200)).Json.ToJsonString());
        }

        var etag = (await arm.Get(link).Expect(200)).Json.Text("etag")!;
        await arm.Delete(link, ("If-Match", etag)).Expect(202);
        await arm.Advance();
        await arm.Get(link).Expect(404);
    }

    [Fact]
    public async Task Record_sets_say_at_once_that_a_condition_is_not_met()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.HubZone, """{"location": "global"}""");
        var record = $"{Plant.HubZone}/A/hub";
        await arm.Put(record, """{"properties": {"ttl": 60} }""", ("If-None-Match", "*")).Expect(201);
        var again = await arm.Put(record, """{"properties": {"ttl": 60} }""", ("If-None-Match", "*")).Expect(412);
        Assert.Equal("PreconditionFailed", again.Json.Text("code"));
        Assert.Equal("The Record set hub has been modified (etag mismatch).", (await arm.Put(record, """{"properties": {"ttl": 61} }""", ("If-Match", "other")).Expect(412)).Json.Text("message"));
    }

    private static async Task<string> Failure(Arm arm, Task<Reply> request)
    {
        var operation = (await request.Expect(202)).Header("Azure-AsyncOperation")!;
        await arm.Advance();
        var end = (await arm.Get(operation).Expect(200)).Json;
        Assert.Equal(("Failed", "PreconditionFailed"), (end.Text("status"), end.Text("error.code")));
        return end.Text("error.message")!;
    }

    private static async Task<string?> Etag(Arm arm) => (await arm.Get(Plant.Hub).Expect(200)).Json.Text("etag");
}
