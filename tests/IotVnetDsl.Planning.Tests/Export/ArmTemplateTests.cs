using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Tests.Apply.Pace;
using IotVnetDsl.Planning.Tests.Building;
using IotVnetDsl.Planning.Tests.Resources;

namespace IotVnetDsl.Planning.Tests.Export;

/// <summary>The topology as an ARM template.</summary>
public sealed class ArmTemplateTests
{
    private const string Deployments = "Microsoft.Resources/deployments";

    [Fact]
    public void The_hub_is_written_in_two_steps_as_the_article_does_it()
    {
        var template = Only(new Plant());
        var first = Resource(template, "Microsoft.Devices/IotHubs", "plant-hub");
        var second = Resource(template, Deployments, "Hub-2");

        Assert.Null(first["properties"]!["routing"]?["endpoints"]);
        Assert.Contains(Dependencies(second), id => id.StartsWith("[guid(", StringComparison.Ordinal));
        var hub = second["properties"]!["template"]!["resources"]![0]!;
        Assert.Equal("SystemAssigned", hub["identity"]!["type"]!.ToString());
        Assert.Equal("telemetry", hub["properties"]!["routing"]!["endpoints"]!["storageContainers"]![0]!["containerName"]!.ToString());
        Assert.Equal("[resourceGroup().name]", hub["properties"]!["routing"]!["endpoints"]!["storageContainers"]![0]!["resourceGroup"]!.ToString());
        Assert.Equal("[subscription().subscriptionId]", hub["properties"]!["routing"]!["endpoints"]!["storageContainers"]![0]!["subscriptionId"]!.ToString());
    }

    // A hub that is written again without it loses it: every template says it, in every write, whatever the code says.
    [Fact]
    public void Every_write_of_a_hub_says_what_becomes_of_the_fallback_route()
    {
        Topology[] topologies = [new Plant(), new Everything(), new Bare(), .. Example.All];
        var hubs = topologies.SelectMany(Templates).Select(text => JsonNode.Parse(text)).SelectMany(Hubs).ToArray();

        Assert.True(hubs.Length > 3);
        Assert.All(hubs, hub => Assert.NotNull(hub["properties"]?["routing"]?["fallbackRoute"]?["isEnabled"]));
    }

    private static IEnumerable<JsonNode> Hubs(JsonNode? node) => node switch
    {
        JsonObject hub when hub["type"] is JsonValue type && type.ToString() == "Microsoft.Devices/IotHubs" => [hub],
        JsonObject members => members.SelectMany(member => Hubs(member.Value)),
        JsonArray items => items.SelectMany(Hubs),
        _ => [],
    };

    private sealed record Bare : Topology
    {
        public override string Id => "bare";

        public override ResourceGroup ResourceGroup => new("rg-bare", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("bare-hub") { Sku = IotHubSku.S1 };
    }

    [Fact]
    public void What_becomes_known_is_an_expression()
    {
        var role = Only(new Plant())["resources"]!.AsArray().Single(resource => resource!["type"]!.ToString() == "Microsoft.Authorization/roleAssignments")!;

        Assert.Equal(
            "[reference(resourceId('Microsoft.Devices/IotHubs', 'plant-hub'), '2023-06-30', 'Full').identity.principalId]",
            role["properties"]!["principalId"]!.ToString());
        Assert.Equal("[resourceId('Microsoft.Storage/storageAccounts', 'plantarchive')]", role["scope"]!.ToString());
    }

