using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Export;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>
/// Every type of the library from its adoption to its end: made by somebody else, adopted, one property changed in the code, the same in Azure, destroyed
/// among resources of others. What is sent at any time fits Microsoft's definition of the type.
/// </summary>
public sealed class LifecycleTests
{
    // The smallest that has a type and another value for something of it, so that each goes its way once.
    private static readonly Lazy<ILookup<string, ArmResourceType>> Samples = new(() => (
        from topology in Example.All.Prepend<Topology>(new Everything())
        let graph = topology.Graph()
        let resources = Changing.DesiredOf(graph).Resources
        from type in resources.Where(resource => !resource.IsExisting).Select(resource => resource.Type).Distinct()
        orderby Changing.Of(graph, type).FirstOrDefault() switch { { IsText: false } => 0, { IsText: true } => 1, _ => 2 }, resources.Length
        select (topology.Id, type)).DistinctBy(sample => sample.type).ToLookup(sample => sample.Id, sample => sample.type));

    // Nothing that the code says of these by themselves can be changed: a change makes another one. Tags of resolvers' parts are the topology's.
    private static readonly ImmutableHashSet<string> Unchangeable =
    [
        "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups",
        "Microsoft.DocumentDB/databaseAccounts/sqlDatabases",
        "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments",
        "Microsoft.EventHub/namespaces/eventhubs/consumergroups",
        "Microsoft.KeyVault/vaults/keys",
        "Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks",
        "Microsoft.Network/dnsResolvers/inboundEndpoints",
        "Microsoft.Network/dnsResolvers/outboundEndpoints",
        "Microsoft.Storage/storageAccounts/blobServices/containers",
    ];

    public static TheoryData<string> Topologies => [.. Samples.Value.Select(sample => sample.Key)];

    [Fact]
    public void Every_type_has_a_sample() =>
        Assert.Equal([], ResourceCatalog.Types.Except(Samples.Value.SelectMany(sample => sample)).Select(type => type.ArmType));

    [Fact]
    public void What_cannot_be_changed_has_no_other_value() => Assert.Equal([], Samples.Value.SelectMany(sample => sample, (sample, type) => (sample.Key, type))
        .Where(sample => Unchangeable.Contains(sample.type.ArmType) && Changing.Of(Topology(sample.Key), sample.type).Any()).Select(sample => sample.type.ArmType));

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Is_adopted_changed_repaired_and_destroyed(string id)
    {
        var graph = Topology(id);
        using var arm = new LocalArmInProcess(("throttling", "off"), ("hub-min-tls-update", "accepted"));
        var sent = new SentBodies();
        var run = new LifecycleRun(arm, arm.ClientThrough(sent));

        // By somebody else.
        await MakeAsync(arm, graph);
        var found = run.Plan(graph);
        Assert.Equal("", LifecycleRun.Left(found));
        Assert.NotEmpty(found.Adopted);
        run.Deploy(graph, [.. found.Adopted.Select(resource => $"adopt:{resource.Path}")]);

        var wrong = new List<string>();
        foreach (var type in Samples.Value[id].Where(type => !Unchangeable.Contains(type.ArmType)))
        {
            if (Changing.Of(graph, type).Select(change => run.Try(graph, change)).FirstOrDefault(ended => ended != LifecycleRun.Refused, LifecycleRun.Refused) is { Length: > 0 } fault)
                wrong.Add($"{type.ArmType}: {fault}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.Equal("", LifecycleRun.Left(run.Plan(graph)));

        var strangers = run.Strangers(graph);
        run.Destroy(graph, id);
        Assert.Equal(strangers, run.Ids());
        Assert.True(sent.Misfits.Count == 0, string.Join('\n', sent.Misfits));
    }

    private static TopologyGraph Topology(string id) => Example.All.Prepend<Topology>(new Everything()).Single(topology => topology.Id == id).Graph();

    private static async Task MakeAsync(LocalArmInProcess arm, TopologyGraph graph)
    {
        foreach (var text in ArmTemplate.Of(graph, Requests.FromNothing(graph)))
        {
            var template = WithoutMarks(JsonNode.Parse(text))!;
            arm.Deploy(graph.Find("ResourceGroup")!.Value[GraphMember.Name].ToString()!, template, await TemplateDeploymentTests.SecretsAsync(template));
        }

        // The group is there before a template is.
        var group = Changing.DesiredOf(graph).Find("ResourceGroup")!;
        Assert.True(arm.Time.Pump(() => arm.Client.SendAsync(new("PUT", group.Id, group.Type.ApiVersion) { Body = WithoutMarks(group.Body)!.AsObject() }, default)).IsSuccess);
    }

    // As somebody writes it who knows nothing of marks.
    private static JsonNode? WithoutMarks(JsonNode? node) => node switch
    {
        JsonObject record => new JsonObject(record.Where(member => !IsMark(member.Key) && !(member.Key == "description" && IsMark(member.Value!.ToString()))).Select(member => KeyValuePair.Create(member.Key, WithoutMarks(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(WithoutMarks)]),
        _ => node?.DeepClone(),
    };

    private static bool IsMark(string text) => text.StartsWith(ResourceTags.Owner, StringComparison.Ordinal);

    /// <summary>What of the bodies that are sent Azure would not take. What it shows itself it ignores when that is sent back.</summary>
    private sealed class SentBodies : DelegatingHandler
    {
        private readonly Dictionary<string, HashSet<string>> _shown = new(ResourceId.Comparer);

        public SortedSet<string> Misfits { get; } = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var id = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            if (PublishedType.Find(ResourceId.TypeOf(id), System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query)["api-version"] ?? "") is not { } type)
                return await base.SendAsync(request, cancellationToken);
            if (request.Method == HttpMethod.Put)
                Misfits.UnionWith((await MisfitsAsync(type, id, request.Content!)).Except(_shown.GetValueOrDefault(id, [])).Select(misfit => $"{ResourceId.TypeOf(id)}{misfit}"));
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.Method == HttpMethod.Get && answer.IsSuccessStatusCode)
                _shown[id] = await MisfitsAsync(type, id, answer.Content);
            return answer;
        }

        private static async Task<HashSet<string>> MisfitsAsync(PublishedType type, string id, HttpContent content)
        {
            var body = JsonNode.Parse(await content.ReadAsStringAsync())!.AsObject();
            body["name"] = ResourceId.Name(id);
            body.Remove("id");
            body.Remove("type");
            return [.. type.Misfits(body)];
        }
    }
}
