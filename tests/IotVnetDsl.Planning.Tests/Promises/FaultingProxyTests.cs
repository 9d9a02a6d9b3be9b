using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Apply.Pace;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// Whatever is done to any request: what is called done is done, what is not is said, and the next run without a fault comes to the end of a
/// run that had none.
/// </summary>
public sealed class FaultingProxyTests
{
    [Fact]
    public void Any_fault_at_any_request_of_a_small_deployment() => SpoiltWithin(110).SampleFew(
        15, spoilt => Deploys(new Plant().Graph(), new() { [spoilt.At] = Fault.All[spoilt.Fault] }));

    [Fact]
    public void Any_fault_at_any_request_around_hubs() => SpoiltWithin(160).SampleFew(
        6, spoilt => Deploys(new WiderPlant(new(2, 3, 1, 1, 2, 0)).Graph(), new() { [spoilt.At] = Fault.All[spoilt.Fault] }));

    [Fact]
    public void Two_faults_in_a_larger_deployment() => SpoiltWithin(250).SampleFew(
        2, spoilt => Deploys(new ManySites(3).Graph(), new() { [spoilt.At] = Fault.All[spoilt.Fault], [spoilt.At + 100] = Fault.All[(spoilt.Fault + 7) % Fault.All.Length] }));

    [Fact]
    public void Any_fault_at_any_request_of_a_destruction() => SpoiltWithin(60).SampleFew(
        10, spoilt => Destroys(new Plant().Graph(), new() { [spoilt.At] = Fault.All[spoilt.Fault] }));

    private static Gen<(int At, int Fault)> SpoiltWithin(int requests) => Gen.Select(Gen.Int[0, requests], Gen.Int[0, Fault.All.Length - 1]);

    private static void Deploys(TopologyGraph graph, Dictionary<int, Fault> spoilt)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var plan = arm.Plan(graph);
        var (result, proxy, what) = Run(arm, plan, spoilt);
        if (proxy.Did.Count == spoilt.Count && spoilt.Values.All(fault => fault.Passes))
            Assert.True(result.IsSuccess, $"{what}: {string.Join("; ", result.Errors.Select(error => error.Message))}");
        arm.Settle();
        var lasting = plan.Operations.GroupBy(operation => operation.Resource.Id).Select(writes => writes.Last());
        foreach (var operation in lasting.Where(operation => result.Done.Any(done => done.Key == operation.Key)))
            Assert.True(IsInForce(arm, operation), $"{what}: {operation.Key} is called done and is not");

        Settle(arm, plan, what);
        var rest = arm.Plan(graph);
        Assert.Equal([], rest.Missing);
        Finish(arm, rest, what);
        Assert.Empty(arm.Plan(graph).Operations);
    }

    private static void Destroys(TopologyGraph graph, Dictionary<int, Fault> spoilt)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(arm.Plan(graph)).IsSuccess);
        arm.Settle();
        var plan = arm.Destruction(graph, "delete:plant");
        var (result, _, what) = Run(arm, plan, spoilt);
        arm.Settle();
        foreach (var operation in plan.Operations.Where(operation => operation.Mode == WriteMode.Delete && result.Done.Any(done => done.Key == operation.Key)))
            Assert.True(Read(arm, operation).IsNotFound, $"{what}: {operation.Key} is called deleted and is not");

        Settle(arm, plan, what);
        Finish(arm, arm.Destruction(graph, "delete:plant"), what);
        Assert.Empty(arm.Destruction(graph, "delete:plant").Operations);
    }

    /// <summary>Carries the plan out through the proxy; whatever comes of it is said, and is no fault of ours.</summary>
    private static (DeploymentResult Result, FaultingProxy Proxy, string What) Run(LocalArmInProcess arm, Plan plan, Dictionary<int, Fault> spoilt)
    {
        var proxy = new FaultingProxy(spoilt, arm.Time);
        var client = arm.ClientThrough(proxy);
        var result = arm.Time.Pump(() => Deployment.RunAsync(plan, client, arm.Options, new Progress<ApplyEvent>(), default));
        var what = string.Join("; ", proxy.Did);

        Assert.DoesNotContain(result.Errors, error => error.Id == "IVD9999");
        Assert.True(result.IsSuccess || !result.Errors.IsEmpty || !result.Waiting.IsEmpty, $"{what}: {result.Outcome} without a reason");
        return (result, proxy, what);
    }

    /// <summary>The next run begins with what the spoilt one has left running.</summary>
    private static void Settle(LocalArmInProcess arm, Plan plan, string what)
    {
        using var hold = arm.Time.Pump(() => Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], arm.Client, arm.Options, new Progress<ApplyEvent>(), default));
        Assert.True(hold.Error is null, $"{what}: {hold.Error?.Message}");
    }

    private static void Finish(LocalArmInProcess arm, Plan rest, string what)
    {
        var next = arm.Run(rest);
        Assert.True(next.IsSuccess, $"{what}: then {string.Join("; ", next.Errors.Select(error => error.Message))}");
    }

    private static ArmResponse Read(LocalArmInProcess arm, PlanOperation operation) =>
        arm.Time.Pump(() => arm.Client.SendAsync(new ArmRequest("GET", operation.Resource.Id, operation.ApiVersion), default));

    private static bool IsInForce(LocalArmInProcess arm, PlanOperation operation)
    {
        if (operation.Body is not { } body || Markers.OutputsIn(body).Any())
            return true;
        var written = ResourceCatalog.Find(operation.Resource.ArmType)!.Properties.Where(property => BodyPath.Get(body, property.ArmPath) is not null);
        return Read(arm, operation) is { IsSuccess: true, Body: JsonObject actual } && BodyDiff.Between([.. written], body, actual, _ => true).IsEmpty;
    }
}
