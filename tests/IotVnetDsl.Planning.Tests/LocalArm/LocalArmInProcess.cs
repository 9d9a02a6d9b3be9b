using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.DataPlane;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Devices;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using OperationKind = IotVnetDsl.LocalArm.Engine.OperationKind;
using LocalCloud = IotVnetDsl.LocalArm.Engine.Cloud;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>The local ARM on a virtual clock, as tests deploy to it and look into it.</summary>
internal sealed partial class LocalArmInProcess(string cloud, params (string Switch, string Value)[] switches) : ArmOnVirtualClock(cloud, switches), IProgress<ApplyEvent>
{
    public LocalArmInProcess(params (string Switch, string Value)[] switches) : this("AzureCloud", switches)
    {
    }

    private readonly HashSet<DateTimeOffset> _awaited = [];

    public List<ApplyEvent> Events { get; } = [];

    /// <summary>Called whenever something has changed, or may have: after every write, at the end of every operation, when a role takes effect.</summary>
    public Action Changed { get; set; } = () => { };

    public DeploymentOptions Options => new() { StateFolder = Path.Combine(Folder, "state"), Secrets = new KeysOfAccounts(Cloud), Time = Time };

    private static PlanTarget Target => new(Address, IsLocal: true, Requests.Subscription);

    public PlanningResult TryPlan(TopologyGraph graph, params IReadOnlyList<string> allow) =>
        Time.Pump(() => Planner.PlanAsync(graph, Requests.Local([.. allow]) with { Target = Target }, Client, default));

    public Plan Plan(TopologyGraph graph, params IReadOnlyList<string> allow) => Requests.Made(TryPlan(graph, allow));

    public Plan Destruction(TopologyGraph graph, params IReadOnlyList<string> allow) =>
        Requests.Made(Time.Pump(() => Planner.DestroyAsync(graph, Requests.Local([.. allow]) with { Target = Target }, Client, default)));

    /// <summary>Who reaches what, as the product reads it off what exists.</summary>
    public TopologyModel Read(TopologyGraph graph) => Time.Pump(async () =>
    {
        var context = new MappingContext(graph, Requests.Subscription);
        var desired = DesiredTopology.Of(context, []);
        return new TopologyModel(ActualTopology.Of(context, desired, await new StateReader(Client, desired, context.Owner).ReadAsync(default)).Graph);
    });

    public DeploymentResult Run(Plan plan, DeploymentOptions? options = null) =>
        Time.Pump(() => Deployment.RunAsync(plan, Client, options ?? Options, this, default));

    /// <summary>How long Azure takes for a write of its own accord; of a role, until it is in effect.</summary>
    public TimeSpan DurationOf(PlanOperation operation)
    {
        var kind = operation switch
        {
            { Mode: WriteMode.Delete } => OperationKind.Delete,
            { Kind: Plans.OperationKind.Create } => OperationKind.Create,
            _ => OperationKind.Update,
        };
        if (operation.Resource.ArmType == RoleAssignments.TypeName)
            return new Timing(Pace.Azure, Cloud.Switches).RolePropagation;
        var type = Cloud.Types.Find(operation.Resource.ArmType)!;
        return type.Protocol(kind, operation.ApiVersion).Follow == LongRunning.None ? TimeSpan.Zero : new Timing(Pace.Azure, Cloud.Switches).Of(type.Name, kind);
    }

    /// <summary>Lets everything come to its end that is under way.</summary>
    public void Settle() => Control("POST", "clock/advance", new() { ["seconds"] = 3600 });

    /// <summary>Does the part of the circuits' provider, who has an address of its own for that.</summary>
    public void ProvisionCircuits()
    {
        foreach (var circuit in Cloud.Store.OfType("Microsoft.Network/expressRouteCircuits"))
            BodyPath.Set(circuit.Body, "properties.serviceProviderProvisioningState", "Provisioned");
    }

    /// <summary>Deploys a template to a group of the subscription, which is made for it, and answers how that has ended.</summary>
    public JsonNode Deploy(string group, JsonNode template, JsonObject? parameters = null, string region = "eastus")
    {
        var id = $"/subscriptions/{Requests.Subscription}/resourceGroups/{group}";
        Sent("PUT", id, new() { ["location"] = region });
        id += "/providers/Microsoft.Resources/deployments/template";
        Sent("PUT", id, new() { ["properties"] = new JsonObject { ["mode"] = "Incremental", ["template"] = template.DeepClone(), ["parameters"] = parameters?.DeepClone() } });
        Settle();
        var ended = Sent("GET", id, body: null)["properties"]!;
        Assert.True(ended["provisioningState"]!.ToString() == "Succeeded", ended["error"]?.ToString() ?? ended["provisioningState"]!.ToString());
        return ended;
    }