    [Fact]
    public void A_secret_is_a_secure_parameter_down_to_where_it_is_used()
    {
        var text = Assert.Single(Templates(new Secretive()));

        Assert.Equal("securestring", JsonNode.Parse(text)!["parameters"]!["ARCHIVE_KEY"]!["type"]!.ToString());
        Assert.Contains("\"connectionString\": \"[parameters('ARCHIVE_KEY')]\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_an_expression_stays_text() =>
        Assert.Equal("[[not an expression]", Resource(Only(new Bracketed()), "Microsoft.Storage/storageAccounts", "plantarchive")["tags"]!["note"]!.ToString());

    [Fact]
    public void Other_groups_are_deployments_of_their_own_that_are_told_where_the_main_group_is()
    {
        var text = Assert.Single(Templates(new TwoGroups()));
        var template = JsonNode.Parse(text)!.AsObject();
        var created = Resource(template, Deployments, "subscription-1");
        var network = template["resources"]!.AsArray().First(resource => resource!["resourceGroup"]?.ToString() == "rg-network")!;

        Assert.Equal("[subscription().subscriptionId]", created["subscriptionId"]!.ToString());
        Assert.Equal("rg-network", created["properties"]!["template"]!["resources"]![0]!["name"]!.ToString());
        Assert.Contains("[subscriptionResourceId('Microsoft.Resources/deployments', 'subscription-1')]", Dependencies(network));
        Assert.Contains("[resourceId(parameters('mainResourceGroup'), 'Microsoft.Devices/IotHubs', 'plant-hub')]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_from_run_to_run() => Assert.Equal(Templates(new TwoGroups()), Templates(new TwoGroups()));

    [Fact]
    public void Above_the_limits_there_are_several_and_none_waits_for_a_later_one()
    {
        var files = Templates(new Huge()).Select(text => JsonNode.Parse(text)!.AsObject()).ToArray();

        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            var resources = file["resources"]!.AsArray();
            Assert.InRange(resources.Count, 1, 800);
            var own = resources.Select(resource => resource!["name"]!.ToString()).ToArray();
            Assert.All(
                resources.SelectMany(resource => Dependencies(resource!)),
                id => Assert.Contains(own, name => name == id || id.EndsWith($"'{name.Split('/')[^1]}')]", StringComparison.Ordinal)));
        }
    }

    /// <summary>Nothing about a type or property, and nothing that does not compile.</summary>
    [Fact]
    public async Task The_Bicep_compiler_takes_them()
    {
        using var compiler = new BicepCompiler();
        Topology[] topologies =
        [
            new Everything(), Contoso.ContosoPlant.Production, Contoso.ContosoPlant.Development, new TwoGroups(), new Secretive(), new ManySites(3), .. Example.All, .. Generated(),
        ];
        var findings = new List<string>();
        foreach (var (number, topology) in topologies.Index())
            compiler.Write($"{number}/main.json", Assert.Single(Templates(topology)));
        // The compiler is slow to start, and takes one file at a time here.
        await Parallel.ForEachAsync(Enumerable.Range(0, topologies.Length), async (number, _) =>
        {
            var said = await compiler.RunAsync("decompile", $"{number}/main.json", "--force");
            lock (findings)
                findings.AddRange(said);
        });

        findings.AddRange(await compiler.RunAsync("build", "--pattern", "**/main.bicep"));
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    private static IEnumerable<Topology> Generated() => Enumerable.Range(0, 3).Select(number => AnyPlant.Gen.Pinned(number));

    private static JsonObject Only(Topology topology) => JsonNode.Parse(Assert.Single(Templates(topology)))!.AsObject();

    private static string[] Templates(Topology topology)
    {
        var graph = topology.Graph();
        return [.. ArmTemplate.Of(graph, Requests.FromNothing(graph))];
    }

    private static JsonObject Resource(JsonObject template, string type, string name) => template["resources"]!.AsArray()
        .Single(resource => resource!["type"]!.ToString() == type && resource["name"]!.ToString() == name)!.AsObject();

    private static string[] Dependencies(JsonNode resource) => [.. (resource["dependsOn"] as JsonArray ?? []).Select(id => id!.ToString())];

    private sealed record Secretive : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            FileUpload = new(Archive.Container("uploads")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("ARCHIVE_KEY")) },
        };
    }

    private sealed record Bracketed : Plant
    {
        public override StorageAccount Archive => base.Archive with { Tags = [new("note", "[not an expression]")] };
    }

    private sealed record Huge : Plant
    {
        public override StorageAccount Archive => base.Archive with
        {
            Containers = ["telemetry", "uploads", .. Enumerable.Range(0, 900).Select(number => new BlobContainer($"archive{number}"))],
        };
    }
}
