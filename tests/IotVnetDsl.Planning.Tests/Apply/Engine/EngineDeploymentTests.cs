using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Tests.Apply.Pace;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Promises;
using IotVnetDsl.Planning.Tests.Resources;

namespace IotVnetDsl.Planning.Tests.Apply.Engine;

/// <summary>What is handed to Azure's engine: how it is batched, watched, stopped, and what is said when it goes wrong.</summary>
public sealed partial class EngineDeploymentTests : IDisposable
{
    private readonly LocalArmInProcess _arm = new(("throttling", "off"));

    public void Dispose() => _arm.Dispose();

    private DeploymentOptions Options => _arm.Options with { Engine = TopologyEngine.Arm };

    [Fact]
    public void Creations_are_handed_over_and_each_is_heard_of()
    {
        var plan = _arm.Plan(new Plant().Graph());
        var result = _arm.Run(plan, Options);

        Assert.Equal([], result.Errors);
        Assert.Equal(plan.Operations.Select(operation => operation.Key).Order(), _arm.Events.OfType<OperationStarted>().Select(started => started.Operation.Key).Order());
        Assert.Equal(plan.Operations.Select(operation => operation.Key).Order(), _arm.Events.OfType<OperationFinished>().Select(finished => finished.Operation.Key).Order());
        var names = _arm.Deployments.Select(deployment => deployment.Id.Name).ToArray();
        Assert.Contains(names, name => name.StartsWith("plant-eastus-", StringComparison.Ordinal) && name.EndsWith("-1", StringComparison.Ordinal));
        // The second write of the hub binds itself to what the first one left: a deployment could not.
        Assert.DoesNotContain(_arm.Deployments.SelectMany(deployment => deployment.Units), unit => unit.Source["properties"]?["routing"]?["endpoints"] is not null);
    }

    [Fact]
    public void A_group_is_no_larger_than_a_template_may_be()
    {
        var result = _arm.Run(_arm.Plan(new ManySites(45).Graph()), Options);

        Assert.Equal([], result.Errors);
        Assert.True(_arm.Deployments.Count(deployment => deployment.Outer is null && deployment.Units.Any(unit => !unit.IsDeployment)) > 1);
        Assert.All(_arm.Deployments, deployment => Assert.InRange(deployment.Units.Length, 1, 800));
    }

    [Fact]
    public void No_secret_is_handed_over()
    {
        var secrets = new LocalArmProcess.AnySecret();
        _arm.Run(_arm.Plan(new Everything().Graph()), Options with { Secrets = secrets });

        Assert.NotEmpty(_arm.Deployments);
        Assert.DoesNotContain(_arm.Deployments, deployment => deployment.ToJson().ToJsonString().Contains("c2VjcmV0", StringComparison.Ordinal) || deployment.Parameters.Count > 0);
    }

    [Theory]
    [InlineData("hub-quota", "0")]
    [InlineData("private-endpoint-approval", "denied")]
    [InlineData("iothub-unconfirmed-regions", "refused")]
    [InlineData("provider-registration", "required")]
    public void What_is_refused_has_the_words_of_any_other_write(string name, string value)
    {
        using var direct = new LocalArmInProcess(("throttling", "off"), (name, value));
        using var handed = new LocalArmInProcess(("throttling", "off"), (name, value));
        var graph = new Plant().Graph();
        var results = (Direct: direct.Run(direct.Plan(graph)), Handed: handed.Run(handed.Plan(graph), handed.Options with { Engine = TopologyEngine.Arm }));

        Assert.Equal(results.Direct.Outcome, results.Handed.Outcome);
        Assert.Equal(results.Direct.Errors.Concat(results.Direct.Waiting).Select(Words), results.Handed.Errors.Concat(results.Handed.Waiting).Select(Words));
        Assert.Equal(results.Direct.Done.Select(operation => operation.Key), results.Handed.Done.Select(operation => operation.Key));
    }

    [Fact]
    public void A_deployment_is_cancelled_and_the_next_run_goes_on()
    {
        var graph = new Plant().Graph();
        var plan = _arm.Plan(graph);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(40), _arm.Time);
        var first = _arm.Time.Pump(() => Deployment.RunAsync(plan, _arm.Client, Options with { StopAfter = TimeSpan.FromMinutes(10) }, _arm, stop.Token));

        Assert.Equal(DeploymentOutcome.Interrupted, first.Outcome);
        Assert.NotEmpty(first.Done);
        Assert.NotEmpty(first.NotStarted);
        Assert.Empty(first.Running);
        Assert.DoesNotContain(_arm.Deployments, deployment => deployment.IsRunning);