    /// <summary>What somebody else asks at once, also while a run waits for its own answer.</summary>
    public JsonObject ByHand(string method, string id, JsonObject? body = null) => Sent(method, id, body, ResourceCatalog.Find(ResourceId.TypeOf(id))!.ApiVersion).AsObject();

    private JsonNode Sent(string method, string id, JsonObject? body, string version = "2024-03-01")
    {
        var answer = Ask(method, id, new() { ["api-version"] = version }, new(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" }, body?.ToJsonString() ?? "");
        Assert.True(answer.Status < 300, answer.Body?.ToString());
        return answer.Body!;
    }

    /// <summary>A control request, see docs/local-arm.md.</summary>
    public JsonNode? Control(string method, string name, JsonObject? body = null)
    {
        var answer = Ask(method, $"/_local/{name}", [], [], body?.ToJsonString() ?? "");
        Assert.InRange(answer.Status, 200, 299);
        return answer.Body;
    }

    /// <summary>What each hub reaches by its endpoints and its file upload, as hub and target.</summary>
    public IEnumerable<(string Hub, string Target)> Egress() =>
        from hub in Cloud.Store.OfType("Microsoft.Devices/IotHubs").Select(hub => Cloud.InForce(hub.Id)).OfType<ResourceRecord>()
        from endpoint in (IEnumerable<HubEndpoint?>)[.. HubEndpoint.Routing(hub.Body), HubEndpoint.Upload(hub.Body)]
        where endpoint is not null && new HubEgress(Cloud).Ask(hub, endpoint).Reaches
        select (hub.Id.Text, $"{EgressTarget.Of(Cloud, endpoint).Entity!.Id.Text} by {(endpoint.Kind == HubEndpoint.FileUpload ? "upload" : "endpoint")}");

    /// <summary>All that exists; what is different in each run is taken out.</summary>
    public IEnumerable<string> State() => Cloud.Store.Resources.Rows
        .Select(resource => Chance().Replace($"{resource.Id.Text} {JsonText.Write(Sorted(resource.Body))}", "*")).Order(StringComparer.Ordinal);

    /// <summary>Deployments of templates, those inside others too.</summary>
    public IEnumerable<IotVnetDsl.LocalArm.Deployments.Deployment> Deployments => Cloud.Store.Of<IotVnetDsl.LocalArm.Deployments.DeploymentTable>().Rows;

    void IProgress<ApplyEvent>.Report(ApplyEvent value) => Events.Add(value);

    protected override void Answered(HttpMethod method)
    {
        if (method != HttpMethod.Get || Deployments.Any(deployment => deployment.IsRunning))
            Await();
        if (method != HttpMethod.Get)
            Changed();
    }

    // What ends by itself is seen when it ends, not when somebody asks next.
    private void Await()
    {
        var ends = Cloud.Store.Running.Select(operation => operation.End).Concat(Cloud.Store.OfType(RoleAssignments.TypeName)
            .Select(role => DateTimeOffset.Parse(role.Hidden.Text("effectiveAt")!, CultureInfo.InvariantCulture)));
        foreach (var end in ends.Where(end => end > Cloud.Clock.Now && _awaited.Add(end)))
            Time.CreateTimer(_ => Seen(), null, end - Cloud.Clock.Now, Timeout.InfiniteTimeSpan);
    }

    private void Seen()
    {
        Changed();
        if (Deployments.Any(deployment => deployment.IsRunning))
            Await();
    }

    // In which order members were written says nothing.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject record => new JsonObject(record.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    // Names, ids and addresses that Azure makes up, and times; not the subscription's and those that are made of what an assignment says.
    [GeneratedRegex(
        @"(?<=""ipAddress"":"")203\.0\.113\.\d+|(?<=""(privateIPAddress|ipv4Address)"":""|""ipAddresses"":\["")10\.[\d.]+|(?<=iothub-ns-[a-z0-9-]*-)\d+-[0-9a-f]+|(?<=""(internalId|idScope)"":"")[^""]+|(?<=AccountKey=sha256-)[0-9a-f]+|(?<=""stag"":)\d+|\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT|\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)"
        + "|(?<!roleAssignments/)(?!00000000-0000-0000-0000-0000000000)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Chance();

    /// <summary>A secret is the connection string to the account that its reference names.</summary>
    private sealed class KeysOfAccounts(LocalCloud cloud) : ISecretReader
    {
        public ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation)
        {
            var name = reference.Split(':')[1];
            var key = cloud.Store.OfType("Microsoft.Storage/storageAccounts").SingleOrDefault(account => account.Id.Name == name)?.Hidden.Text("key1");
            if (key is null)
                return ValueTask.FromResult("of no account");
            return ValueTask.FromResult($"DefaultEndpointsProtocol=https;EndpointSuffix=core.windows.net;AccountName={name};AccountKey={key}");
        }
    }
}
