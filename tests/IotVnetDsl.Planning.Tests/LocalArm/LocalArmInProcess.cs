using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using IotVnetDsl.LocalArm.DataPlane;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Devices;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Retry;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Apply.Simulation;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using OperationKind = IotVnetDsl.LocalArm.Engine.OperationKind;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>
/// The local ARM's program without its web server, at Azure's pace on a virtual clock: hours of deployments in milliseconds, each run the
/// same as the one before.
/// </summary>
internal sealed class LocalArmInProcess : HttpMessageHandler, IProgress<ApplyEvent>
{
    private const string Address = "http://127.0.0.1:1";

    private readonly string _folder = Directory.CreateTempSubdirectory("iotvnet-arm-").FullName;
    private readonly StateFolder _state;
    private readonly Cloud _cloud;
    private readonly ArmPipeline _pipeline;
    private readonly HashSet<DateTimeOffset> _awaited = [];

    public LocalArmInProcess(params (string Switch, string Value)[] switches)
    {
        _state = new StateFolder(Path.Combine(_folder, "arm"));
        var store = new StateStore(_state);
        _cloud = new Cloud(store, new VirtualClock(store, Time, frozen: false), Pace.Azure, new ResourceTypeCatalog());
        foreach (var (name, value) in switches)
            Assert.Null(_cloud.Switches.Choose(name, value));
        store.Commit();
        _pipeline = new ArmPipeline(_cloud);
        Client = ArmClientFactory.Create(new(Address), Settings());
    }

    public VirtualTime Time { get; } = new();

    /// <summary>Answers by status.</summary>
    public Dictionary<int, int> Answers { get; } = [];

    public IArmClient Client { get; }

    public List<ApplyEvent> Events { get; } = [];

    /// <summary>Called whenever something has changed, or may have: after every write, at the end of every operation, when a role takes effect.</summary>
    public Action Changed { get; set; } = () => { };

    public DeploymentOptions Options => new() { StateFolder = Path.Combine(_folder, "state"), Secrets = new KeysOfAccounts(_cloud), Time = Time };

    private static PlanTarget Target => new(Address, IsLocal: true, Requests.Subscription);

    public PlanningResult TryPlan(TopologyGraph graph, params IReadOnlyList<string> allow) =>
        Time.Pump(() => Planner.PlanAsync(graph, Requests.Local([.. allow]) with { Target = Target }, Client, default));

    public Plan Plan(TopologyGraph graph, params IReadOnlyList<string> allow) => Requests.Made(TryPlan(graph, allow));

    /// <summary>Who reaches what, as the product reads it off what exists.</summary>
    public TopologyModel Read(TopologyGraph graph) => Time.Pump(async () =>
    {
        var context = new MappingContext(graph, Requests.Subscription);
        var desired = DesiredTopology.Of(context, []);
        return new TopologyModel(ActualTopology.Of(context, desired, await new StateReader(Client, desired, context.Owner).ReadAsync(default)).Graph);
    });

    public DeploymentResult Run(Plan plan, DeploymentOptions? options = null) =>
        Time.Pump(() => Deployment.RunAsync(plan, Client, options ?? Options, this, default));

    /// <summary>The gateway of another process: it knows nothing of what the first one has asked.</summary>
    public IArmClient OtherClient() => ArmClientFactory.Create(new(Address), Settings());

    /// <summary>How long Azure takes for a write of its own accord; of a role, until it is in effect.</summary>
    public TimeSpan DurationOf(PlanOperation operation)
    {
        var kind = operation switch
        {
            { Mode: WriteMode.Delete } => OperationKind.Delete,
            { Kind: Plans.OperationKind.Create } => OperationKind.Create,
            _ => OperationKind.Update,
        };
        if (operation.Resource.ArmType == EqualRoleAssignment.Type)
            return new Timing(Pace.Azure, _cloud.Switches).RolePropagation;
        var type = _cloud.Types.Find(operation.Resource.ArmType)!;
        return type.Protocol(kind, operation.ApiVersion).Follow == LongRunning.None ? TimeSpan.Zero : new Timing(Pace.Azure, _cloud.Switches).Of(type.Name, kind);
    }

