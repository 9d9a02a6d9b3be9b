using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.EventHub;

public sealed class CaptureTests
{
    private const string ByKey = "";
    private const string BySystem = """ , "identity": {"type": "SystemAssigned"} """;

    [Fact]
    public async Task Defaults_are_filled_in()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        await arm.AddAccount();
        await arm.Put(Plant.EventHub, Body(ByKey)).Expect(200);
        var capture = (await arm.Get(Plant.EventHub).Expect(200)).Json.At("properties.captureDescription")!;
        Assert.Equal("Avro", capture.Text("encoding"));
        Assert.Equal(300, capture.Number("intervalInSeconds"));
        Assert.Equal(314572800, capture.Number("sizeLimitInBytes"));
    }

    [Theory]
    [InlineData("Standard", ", \"intervalInSeconds\": 59", "")]
    [InlineData("Standard", ", \"sizeLimitInBytes\": 1024", "")]
    [InlineData("Standard", "", ", \"archiveNameFormat\": \"{Namespace}/{EventHub}\"")]
    [InlineData("Basic", "", "")]
    public async Task What_is_out_of_bounds_is_refused(string sku, string more, string destination)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents(sku);
        await arm.AddAccount();
        await arm.Put(Plant.EventHub, Body(ByKey, more, destination)).Expect(400, "BadRequest");
    }

    [Fact]
    public async Task An_identity_is_attached_and_may_write()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        await arm.AddAccount();
        await arm.Put(Plant.EventHub, Body(BySystem)).Expect(400, "BadRequest");
        var streams = await arm.Create(Plant.Events, """{"location": "eastus", "sku": {"name": "Standard"}, "identity": {"type": "SystemAssigned"}, "properties": {} }""");
        await arm.Put(Plant.EventHub, Body(BySystem)).Expect(400, "BadRequest");
        await arm.Create(Plant.Account + "/providers/Microsoft.Authorization/roleAssignments/11111111-1111-1111-1111-111111111111", Plant.RoleBody("ba92f5b4-2d11-453d-a403-e96b0029c9fe", streams.Text("identity.principalId")!));
        await arm.Put(Plant.EventHub, Body(BySystem)).Expect(200);
    }

    private static string Body(string identity, string more = "", string destination = "") => $$"""
        {"properties": {"captureDescription": {"enabled": true {{more}}, "destination": {
            "name": "EventHubArchive.AzureBlockBlob",
            "properties": {"storageAccountResourceId": "{{Plant.Account}}", "blobContainer": "telemetry" {{destination}} } {{identity}} } } } }
        """;
}
