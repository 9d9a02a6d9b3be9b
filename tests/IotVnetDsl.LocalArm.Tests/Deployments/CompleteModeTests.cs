using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Deployments;

public sealed class CompleteModeTests
{
    private const string Deployment = Arm.Group + "/providers/Microsoft.Resources/deployments/whole";
    private const string Version = "?api-version=2021-04-01";

    private const string Network = """
        {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "vnet-plant", "location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} } }
        """;

    [Fact]
    public async Task Takes_out_what_the_template_does_not_make()
    {
        await using var arm = await Ready();

        var ended = await Deploy(arm, Body(Network));

        Assert.True(ended.Says("properties.provisioningState", "Succeeded"), ended.ToJsonString());
        Assert.Equal("Complete", ended.Text("properties.mode"));
        foreach (var gone in new[] { Plant.Hub, Plant.Endpoint, Plant.HubZone })
            await arm.Get(gone).Expect(404);
        // Parts of a network that nothing tracks stay with it.
        await arm.Get(Plant.Subnet).Expect(200);
    }

    [Fact]
    public async Task Keeps_what_an_inner_template_makes_and_takes_out_what_a_condition_leaves_out()
    {
        await using var arm = await Ready();
        var inner = $$"""
            {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01", "name": "inner", "properties": {"mode": "Incremental", "template": {"$schema": "x", "contentVersion": "1.0.0.0", "resources": [{{Network}}]} } },
            {"type": "Microsoft.Network/privateDnsZones", "apiVersion": "2020-06-01", "name": "privatelink.azure-devices.net", "location": "global", "condition": false}
            """;

        var ended = await Deploy(arm, Body(inner));

        Assert.True(ended.Says("properties.provisioningState", "Succeeded"), ended.ToJsonString());
        await arm.Get(Plant.Network).Expect(200);
        await arm.Get(Plant.HubZone).Expect(404);
    }

    [Fact]
    public async Task Fails_where_something_cannot_go()
    {
        await using var arm = await Ready();
        await arm.Create(Plant.HubZone + "/providers/Microsoft.Authorization/locks/keep", """{"properties": {"level": "CanNotDelete"} }""");

        var ended = await Deploy(arm, Body(Network));

        Assert.Equal("Failed", ended.Text("properties.provisioningState"));
        // The zone, and its link.
        Assert.Equal(["ScopeLocked", "ScopeLocked"], ended.Items("properties.error.details").Select(error => error.Text("code")));
        await arm.Get(Plant.HubZone).Expect(200);
        await arm.Get(Plant.Hub).Expect(404);
    }

    [Fact]
    public async Task What_if_says_what_goes()
    {
        await using var arm = await Ready();
        var changes = (await arm.Post(Deployment + "/whatIf" + Version, Body(Network)).Expect(200)).Json.Items("properties.changes");
        Assert.Equal("Delete", changes.Single(change => change.Says("resourceId", Plant.Hub)).Text("changeType"));
        Assert.Equal("Delete", changes.Single(change => change.Says("resourceId", Plant.HubZone + "/virtualNetworkLinks/plant")).Text("changeType"));
    }

    [Fact]
    public async Task Is_of_groups_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(
            Arm.Subscription + "/providers/Microsoft.Resources/deployments/whole" + Version,
            """{"location": "eastus", "properties": {"mode": "Complete", "template": {"$schema": "x", "contentVersion": "1.0.0.0", "resources": []} } }""").Expect(400, "InvalidDeploymentMode");
    }

    [Fact]
    public async Task Is_of_outer_templates_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var ended = await Deploy(arm, Body("""
            {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01", "name": "inner", "properties": {"mode": "Complete", "template": {"$schema": "x", "contentVersion": "1.0.0.0", "resources": []} } }
            """));
        Assert.Equal("Failed", ended.Text("properties.provisioningState"));
    }

    private static string Body(string resources) => $$"""{"properties": {"mode": "Complete", "template": {"$schema": "x", "contentVersion": "1.0.0.0", "resources": [{{resources}}]} } }""";

    private static async Task<System.Text.Json.Nodes.JsonNode> Deploy(Arm arm, string body)
    {
        await arm.Put(Deployment + Version, body).Expect(201);
        for (var round = 0; round < 8; round++)
            await arm.Advance();
        return (await arm.Get(Deployment + Version).Expect(200)).Json;
    }

    private static async Task<Arm> Ready()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.Create(Plant.HubZone, """{"location": "global"}""");
        await arm.Create(Plant.HubZone + "/virtualNetworkLinks/plant", $$"""{"location": "global", "properties": {"virtualNetwork": {"id": "{{Plant.Network}}"}, "registrationEnabled": false} }""");
        return arm;
    }
}
