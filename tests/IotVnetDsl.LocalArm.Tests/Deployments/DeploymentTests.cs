using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Deployments;

/// <summary>Templates that are deployed. Form of the answers: recording azure-cli-2021/test_identity_hub.</summary>
public sealed class DeploymentTests
{
    private const string Deployment = Arm.Group + "/providers/Microsoft.Resources/deployments/first";

    /// <summary>As in the article: the hub with its identity, and in a nested deployment the hub again.</summary>
    private const string TwoSteps = """
        {
          "parameters": { "name": { "type": "string", "minLength": 3 }, "location": { "type": "string", "defaultValue": "[resourceGroup().location]" } },
          "resources": [
            { "type": "Microsoft.Devices/IotHubs", "apiVersion": "2023-06-30", "name": "[parameters('name')]", "location": "[parameters('location')]",
              "identity": { "type": "SystemAssigned" }, "sku": { "name": "S1", "tier": "Standard", "capacity": 1 }, "properties": {} },
            { "type": "Microsoft.Resources/deployments", "apiVersion": "2018-02-01", "name": "again", "dependsOn": ["[parameters('name')]"],
              "properties": { "mode": "Incremental", "template": { "resources": [
                { "type": "Microsoft.Devices/IotHubs", "apiVersion": "2023-06-30", "name": "[parameters('name')]", "location": "[parameters('location')]",
                  "identity": { "type": "SystemAssigned" }, "sku": { "name": "S1", "tier": "Standard", "capacity": 1 },
                  "properties": { "cloudToDevice": { "maxDeliveryCount": 7 } } } ] } } }
          ],
          "outputs": {
            "principal": { "type": "string", "value": "[reference(parameters('name'), '2023-06-30', 'Full').identity.principalId]" },
            "same": { "type": "string", "value": "[reference(concat(resourceId('Microsoft.Devices/IotHubs', parameters('name')), '/providers/Microsoft.ManagedIdentity/Identities/default'), '2018-11-30').principalId]" }
          }
        }
        """;

    [Fact]
    public async Task The_articles_two_steps_are_deployed_one_after_the_other()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var accepted = await arm.Put(Deployment, Body(TwoSteps, """{"name": {"value": "two-steps"}}""")).Expect(201);

