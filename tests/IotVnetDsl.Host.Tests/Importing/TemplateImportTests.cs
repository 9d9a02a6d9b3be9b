using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Declarations;

namespace IotVnetDsl.Host.Tests.Importing;

/// <summary>
/// Templates in the styles in which people publish theirs, deployed by Azure Resource Manager's engine (the local one), imported, planned,
/// changed and deployed by us.
/// </summary>
public sealed class TemplateImportTests(DeployedTemplates deployed) : IClassFixture<DeployedTemplates>
{
    public static TheoryData<string> Names => [.. DeployedTemplates.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Builds_plans_empty_and_can_be_changed(string name)
    {
        var arm = deployed.Arm;
        var groups = await deployed.DeployAsync(name);

        using var imported = await ImportedProject.OfAsync(arm.Client, groups);
        Assert.Equal([], imported.Faults());
        Assert.Equal([], imported.Topology.LeftAlone);
        var plan = Requests.Made(await arm.PlanAsync(imported.Graph()));
        Assert.Equal("", plan.Operations.IsEmpty ? "" : $"{imported.Text}\n{PlanText.Write(plan, detailed: true)}");

        var changed = WithTag(imported.Graph());
        var change = Requests.Made(await arm.PlanAsync(changed, [.. imported.Topology.Adoptions]));
        Assert.Equal([], change.Missing);
        Assert.NotEmpty(change.Operations);
        Assert.All(change.Operations, operation => Assert.Equal(OperationKind.Update, operation.Kind));
        await arm.ApplyAsync(change);
        Assert.Equal([], Requests.Made(await arm.PlanAsync(changed)).Operations);
    }

    private static TopologyGraph WithTag(TopologyGraph graph)
    {
        var tag = new RecordValue("Tag", RecordKind.Plain, RecordValue.NoMembers).With("Name", new ScalarValue("reviewed")).With("Value", new ScalarValue("yes"));
        var tags = graph.Topology["Tags"] is SequenceValue there ? there.Items.Add(tag) : [tag];
        return TopologyGraphBuilder.Build(graph.Topology.With("Tags", new SequenceValue(tags, IsOpen: false)), graph.Variant);
    }
}

/// <summary>One local ARM for all templates, each in groups of its own.</summary>
public sealed class DeployedTemplates : IAsyncLifetime
{
    private const string Version = "2024-03-01";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Importing", "Templates");
    private static readonly string Subscription = $"/subscriptions/{Requests.Subscription}";

    private readonly Dictionary<string, string> _compiled = [];

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    internal LocalArmProcess Arm { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Arm = await LocalArmProcess.StartAsync("--switch", "role-propagation=0", "--switch", "throttling=off");
        using var compiler = new BicepCompiler();
        foreach (var file in Directory.GetFiles(Folder, "*.bicep", SearchOption.AllDirectories))
            compiler.Write(Path.GetRelativePath(Folder, file), await File.ReadAllTextAsync(file));
        // Published templates have warnings, too.
        await compiler.RunAsync("build", "--pattern", "*/main.bicep");
        foreach (var name in Names.ToArray())
            _compiled[name] = compiler.Read($"{name}/main.json") ?? await File.ReadAllTextAsync(Path.Combine(Folder, name, "azuredeploy.json"));
    }

    public async ValueTask DisposeAsync() => await Arm.DisposeAsync();

    /// <summary>Names of the resource groups that it makes something in.</summary>
    public async Task<string[]> DeployAsync(string name)
    {
        var template = JsonNode.Parse(_compiled[name])!;
        var isOfSubscription = template["$schema"]!.ToString().Contains("subscriptionDeploymentTemplate", StringComparison.Ordinal);
        var group = $"{Subscription}/resourceGroups/rg-{name}";
        if (!isOfSubscription)
            await SendAsync("PUT", group, new JsonObject { ["location"] = "westeurope" });
        var deployment = $"{(isOfSubscription ? Subscription : group)}/providers/Microsoft.Resources/deployments/{name}";
        var parameters = Path.Combine(Folder, name, "parameters.json");
        var body = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["mode"] = "Incremental",
                ["template"] = template,
                ["parameters"] = File.Exists(parameters) ? JsonNode.Parse(await File.ReadAllTextAsync(parameters)) : new JsonObject(),
            },
        };
        if (isOfSubscription)
            body["location"] = "westeurope";
        await SendAsync("PUT", deployment, body);
        var ended = await EndedAsync(deployment);
        Assert.True(ended["properties"]!["provisioningState"]!.ToString() == "Succeeded", ended["properties"]!["error"]?.ToString());
        return isOfSubscription ? [.. ended["properties"]!["outputs"]!["groups"]!["value"]!.AsArray().Select(each => each!.ToString())] : [$"rg-{name}"];
    }

    private async Task<JsonObject> EndedAsync(string deployment)
    {
        while (true)
        {
            var answer = await SendAsync("GET", deployment, body: null);
            if (answer["properties"]!["provisioningState"]!.ToString() is not ("Accepted" or "Running"))
                return answer;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonObject> SendAsync(string method, string id, JsonObject? body)
    {
        var response = await Arm.Client.SendAsync(new ArmRequest(method, id, Version) { Body = body }, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccess, $"{method} {id}: {response.Error?.Message}");
        return response.Body!;
    }
}
