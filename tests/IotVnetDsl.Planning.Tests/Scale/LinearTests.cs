using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Export;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reach;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Tests.Scale;

/// <summary>
/// Ten times the sites cost ten times as much, in every phase: counted, not timed, so that no other load disturbs it. What is quadratic in ten
/// sites already shows at a hundred.
/// </summary>
public sealed class LinearTests
{
    private const int Few = 10;
    private const int Many = 100;
    private const double AtMost = 11;

    private static readonly TopologyGraph Small = new Sites(Few).Graph();
    private static readonly TopologyGraph Large = new Sites(Many).Graph();

    [Fact]
    public void Graphs_and_rules_allocate_linearly()
    {
        AssertLinear(Bytes(Few), Bytes(Many), "graph");
        AssertLinear(BytesOfRules(Small), BytesOfRules(Large), "rules");

        static long Bytes(int count)
        {
            var sites = new Sites(count);
            return Allocated(() => sites.Graph());
        }

        static long BytesOfRules(TopologyGraph graph) => Allocated(() => RuleRun.Over([graph], RegionCatalogs.Find(RegionCatalogs.Default)!));
    }

    /// <summary>Each by a connection of its own, and a client in a subnet of its own with a security group.</summary>
    [Fact]
    public void Ways_of_the_sites_of_one_gateway_and_of_the_subnets_of_one_network_cost_linearly()
    {
        AssertLinear(Of(100), Of(1000), "ways");

        static long Of(int count)
        {
            var graph = new OneGateway(count).Graph();
            return Allocated(() => Assert.Equal(2 * count, new TopologyModel(graph).Part<TopologyWays>().OfClients.Count(way => way.Holds == Answer.Yes)));
        }
    }

    [Fact]
    public void A_plan_from_nothing_costs_linearly()
    {
        var (few, many) = (Requests.FromNothing(Small), Requests.FromNothing(Large));
        AssertLinear(Edges(few), Edges(many), "edges");
        AssertLinear(Of(Small), Of(Large), "planning");
        AssertLinear(Allocated(() => PlanMarkdown.Write(few with { })), Allocated(() => PlanMarkdown.Write(many with { })), "Markdown");
        AssertLinear(Allocated(() => PlanText.Write(few)), Allocated(() => PlanText.Write(many)), "text");
        AssertLinear(Allocated(() => PlanJson.Write(few)), Allocated(() => PlanJson.Write(many)), "JSON");

        static long Of(TopologyGraph graph) => Allocated(() => Requests.FromNothing(graph));
    }

    /// <summary>What is made of a plan, or of the graph alone, by the other targets.</summary>
    [Fact]
    public void What_is_made_of_a_plan_costs_linearly()
    {
        var (few, many) = (Requests.FromNothing(Small), Requests.FromNothing(Large));
        foreach (var (made, make) in (IEnumerable<(string, Func<TopologyGraph, Plan, object>)>)
            [
                ("the comment", (_, plan) => PlanComment.Write(plan, PlanMarkdown.Write(plan), "plan.md")),
                ("drift", (_, plan) => DriftText.Write(plan)),
                ("a plan that is read", (_, plan) => PlanJson.Read(PlanJson.Write(plan))),
                ("the difference of two plans", (_, plan) => PlanDifference.Of(plan, plan with { Variant = "other" }).ToArray()),
                ("who reaches what", (graph, _) => ReachMarkdown.Write(ReachReport.Of(graph))),
                ("its template", (graph, plan) => ArmTemplate.Of(graph, plan).Length),
                ("the graph as JSON", (graph, _) => GraphJson.Write(graph)),
            ])
        {
            AssertLinear(Allocated(() => make(Small, few)), Allocated(() => make(Large, many)), made);
        }
    }

