using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Apply.Pace;

/// <summary>Fifty sites at Azure's pace and within Azure's limits on requests, on a clock that jumps from event to event.</summary>
public sealed class PaceTests(ITestOutputHelper output)
{
    private const int Sites = 50;

    [Fact]
    public void Fifty_sites_take_as_long_as_Azure_needs_for_the_slowest_of_them()
    {
        using var arm = new LocalArmInProcess();
        var graph = new ManySites(Sites).Graph();
        var plan = arm.Plan(graph);
        var (begun, requests) = (arm.Time.Now, arm.Client.RequestCount);
        var result = arm.Run(plan);
        var took = (arm.Time.Now - begun).TotalSeconds;

        Assert.Equal([], result.Errors);
        var chain = Chain(arm, plan).TotalSeconds;
        // Full buckets of 250 reads and 200 writes; 25 and 10 more each second.
        var (writes, reads) = (plan.Operations.Length, arm.Client.RequestCount - requests - plan.Operations.Length);
        var bucket = Math.Max((writes - 200) / 10.0, (reads - 250) / 25.0);
        output.WriteLine($"{took:0} s: longest chain {chain:0} s, {writes} writes and {reads} reads fill their buckets in {bucket:0} s");
        Assert.Equal(0, arm.Answers.GetValueOrDefault(429));
        Assert.InRange(took, 0, 1.1 * Math.Max(chain, bucket));

        var second = arm.Plan(graph);
        Assert.Empty(second.Operations);
        Assert.Equal([], arm.Run(second).Errors);
        var perResource = (double)second.Reads.Requests / second.Reads.Resources;
        output.WriteLine($"second run: {second.Reads.Requests} reads of {second.Reads.Resources} resources, {perResource:0.00} for each");
        Assert.InRange(perResource, 0, 0.45);

        // Ten processes, three seconds apart, which know nothing of each other.
        var since = arm.Time.Now;
        var plans = arm.Time.Pump(() => Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3 * number), arm.Time);
            return await Planner.PlanAsync(graph, Requests.Local() with { Target = plan.Target }, arm.OtherClient(), default);
        })));
        Assert.All(plans, made => Assert.Empty(Requests.Made(made).Operations));
        output.WriteLine($"ten plans: {arm.Answers.GetValueOrDefault(429)} refusals for want of tokens, {(arm.Time.Now - since).TotalSeconds:0} s");
        Assert.InRange(arm.Answers.GetValueOrDefault(429), 0, 10 * second.Reads.Requests / 2);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("refused")]
    public void Links_of_one_zone_are_made_side_by_side_unless_Azure_refuses(string links)
    {
        using var arm = new LocalArmInProcess(("zone-links", links));
        var result = arm.Run(arm.Plan(new ManySites(4).Graph()));

        Assert.Equal([], result.Errors);
        Assert.Equal(links == "refused", arm.Events.OfType<OperationRetried>().Any(retried => retried.Operation.Resource.ArmType.EndsWith("virtualNetworkLinks", StringComparison.Ordinal)));
    }

    private static TimeSpan Chain(LocalArmInProcess arm, Plan plan)
    {
        var ends = new Dictionary<string, TimeSpan>();
        var operations = plan.Operations.ToDictionary(operation => operation.Key);
        var dependencies = new PlanDependencies(plan.Barriers);
        return operations.Keys.Max(End);

        TimeSpan End(string key)
        {
            if (!ends.TryGetValue(key, out var end))
                ends[key] = end = arm.DurationOf(operations[key]) + dependencies.Of(operations[key]).Select(End).DefaultIfEmpty().Max();
            return end;
        }
    }
}
