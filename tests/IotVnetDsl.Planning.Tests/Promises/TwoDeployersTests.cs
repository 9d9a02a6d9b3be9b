using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// Two deployments on two machines, which know nothing of each other's locks, and a stranger who edits something before any of their requests.
/// Not tried is an edit between a reading and the write right after it where a type has no etag: Azure offers nothing against that.
/// </summary>
public sealed class TwoDeployersTests
{
    [Fact]
    public void Nothing_of_anybody_is_lost_and_nothing_false_is_called_done() =>
        Sample(PlantState.Gen, state => new ChangingPlant(state).Graph(), StrangersEdit.InChanging, null, 40);

    [Fact]
    public void Nor_of_vaults_provisioning_captures_policies_rulesets_and_a_shared_hub() =>
        Sample(WiderState.Gen, state => new WiderPlant(state).Graph(), StrangersEdit.InWider, new Keepers().Graph(), 20);

    [Fact]
    public void The_later_of_two_stops_and_names_what_the_other_changed()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var (first, second) = (arm.Plan(new Plant().Graph()), arm.Plan(new OpenPlant().Graph()));
        Assert.Equal([], arm.Run(first).Errors);
        var late = arm.Run(second);

        Assert.Contains(late.Errors, error => error.Id == "IVD9006" && error.Message.Contains("'ResourceGroup' (rg-plant) exists, and did not when the plan was made. Plan again.", StringComparison.Ordinal));
        Assert.Empty(arm.Plan(new Plant().Graph()).Operations);
    }

    /// <summary>Two clones of one project, a colleague's and the pipeline's: the same code, the same mark, a state folder each. Who carries the writes out is each one's choice.</summary>
    [Fact]
    public void Nor_by_two_clones_that_deploy_the_same() =>
        Gen.Select(PlantState.Gen, PlantState.Gen, Gen.Bool, Gen.Int[0, 400], Gen.Select(Gen.Enum<TopologyEngine>(), Gen.Enum<TopologyEngine>(), Gen.Int[0, 60])).SampleFew(30, sample =>
        {
            var graph = new ChangingPlant(sample.Item2).Graph();
            var (first, second, lost) = sample.Item5;
            Check(new ChangingPlant(sample.Item1).Graph(), graph, graph, null, sample.Item3, sample.Item4, client => new LosingClient(client, lost), [first, second]);
        });

    private static void Sample<TState>(
        Gen<TState> states, Func<TState, TopologyGraph> plant, IReadOnlyList<Func<IArmClient, StrangersEdit>> edits, TopologyGraph? others, int few) =>
        Gen.Select(states, states, states, Gen.Bool, Gen.Select(Gen.Int[0, 400], Gen.Int[0, 120], Gen.Int[0, edits.Count - 1])).SampleFew(
            few, sample => Check(plant(sample.Item1), plant(sample.Item2), plant(sample.Item3), others, sample.Item4, sample.Item5.Item1, client => new StrangersClient(client, sample.Item5.Item2, edits[sample.Item5.Item3](client)), [TopologyEngine.Direct, TopologyEngine.Direct]));

    private static void Check(
        TopologyGraph before, TopologyGraph one, TopologyGraph other, TopologyGraph? others, bool isNew, int delay, Func<IArmClient, DisturbedClient> disturbed, TopologyEngine[] engines)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        if (others is not null)
            Deploy(arm, others);
        if (!isNew)
            Deploy(arm, before);
        arm.Settle();

        var plans = new[] { Allowed(arm, one), Allowed(arm, other) };
        var client = disturbed(arm.Client);
        var results = arm.Time.Pump(() => Task.WhenAll(plans.Select(async (plan, index) =>
        {
            var options = arm.Options with { StateFolder = $"{arm.Options.StateFolder}-{index}", Engine = engines[index] };
            await Task.Delay(TimeSpan.FromSeconds(index * delay), arm.Time);
            return await Deployment.RunAsync(plan, client, options, new Progress<ApplyEvent>(), default);
        })));
        arm.Settle();

        foreach (var (plan, result) in plans.Zip(results))
        {
            // Where one takes away the role that the other's hub needs, that one waits, and says for what.
            Assert.True(result.Outcome == DeploymentOutcome.Waiting ? !result.Waiting.IsEmpty : result.IsSuccess || !result.Errors.IsEmpty);
            // What a first write sends is only on the way to the second.
            var lasting = plan.Operations.GroupBy(operation => operation.Resource.Id).Select(writes => writes.Last());
            foreach (var operation in lasting.Where(operation => result.Done.Any(done => done.Key == operation.Key)))
                Assert.True(client.MayHaveChanged(operation.Resource.Id) || IsInForce(arm, operation), $"{operation.Key} is called done and is not\n{operation.Body}\n{Read(arm, operation.Resource.Id, operation.ApiVersion)}");
        }

        var created = results.Select(result => result.Done.Where(done => done.Kind == OperationKind.Create).Select(done => done.Resource.Id)).ToArray();
        if (one == other)
            Assert.Equal([], created[0].Intersect(created[1]));
        Assert.True(client.IsKept(id => Read(arm, id, ResourceCatalog.Find(ResourceId.TypeOf(id))!.ApiVersion)), "the stranger's edit is gone");
        Deploy(arm, one);
        Assert.Empty(arm.Plan(one, "delete:alarms").Operations);
    }

    private static void Deploy(LocalArmInProcess arm, TopologyGraph graph) =>
        Assert.Equal([], arm.Run(Allowed(arm, graph)).Errors.Where(error => error.Id != "IVD9016"));

    // Consents are given until the plan asks for no more.
    private static Plan Allowed(LocalArmInProcess arm, TopologyGraph graph)
    {
        List<string> allow = ["delete:alarms"];
        for (var plan = arm.Plan(graph, allow); ; plan = arm.Plan(graph, allow))
        {
            if (plan.Missing.IsEmpty)
                return plan;
            allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
        }
    }

    private static bool IsInForce(LocalArmInProcess arm, PlanOperation operation)
    {
        if (operation.Body is not { } body || Markers.OutputsIn(body).Any() || body.ToJsonString().Contains(Markers.Secret, StringComparison.Ordinal))
            return true;
        var written = ResourceCatalog.Find(operation.Resource.ArmType)!.Properties.Where(property => BodyPath.Get(body, property.ArmPath) is not null);
        return Read(arm, operation.Resource.Id, operation.ApiVersion) is { } actual && BodyDiff.Between([.. written], Whole(body, actual), actual, _ => true).IsEmpty;
    }

    /// <summary>What others have in a list stands in a body with its name alone, and is as it is.</summary>
    private static JsonObject Whole(JsonObject body, JsonObject actual)
    {
        var whole = (JsonObject)body.DeepClone();
        foreach (var path in (string[])["properties.routing.endpoints.storageContainers", "properties.routing.routes"])
        {
            if (BodyPath.Get(whole, path) is JsonArray entries && BodyPath.Get(actual, path) is JsonArray there)
                BodyPath.Set(whole, path, new JsonArray([.. entries.Select(entry => (entry!.AsObject().Count > 1 ? entry : there.FirstOrDefault(other => other!["name"]!.ToString() == entry["name"]!.ToString()) ?? entry).DeepClone())]));
        }

        return whole;
    }

    private static JsonObject? Read(LocalArmInProcess arm, string id, string apiVersion) =>
        arm.Time.Pump(() => arm.Client.SendAsync(new("GET", id, apiVersion), default)) is { IsSuccess: true } answer ? answer.Body : null;

    private sealed record OpenPlant : Plant
    {
        public override IotHub Hub => base.Hub with { Sku = IotHubSku.S2, Endpoints = [], Routes = [], FileUpload = null };
    }

    private abstract class DisturbedClient(IArmClient arm) : IArmClient
    {
        public int RequestCount => arm.RequestCount;

        public virtual Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation) => arm.SendAsync(request, cancellation);

        public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) => arm.FollowAsync(url, cancellation);

        public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation) => arm.ListAsync(request, cancellation);

        /// <summary>Whether something else than the deployers' writes has been at it.</summary>
        public virtual bool MayHaveChanged(string id) => false;

        public virtual bool IsKept(Func<string, JsonObject?> read) => true;
    }

    /// <summary>Lets the stranger in before one of the requests.</summary>
    private sealed class StrangersClient(IArmClient arm, int at, StrangersEdit edit) : DisturbedClient(arm)
    {
        private int _left = at;

        public override async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            var isUnguarded = request.Method != "GET" && request.IfMatch is null && edit.Concerns(request.Id);
            if (_left > 0 || !isUnguarded)
            {
                if (_left-- == 0)
                    await edit.MakeAsync();
            }

            return await base.SendAsync(request, cancellation);
        }

        public override bool MayHaveChanged(string id) => edit.Concerns(id);

        public override bool IsKept(Func<string, JsonObject?> read) => edit.IsKept(read);
    }

    /// <summary>Loses one of the writes on its way, and the first answer to another one.</summary>
    private sealed class LosingClient(IArmClient arm, int at) : DisturbedClient(arm)
    {
        private int _left = at;

        public override async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            if (request.Method == "GET")
                return await base.SendAsync(request, cancellation);
            var number = _left--;
            if (number is not (0 or 1))
                return await base.SendAsync(request, cancellation);
            // As the gateway does: it tries again, and says that it had to.
            if (number == 1)
                await base.SendAsync(request, cancellation);
            return await base.SendAsync(request, cancellation) with { HasLostTry = true };
        }
    }
}