    [Fact]
    public async Task Plans_against_what_exists_cost_linearly()
    {
        var (few, many) = (await DeployedAsync(Small), await DeployedAsync(Large));
        foreach (var (phase, change) in (IEnumerable<(string, Func<int, Topology>)>)[("the second plan", count => new Sites(count)), ("changes of all sites", count => new Sites(count) { IsChanged = true })])
        {
            var (small, large) = (change(Few).Graph(), change(Many).Graph());
            var (first, second) = (await PlanAsync(small, few), await PlanAsync(large, many));
            AssertLinear(Edges(first), Edges(second), $"edges of {phase}");
            AssertLinear(first.Reads.Requests, second.Reads.Requests, $"requests of {phase}");
            AssertLinear(Allocated(() => PlanAsync(small, few).Wait()), Allocated(() => PlanAsync(large, many).Wait()), phase);
        }
    }

    [Fact]
    public async Task A_destruction_costs_linearly()
    {
        var (few, many) = (await DeployedAsync(Small), await DeployedAsync(Large));
        var (first, second) = (await DestroyAsync(Small, few), await DestroyAsync(Large, many));
        AssertLinear(Edges(first), Edges(second), "edges");
        AssertLinear(first.Reads.Requests, second.Reads.Requests, "requests");
        AssertLinear(Allocated(() => DestroyAsync(Small, few).Wait()), Allocated(() => DestroyAsync(Large, many).Wait()), "destruction");
    }

    [Fact]
    public void The_bookkeeping_of_a_deployment_costs_linearly()
    {
        var (few, many) = (Requests.FromNothing(Small), Requests.FromNothing(Large));
        AssertLinear(Allocated(() => Run(few)), Allocated(() => Run(many)), "bookkeeping");

        static void Run(Plan plan)
        {
            var graph = new OperationGraph(plan.Operations, plan.Barriers, _ => TimeSpan.FromSeconds(1));
            while (graph.Start(16) is { Count: > 0 } started)
            {
                foreach (var operation in started)
                    graph.End(operation, OperationState.Done);
            }

            Assert.Equal(plan.Operations.Length, graph.Count.Done);
        }
    }

    /// <summary>However many writes run at once, each is noted by a line.</summary>
    [Fact]
    public void The_journal_of_a_deployment_costs_linearly()
    {
        var folder = Directory.CreateTempSubdirectory("iotvnet-journal-").FullName;
        try
        {
            AssertLinear(Allocated(() => Run(Few)), Allocated(() => Run(Many)), "journal");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Run(int count)
        {
            var journal = JournalFile.At(Path.Combine(folder, "journal.jsonl"));
            string[] keys = [.. Enumerable.Range(0, 2 * count).Select(number => $"Hub{number:000}")];
            foreach (var key in keys)
                journal.Begin(new JournalEntry(key, key, new("PUT", $"/subscriptions/s/{key}", "2023-06-30", Url: null, OperationForm.ProvisioningState)));
            foreach (var key in keys)
                journal.End(key);
        }
    }

    private static async Task<FakeArm> DeployedAsync(TopologyGraph graph)
    {
        var arm = new FakeArm();
        arm.Apply(await PlanAsync(graph, arm));
        return arm;
    }

    private static async Task<Plan> PlanAsync(TopologyGraph graph, FakeArm arm) =>
        Requests.Made(await Planner.PlanAsync(graph, Requests.Local(), arm, TestContext.Current.CancellationToken));

    private static async Task<Plan> DestroyAsync(TopologyGraph graph, FakeArm arm) =>
        Requests.Made(await Planner.DestroyAsync(graph, Requests.Local(), arm, TestContext.Current.CancellationToken));

    private static int Edges(Plan plan) => plan.Operations.Sum(operation => operation.DependsOn.Length) + plan.Barriers.Sum(barrier => barrier.DependsOn.Length);

    // What is made once per process is made by the first run.
    private static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertLinear(long few, long many, string what) =>
        Assert.True(many <= few * AtMost, $"{what}: {few:N0} at {Few} sites, {many:N0} at {Many}: {(double)many / few:0.0} times as much");
}
