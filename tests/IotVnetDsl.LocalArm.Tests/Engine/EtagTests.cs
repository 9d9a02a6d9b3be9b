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
    public async Task Zones_obey_both_preconditions()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.HubZone, """{"location": "global"}""", ("If-None-Match", "*")).Expect(202);
        await arm.Advance();
        await arm.Put(Plant.HubZone, """{"location": "global"}""", ("If-None-Match", "*")).Expect(412, "PreconditionFailed");
        await arm.Put(Plant.HubZone, """{"location": "global"}""", ("If-Match", "\"other\"")).Expect(412, "PreconditionFailed");
        await arm.Delete(Plant.HubZone, ("If-Match", "\"other\"")).Expect(412, "PreconditionFailed");
        var etag = (await arm.Get(Plant.HubZone).Expect(200)).Json.Text("etag")!;
        await arm.Delete(Plant.HubZone, ("If-Match", etag)).Expect(202);
    }

    private static async Task<string?> Etag(Arm arm) => (await arm.Get(Plant.Hub).Expect(200)).Json.Text("etag");
}