        Assert.Equal("Accepted", accepted.Json.Text("properties.provisioningState"));
        Assert.Contains("/deployments/first/operationStatuses/", accepted.Headers["Azure-AsyncOperation"], StringComparison.Ordinal);
        await arm.Advance();
        var ended = (await arm.Get(Deployment).Expect(200)).Json;
        Assert.Equal("Succeeded", ended.Text("properties.provisioningState"));
        var hub = (await arm.Get(Arm.Id("Microsoft.Devices/IotHubs/two-steps")).Expect(200)).Json;
        Assert.Equal("7", hub.Text("properties.cloudToDevice.maxDeliveryCount"));
        Assert.Equal(hub.Text("identity.principalId"), ended.Text("properties.outputs.principal.value"));
        Assert.Equal(hub.Text("identity.principalId"), ended.Text("properties.outputs.same.value"));
        var operations = (await arm.Get(Deployment + "/operations").Expect(200)).Json;
        Assert.Equal(["IotHubs/two-steps", "deployments/again"], operations.Items("value").Select(operation => operation.Text("properties.targetResource.id")!.Split("/providers/")[^1].Split('/', 2)[1]));
    }

    /// <summary>It writes the template into the body as it stands in its file, and asks for operations without a provider.</summary>
    [Fact]
    public async Task The_azure_cli_deploys_a_template_as_people_write_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Deployment, """
            {"properties": {"mode": "Incremental", "parameters": {}, template:{
              // The plant's network: "10.1.0.0/16".
              resources: [{ type: 'Microsoft.Network/virtualNetworks', "apiVersion": "2024-05-01", "name": "[concat('vnet', 'plant')]", "location": "eastus", /* no subnets */
                "tags": {"note": "two
            lines, \"quoted\"", 'other': 'it\'s "quoted"'},
                "properties": {"addressSpace": {"addressPrefixes": ["10.1.0.0/16",]}, "flowTimeoutInMinutes": 1e1}, }],
            }}}
            """).Expect(201);
        await arm.Advance();

        var network = (await arm.Get(Arm.Id("Microsoft.Network/virtualNetworks/vnetplant")).Expect(200)).Json;
        Assert.Equal("two\nlines, \"quoted\"", network.Text("tags.note")!.ReplaceLineEndings("\n"));
        Assert.Equal("it's \"quoted\"", network.Text("tags.other"));
        var operation = Assert.Single((await arm.Get(Arm.Group + "/deployments/first/operations").Expect(200)).Json.Items("value"));
        await arm.Get($"{Arm.Group}/deployments/first/operations/{operation.Text("operationId")}").Expect(200);
    }

    /// <summary>Two hubs, one waiting for the other, take the time of two; time that passes at once is lived through in its order.</summary>
    [Fact]
    public async Task What_waits_begins_when_what_it_waits_for_has_ended()
    {
        await using var arm = await Arm.StartAsync(pace: IotVnetDsl.LocalArm.Engine.Pace.Azure);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        await arm.Put(Deployment, Body(TwoSteps, """{"name": {"value": "two-steps"}}""")).Expect(201);

        await arm.Advance(200);
        Assert.Equal("Running", (await arm.Get(Deployment)).Json.Text("properties.provisioningState"));
        await arm.Advance(3600);
        Assert.Equal("PT3M45S", (await arm.Get(Deployment)).Json.Text("properties.duration"));
    }

    /// <summary>Killed in the middle of an inner deployment; what stands in the journal is enough to go on.</summary>
    [Fact]
    public async Task A_new_process_goes_on_with_a_deployment()
    {
        var folder = Arm.NewFolder();
        try
        {
            await using (var arm = await Arm.StartAsync(folder, IotVnetDsl.LocalArm.Engine.Pace.Azure))
            {
                await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
                await arm.Put(Deployment, Body(TwoSteps, """{"name": {"value": "two-steps"}}""")).Expect(201);
                await arm.Advance(200);
                Assert.Equal("Running", (await arm.Get(Arm.Group + "/providers/Microsoft.Resources/deployments/again").Expect(200)).Json.Text("properties.provisioningState"));
            }

            await using var next = await Arm.StartAsync(folder, IotVnetDsl.LocalArm.Engine.Pace.Azure);
            await next.Advance(3600);
            var ended = (await next.Get(Deployment).Expect(200)).Json;
            Assert.Equal(("Succeeded", "PT3M45S"), (ended.Text("properties.provisioningState"), ended.Text("properties.duration")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A template stands in the journal once, however often its deployment moves on and is asked for.</summary>
    [Fact]
    public async Task The_journal_grows_with_what_happens()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Deployed(arm, """
            {
              "metadata": { "mark": "stands-here-once" },
              "resources": [
                { "type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "[format('rt-{0}', copyIndex())]", "location": "eastus", "copy": { "name": "all", "count": 20, "mode": "serial" }, "properties": {} }
              ]
            }
            """);
        for (var times = 0; times < 5; times++)
            await arm.Get(Deployment).Expect(200);

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(ReadShared(Path.Combine(arm.State, "journal.jsonl")), "stands-here-once"));
    }

    [Fact]
    public async Task A_loop_makes_each_item_and_what_waits_for_it_waits_for_all()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Deployed(arm, """
            {
              "variables": { "names": ["a", "b", "c"], "blocks": { "copy": [{ "name": "all", "count": 2, "input": "[format('10.{0}.0.0/16', copyIndex('all'))]" }] } },
              "resources": [
                { "type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "[concat('vnet-', variables('names')[copyIndex()])]", "location": "eastus",
                  "copy": { "name": "networks", "count": "[length(variables('names'))]" },
                  "properties": { "addressSpace": { "addressPrefixes": ["[format('10.{0}.0.0/16', copyIndex())]"] }, "subnets": [{ "name": "one", "properties": { "addressPrefix": "[cidrSubnet(format('10.{0}.0.0/16', copyIndex()), 24, 3)]" } }] } },
                { "type": "Microsoft.Network/privateDnsZones", "apiVersion": "2024-06-01", "name": "last.example", "location": "global", "dependsOn": ["networks"], "properties": {} }
              ]
            }
            """);

        Assert.Equal("10.2.3.0/24", (await arm.Get(Arm.Id("Microsoft.Network/virtualNetworks/vnet-c/subnets/one")).Expect(200)).Json.Text("properties.addressPrefix"));
    }

    [Fact]
    public async Task Symbolic_names_conditions_and_what_exists_already()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Arm.Id("Microsoft.Network/virtualNetworks/given"), """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.9.0.0/16"]}}}""");
        await Deployed(arm, """
            {
              "languageVersion": "2.0",
              "resources": {
                "given": { "existing": true, "type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "given" },
                "never": { "condition": false, "type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "never", "location": "eastus", "properties": {} },
                "link": { "type": "Microsoft.Network/privateDnsZones/virtualNetworkLinks", "apiVersion": "2024-06-01", "name": "z.example/given", "location": "global", "dependsOn": ["zone"],
                          "properties": { "registrationEnabled": false, "virtualNetwork": { "id": "[resourceInfo('given').id]" } }, "tags": { "space": "[reference('given').addressSpace.addressPrefixes[0]]" } },
                "zone": { "type": "Microsoft.Network/privateDnsZones", "apiVersion": "2024-06-01", "name": "z.example", "location": "global", "properties": {} }
              }
            }
            """);

        await arm.Get(Arm.Id("Microsoft.Network/routeTables/never")).Expect(404);
        Assert.Equal("10.9.0.0/16", (await arm.Get(Arm.Id("Microsoft.Network/privateDnsZones/z.example/virtualNetworkLinks/given")).Expect(200)).Json.Text("tags.space"));
    }

    [Fact]
    public async Task What_Azure_refuses_fails_the_deployment_and_the_rest_of_it_is_done()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Deployment, Body("""
            {
              "resources": [
                { "type": "Microsoft.Devices/IotHubs", "apiVersion": "2023-06-30", "name": "bad", "location": "nowhere", "sku": { "name": "S1", "capacity": 1 }, "properties": {} },
                { "type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "good", "location": "eastus", "properties": {} }
              ]
            }
            """)).Expect(201);
        await arm.Advance();

        var ended = (await arm.Get(Deployment)).Json;
        Assert.Equal(("Failed", "DeploymentFailed"), (ended.Text("properties.provisioningState"), ended.Text("properties.error.code")));
        Assert.Equal("LocationNotAvailableForResourceType", ended.Items("properties.error.details")[0].Text("code"));
        await arm.Get(Arm.Id("Microsoft.Network/routeTables/good")).Expect(200);
    }

    [Theory]
    [InlineData("""{"resources": [{"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "a", "dependsOn": ["b"]}]}""", "is not defined in the template")]
    [InlineData("""{"resources": [{"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "a", "dependsOn": ["b"]}, {"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "b", "dependsOn": ["a"]}]}""", "Circular dependency")]
    [InlineData("""{"resources": [{"type": "Microsoft.Network/virtualNetworks/subnets", "apiVersion": "2024-05-01", "name": "a"}]}""", "incorrect segment lengths")]
    [InlineData("""{"resources": [{"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "a"}, {"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "a"}]}""", "defined multiple times")]
    [InlineData("""{"parameters": {"x": {"type": "string"}}, "resources": []}""", "'x' is not provided")]
    [InlineData("""{"parameters": {"x": {"type": "int", "defaultValue": 3, "allowedValues": [1, 2]}}, "resources": []}""", "is not part of the allowed value(s)")]
    public async Task Refuses_templates_that_are_not_valid(string template, string reason)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        foreach (var reply in new[] { await arm.Post(Deployment + "/validate", Body(template)), await arm.Put(Deployment, Body(template)) })
            Assert.Contains(reason, (await Task.FromResult(reply).Expect(400, "InvalidTemplate")).Json.Text("error.message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_if_tells_what_would_change_and_changes_nothing()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Arm.Id("Microsoft.Network/routeTables/there"), """{"location": "eastus", "properties": {"disableBgpRoutePropagation": false}}""");
        await arm.Create(Arm.Id("Microsoft.Network/routeTables/beside"), """{"location": "eastus", "properties": {}}""");
        var answer = (await arm.Post(Deployment + "/whatIf", Body("""
            {
              "resources": [
                { "type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "there", "location": "eastus", "properties": { "disableBgpRoutePropagation": true } },
                { "type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "new", "location": "eastus", "properties": {} }
              ]
            }
            """)).Expect(200)).Json;

        Assert.Equal(["beside Ignore", "new Create", "there Modify"], answer.Items("properties.changes").Select(change => $"{change.Text("resourceId")!.Split('/')[^1]} {change.Text("changeType")}"));
        Assert.Equal("properties.disableBgpRoutePropagation", answer.Items("properties.changes")[2].Items("delta")[0].Text("path"));
        await arm.Get(Arm.Id("Microsoft.Network/routeTables/new")).Expect(404);
    }

    [Fact]
    public async Task Secure_parameters_are_neither_shown_nor_kept()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Deployed(arm, """{"parameters": {"key": {"type": "securestring"}}, "resources": []}""", """{"key": {"value": "s3cr3t-value"}}""");

        Assert.Null((await arm.Get(Deployment)).Json.At("properties.parameters.key.value"));
        Assert.DoesNotContain(Directory.GetFiles(arm.State, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock"), file => ReadShared(file).Contains("s3cr3t-value", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_deployment_survives_the_process()
    {
        var state = Arm.NewFolder();
        await using (var first = await Arm.StartAsync(state))
        {
            await first.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
            await first.Put(Deployment, Body(TwoSteps, """{"name": {"value": "two-steps"}}""")).Expect(201);
        }

        await using (var second = await Arm.StartAsync(state))
        {
            await second.Advance();
            Assert.Equal("Succeeded", (await second.Get(Deployment)).Json.Text("properties.provisioningState"));
        }

        Directory.Delete(state, recursive: true);
    }

    [Fact]
    public async Task Deploys_to_a_subscription_and_from_there_into_groups()
    {
        await using var arm = await Arm.StartAsync();
        var deployment = Arm.Subscription + "/providers/Microsoft.Resources/deployments/all";
        await arm.Put(deployment, """
            { "location": "eastus", "properties": { "mode": "Incremental", "template": { "resources": [
                { "type": "Microsoft.Resources/resourceGroups", "apiVersion": "2024-03-01", "name": "rg-made", "location": "eastus" },
                { "type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01", "name": "inside", "resourceGroup": "rg-made", "dependsOn": ["rg-made"],
                  "properties": { "mode": "Incremental", "expressionEvaluationOptions": { "scope": "inner" }, "template": { "resources": [
                    { "type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "rt", "location": "[resourceGroup().location]", "properties": {} } ] } } } ] } } }
            """).Expect(201);
        await arm.Advance();

        Assert.Equal("Succeeded", (await arm.Get(deployment).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Get(Arm.Subscription + "/resourceGroups/rg-made/providers/Microsoft.Network/routeTables/rt").Expect(200);
    }

    private static string Body(string template, string parameters = "{}") => $$"""{"properties": {"mode": "Incremental", "template": {{template}}, "parameters": {{parameters}} } }""";

    private static async Task Deployed(Arm arm, string template, string parameters = "{}")
    {
        await arm.Put(Deployment, Body(template, parameters)).Expect(201);
        await arm.Advance();
        var ended = (await arm.Get(Deployment).Expect(200)).Json;
        Assert.True(ended.Says("properties.provisioningState", "Succeeded"), ended.ToString());
    }

    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }
}
