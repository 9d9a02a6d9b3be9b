using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Apply.Live;

/// <summary>Deployments of the plant to a local ARM that can be told to misbehave.</summary>
internal sealed class LiveDeployment : IAsyncDisposable, IProgress<ApplyEvent>
{
    private readonly FastTime _time = new(factor: 20);
    private readonly LocalArmProcess _arm;
    private readonly IArmClient _client;
    private readonly HttpClient _control;
    private readonly string _folder = Directory.CreateTempSubdirectory("iotvnet-apply-").FullName;

    private LiveDeployment(LocalArmProcess arm)
    {
        _arm = arm;
        // The server has its time of the world's clock: seconds of this one are too few on a busy machine.
        _client = ArmClientFactory.Create(new(arm.Target.Endpoint!), new() { Time = _time, Patience = TimeSpan.FromHours(1) });
        _control = new() { BaseAddress = new(arm.Target.Endpoint!) };
    }

    public TopologyGraph Graph { get; set; } = new Plant().Graph();

    public List<ApplyEvent> Events { get; } = [];

    /// <summary>Called for every event while a deployment runs.</summary>
    public Action<ApplyEvent> Observe { get; set; } = _ => { };

    public string[] Journals => Directory.GetFiles(_folder, "*.journal.jsonl");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LiveDeployment> StartAsync(params (string Switch, string Value)[] switches)
    {
        var deployment = new LiveDeployment(await LocalArmProcess.StartAsync());
        // The clock here runs faster than the server's, whose buckets would be empty too soon.
        foreach (var (name, value) in switches.Prepend(("throttling", "off")))
            await deployment.ControlAsync(HttpMethod.Put, "switches", new() { [name] = value });
        return deployment;
    }

    /// <summary>Orders a disturbance of the next matching requests.</summary>
    public Task DisturbAsync(string kind, string method, string path, int times = 1, int status = 503, string code = "ServiceUnavailable", int? retryAfter = null) =>
        ControlAsync(HttpMethod.Post, "faults", new()
        {
            ["kind"] = kind,
            ["method"] = method,
            ["path"] = path,
            ["times"] = times,
            ["status"] = status,
            ["code"] = code,
            ["message"] = "disturbed by a test",
            ["retryAfter"] = retryAfter,
        });

    public async Task<Plan> PlanAsync() => Requests.Made(await _arm.PlanAsync(Graph));

    public async Task<DeploymentResult> DeployAsync() => await RunAsync(await PlanAsync());

    public Task<DeploymentResult> RunAsync(Plan plan) => RunAsync(plan, Cancellation, default);

    public Task<DeploymentResult> RunAsync(Plan plan, CancellationToken first, CancellationToken second) =>
        Deployment.RunAsync(plan, _client, Options(second), this, first);

    /// <summary>To another ARM than the local one.</summary>
    public Task<DeploymentResult> RunAsync(Plan plan, IArmClient other) => Deployment.RunAsync(plan, other, Options(default), this, Cancellation);

    public async Task<DeploymentError?> SettleAsync(Plan plan)
    {
        using var hold = await Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], _client, Options(default), this, Cancellation);
        return hold.Error;
    }

    /// <summary>Deploys wholly, and then there is nothing left to do.</summary>
    public async Task SucceedsAsync()
    {
        var result = await DeployAsync();
        Assert.Equal([], result.Errors);
        Assert.True(result.IsSuccess);
        Assert.Empty((await PlanAsync()).Operations);
    }

    /// <summary>Writes a property behind the back of the topology.</summary>
    public async Task<JsonObject> ChangeAsync(PlanResource resource, string apiVersion, Action<JsonObject> change)
    {
        var current = (await _client.SendAsync(new("GET", resource.Id, apiVersion), Cancellation)).Body!;
        change(current);
        Assert.True((await _client.SendAsync(new("PUT", resource.Id, apiVersion) { Body = current }, Cancellation)).IsSuccess);
        return current;
    }

    public void Report(ApplyEvent value)
    {
        Events.Add(value);
        Observe(value);
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _arm.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private DeploymentOptions Options(CancellationToken stopNow) => new() { StateFolder = _folder, StopNow = stopNow, Time = _time };

    private async Task ControlAsync(HttpMethod method, string name, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, $"/_local/{name}") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        using var answer = await _control.SendAsync(request, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