        var second = _arm.Run(_arm.Plan(graph), Options);
        Assert.Equal([], second.Errors);
        Assert.Empty(_arm.Plan(graph).Operations);
    }

    [Fact]
    public void One_that_is_left_at_once_is_waited_for_and_not_begun_again()
    {
        var graph = new Plant().Graph();
        var plan = _arm.Plan(graph);
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(40), _arm.Time);
        var first = _arm.Time.Pump(() => Deployment.RunAsync(plan, _arm.Client, Options with { StopNow = now.Token }, _arm, default));
        Assert.NotEmpty(first.Running);
        Assert.Contains(_arm.Deployments, deployment => deployment.IsRunning);

        _arm.Events.Clear();
        _arm.Time.Pump(async () =>
        {
            using var hold = await Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], _arm.Client, Options, _arm, default);
            Assert.Null(hold.Error);
            return true;
        });
        Assert.Contains(_arm.Events.OfType<DeploymentNotice>(), notice => notice.Message.StartsWith("'deployment plant-eastus-", StringComparison.Ordinal));
        Assert.DoesNotContain(_arm.Deployments, deployment => deployment.IsRunning);
        Assert.Equal([], _arm.Run(_arm.Plan(graph), Options).Errors);
        Assert.Empty(_arm.Plan(graph).Operations);
    }

    [Fact]
    public void Two_machines_do_not_hand_over_the_same_twice()
    {
        var graph = new Plant().Graph();
        var plan = _arm.Plan(graph);
        var results = _arm.Time.Pump(() => Task.WhenAll(Enumerable.Range(0, 2).Select(async number =>
        {
            await Task.Delay(TimeSpan.FromSeconds(number), _arm.Time);
            return await Deployment.RunAsync(plan, _arm.OtherClient(), Options with { StateFolder = $"{Options.StateFolder}{number}" }, _arm, default);
        })));

        Assert.Equal([], results[0].Errors);
        Assert.All(results[1].Errors, error => Assert.Equal("IVD9006", error.Id));
        Assert.NotEmpty(results[1].Errors);
        Assert.Empty(_arm.Plan(graph).Operations);
    }

    /// <summary>The handover was lost on its way, and when it is tried again the other machine's deployment of that name runs, or has ended.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(30)]
    [InlineData(2000)]
    public void What_another_machine_handed_over_is_nobody_elses_doing(double late)
    {
        var graph = new WithoutZones().Graph();
        // All else can be handed over at once.
        var all = _arm.Plan(graph);
        Assert.Equal([], _arm.Run(all with { Operations = [.. all.Operations.Where(operation => operation.Key == "ResourceGroup")], Barriers = [] }).Errors);
        var plan = _arm.Plan(graph);
        var results = _arm.Time.Pump(() => Task.WhenAll(Enumerable.Range(0, 2).Select(number =>
            Deployment.RunAsync(plan, number == 0 ? _arm.ClientThrough(new Losing(_arm.Time, TimeSpan.FromSeconds(late))) : _arm.Client, Options with { StateFolder = $"{Options.StateFolder}{number}" }, _arm, default))));

        Assert.Equal([], results[1].Errors);
        Assert.Empty(results[0].Done);
        Assert.All(results[0].Errors, error => Assert.Equal("IVD9006", error.Id));
        Assert.Empty(_arm.Plan(graph).Operations);
    }

    private static string Words(DeploymentError error) => $"{error.Id} {error.Path} {error.Code} {Correlation().Replace(error.Message, "*")}";

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d [\d:]+Z")]
    private static partial Regex Correlation();

    // Zones are not handed over: they would tell the later one before.
    private sealed record WithoutZones : Plant
    {
        public override PrivateDnsZone? HubZone => null;

        public override PrivateDnsZoneLink? HubZoneLink => null;

        public override PrivateDnsZoneGroup? HubZones => null;
    }

    /// <summary>Loses the first handover on its way, and is not quick to say so.</summary>
    private sealed class Losing(TimeProvider time, TimeSpan late) : DelegatingHandler
    {
        private bool _isLost;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            if (_isLost || request.Method != HttpMethod.Put || !request.RequestUri!.AbsolutePath.Contains("/Microsoft.Resources/deployments/", StringComparison.Ordinal))
                return await base.SendAsync(request, cancellation);
            _isLost = true;
            await FaultingProxy.PassAsync(time, late).ConfigureAwait(false);
            throw new HttpRequestException("the connection was cut");
        }
    }
}
