using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Insights;

public sealed class DiagnosticSettingTests
{
    private static readonly string Workspace = Arm.Id("Microsoft.OperationalInsights/workspaces/logs");

    private static readonly string Setting = Plant.Hub + "/providers/Microsoft.Insights/diagnosticSettings/to-logs";

    [Fact]
    public async Task Sends_logs_of_a_hub_to_a_workspace_and_is_listed_there()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        await arm.Put(Setting, Body("""{"category": "Routes", "enabled": true}""")).Expect(404, "ResourceNotFound");
        var workspace = await arm.Create(Workspace, """{"location": "eastus", "properties": {"sku": {"name": "PerGB2018"} } }""");
        Assert.Equal(30, workspace.Number("properties.retentionInDays"));
        await arm.Put(Setting, Body("""{"category": "Routes", "enabled": true}""")).Expect(200);
        var listed = (await arm.Get(Plant.Hub + "/providers/Microsoft.Insights/diagnosticSettings").Expect(200)).Json.Items("value");
        Assert.Equal("to-logs", Assert.Single(listed).Text("name"));
    }

    [Theory]
    [InlineData("""{"category": "Telemetry", "enabled": true}""")]
    [InlineData("""{"category": "Routes", "enabled": true}, {"categoryGroup": "allLogs", "enabled": true}""")]
    public async Task Refuses_categories_that_the_hub_does_not_have_and_groups_beside_categories(string logs)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        await arm.Create(Workspace, """{"location": "eastus"}""");
        await arm.Put(Setting, Body(logs)).Expect(400, "BadRequest");
    }

    [Theory]
    [InlineData("""{"category": "routes", "enabled": true}""", 409)]
    [InlineData("""{"category": "Routes", "enabled": false}, {"category": "Connections", "enabled": true}""", 200)]
    public async Task Sends_a_category_to_a_workspace_once(string logs, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        await arm.Create(Workspace, """{"location": "eastus"}""");
        await arm.Put(Setting, Body("""{"category": "Routes", "enabled": true}""")).Expect(200);
        await arm.Put(Setting + "-too", Body(logs)).Expect(status);
        await arm.Put(Setting, Body("""{"category": "Routes", "enabled": true}""")).Expect(200);
    }

    [Fact]
    public async Task Refuses_one_that_sends_nowhere()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        await arm.Put(Setting, """{"properties": {"logs": [{"category": "Routes", "enabled": true}]} }""").Expect(400, "BadRequest");
    }

    private static string Body(string logs) => $$"""{"properties": {"workspaceId": "{{Workspace}}", "logs": [{{logs}}]} }""";
}