    /// <summary>Lets everything come to its end that is under way.</summary>
    public void Settle() => Control("POST", "clock/advance", new() { ["seconds"] = 3600 });

    /// <summary>A control request, see docs/local-arm.md.</summary>
    public JsonNode? Control(string method, string name, JsonObject? body = null)
    {
        var answer = Ask(method, $"/_local/{name}", [], [], body?.ToJsonString() ?? "");
        Assert.InRange(answer.Status, 200, 299);
        return answer.Body;
    }

    /// <summary>What each hub reaches by its endpoints and its file upload, as hub and target.</summary>
    public IEnumerable<(string Hub, string Target)> Egress() =>
        from hub in _cloud.Store.OfType("Microsoft.Devices/IotHubs").Select(hub => _cloud.InForce(hub.Id)).OfType<ResourceRecord>()
        from endpoint in (IEnumerable<HubEndpoint?>)[.. HubEndpoint.Routing(hub.Body), HubEndpoint.Upload(hub.Body)]
        where endpoint is not null && new HubEgress(_cloud).Ask(hub, endpoint).Reaches
        select (hub.Id.Text, $"{EgressTarget.Of(_cloud, endpoint).Entity!.Id.Text} by {(endpoint.Kind == HubEndpoint.FileUpload ? "upload" : "endpoint")}");

    void IProgress<ApplyEvent>.Report(ApplyEvent value) => Events.Add(value);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : Text(request.Content);
        var query = request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]), StringComparer.OrdinalIgnoreCase);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var answer = Ask(request.Method.Method, Uri.UnescapeDataString(request.RequestUri.AbsolutePath), query, headers, body);
        Answers[answer.Status] = Answers.GetValueOrDefault(answer.Status) + 1;
        if (request.Method != HttpMethod.Get)
        {
            Await();
            Changed();
        }

        return answer.Aborted ? throw new HttpRequestException("the connection was cut") : Task.FromResult(Response(answer));
    }

    protected override void Dispose(bool disposing)
    {
        _state.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        base.Dispose(disposing);
    }

    private ArmClientSettings Settings() => new() { Time = Time, Transport = new HttpClientTransport(this), Jitter = () => 0 };

    // What ends by itself is seen when it ends, not when somebody asks next.
    private void Await()
    {
        var ends = _cloud.Store.Running.Select(operation => operation.End).Concat(_cloud.Store.OfType(EqualRoleAssignment.Type)
            .Select(role => DateTimeOffset.Parse(role.Hidden.Text("effectiveAt")!, CultureInfo.InvariantCulture)));
        foreach (var end in ends.Where(end => end > _cloud.Clock.Now && _awaited.Add(end)))
            Time.CreateTimer(_ => Changed(), null, end - _cloud.Clock.Now, Timeout.InfiniteTimeSpan);
    }

    private IotVnetDsl.LocalArm.Http.ArmResponse Ask(
        string method, string path, Dictionary<string, string> query, Dictionary<string, string> headers, string body) =>
        _pipeline.Answer(new IotVnetDsl.LocalArm.Http.ArmRequest(method, path, query, headers, body, Address));

    private static HttpResponseMessage Response(IotVnetDsl.LocalArm.Http.ArmResponse answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            Content = new ByteArrayContent(answer.Body is null ? [] : Encoding.UTF8.GetBytes(JsonText.Write(answer.Body))),
        };
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static string Text(HttpContent content)
    {
        using var stream = content.ReadAsStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A secret is the connection string to the account that its reference names.</summary>
    private sealed class KeysOfAccounts(Cloud cloud) : ISecretReader
    {
        public ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation)
        {
            var name = reference.Split(':')[1];
            var key = cloud.Store.OfType("Microsoft.Storage/storageAccounts").Single(account => account.Id.Name == name).Hidden.Text("key1");
            return ValueTask.FromResult($"DefaultEndpointsProtocol=https;EndpointSuffix=core.windows.net;AccountName={name};AccountKey={key}");
        }
    }
}
