using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Tests.Apply.Pace;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Export;

/// <summary>Exported templates, deployed as Azure's engine does it, end in what Deploy makes: keys that they list and waits for roles included.</summary>
public sealed partial class TemplateDeploymentTests
{
    public static TheoryData<string> Topologies => ["Plant", "ContosoPlant", "TwoGroups", "Everything", "ManySites", .. Example.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Come_to_the_state_that_Deploy_comes_to(string name)
    {
        var (group, graph) = Topology(name);
        using var template = new LocalArmInProcess(("throttling", "off"));
        foreach (var text in ArmTemplate.Of(graph, Requests.FromNothing(graph)))
        {
            var parsed = JsonNode.Parse(text)!;
            template.Deploy(group, parsed, await SecretsAsync(parsed), graph.Find("ResourceGroup")!.Scope.Region.ToString()!);
        }

        using var direct = new LocalArmInProcess(("throttling", "off"));
        direct.Run(direct.Plan(graph), direct.Options with { Secrets = new LocalArmProcess.AnySecret() });
        direct.Settle();

        Assert.Equal(Words(direct, group), Words(template, group));
        Assert.Equal(["ResourceGroup"], template.Plan(graph).Operations.Select(operation => operation.Key).DefaultIfEmpty("ResourceGroup"));
    }

    private static (string Group, TopologyGraph Graph) Topology(string name)
    {
        Topology topology = name switch
        {
            "Plant" => new Plant(),
            "TwoGroups" => new TwoGroups(),
            "ContosoPlant" => Contoso.ContosoPlant.Production,
            "Everything" => new Everything(),
            "ManySites" => new ManySites(3),
            _ => Example.All.Single(example => example.Id == name),
        };
        return (topology.ResourceGroup.Name, topology.Graph(name == "ContosoPlant" ? "Production" : null));
    }

    // As whoever deploys gives them: by the parameter's name the source is known.
    internal static async Task<JsonObject> SecretsAsync(JsonNode template)
    {
        var secrets = new LocalArmProcess.AnySecret();
        var values = new JsonObject();
        foreach (var (name, _) in template["parameters"]?.AsObject() ?? [])
            values[name] = new JsonObject { ["value"] = await secrets.ResolveAsync($"env:{name}", TestContext.Current.CancellationToken) };
        return values;
    }

    // The group is there before a template is deployed to it; keys and hours are the services' to make up, and what a service shows unasked is sent back by who writes twice.
    private static string[] Words(LocalArmInProcess arm, string group) =>
    [
        .. arm.State().Where(resource => !resource.StartsWith($"/subscriptions/{Requests.Subscription}/resourceGroups/{group} ", StringComparison.Ordinal))
            .Select(resource => SentBack().Replace(MadeUp().Replace(resource, "*"), "")),
    ];

    [GeneratedRegex(@"(?<=/keys/[^/""]+)/[0-9a-f]{32}|(?<=(SharedAccess|Account)Key=|""primaryKey"":"")sha256-[0-9a-f]+|(?<=""_ts"":)[0-9]+")]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"""geoDataReplication"":\{""locations"":\[\{[^}]*\}\],""maxReplicationLagDurationInSeconds"":0\},")]
    private static partial Regex SentBack();
}
