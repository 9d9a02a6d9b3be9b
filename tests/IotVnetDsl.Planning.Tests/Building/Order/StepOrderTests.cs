using CsCheck;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Order;

/// <summary>The graph under the reasons: free of circles, in order, and without what goes without saying.</summary>
public sealed class StepOrderTests
{
    private static readonly Why Because = new("the test says so");

    /// <summary>Any edges among a few steps and barriers, in any order.</summary>
    private static Gen<(int From, int To)[]> Edges { get; } = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 40];

    [Fact]
    public void An_edge_is_refused_exactly_where_it_would_close_a_circle() => Edges.Sample(edges =>
    {
        var order = Order();
        var nodes = Nodes(order);
        var known = new HashSet<(int, int)>();
        foreach (var (from, to) in edges)
        {
            var isCircle = from != to && Reaches(known, to, from);
            Assert.Equal(!isCircle, order.TryPut(nodes[from], nodes[to], Because));
            if (!isCircle && from != to)
                known.Add((from, to));
            Assert.All(known, edge => Assert.True(nodes[edge.Item1].Rank < nodes[edge.Item2].Rank));
        }
    });

    [Fact]
    public void Who_waits_for_whom_stays_the_same_when_what_goes_without_saying_is_left_out() => Edges.Sample(edges =>
    {
        var order = Order();
        var nodes = Nodes(order);
        foreach (var (from, to) in edges)
            order.TryPut(nodes[from], nodes[to], Because);
        var before = Reached(nodes);

        Reduction.Of(order);

        Assert.Equal(before, Reached(nodes));
    });

    [Fact]
    public void Nothing_that_goes_without_saying_is_left_where_there_are_no_barriers() => Edges.Sample(edges =>
    {
        var order = Order();
        var nodes = Nodes(order)[..8];
        foreach (var (from, to) in edges.Where(edge => edge.From < 8 && edge.To < 8))
            order.TryPut(nodes[from], nodes[to], Because);

        Reduction.Of(order);

        foreach (var node in nodes)
        {
            foreach (var before in node.Before.Keys)
                Assert.DoesNotContain(node.Before.Keys, other => other != before && Waits(other, before));
        }
    });

    [Fact]
    public void The_plan_says_all_that_the_order_knows() => Edges.Sample(edges =>
    {
        var order = Order();
        var nodes = Nodes(order);
        foreach (var (from, to) in edges)
            order.TryPut(nodes[from], nodes[to], Because);
        var before = Reached(nodes[..8]);

        var ordered = OrderedSteps.Of(order);

        var waits = ordered.Steps.ToDictionary(step => step.Step.Key, step => step.Waits.Select(wait => wait.On).ToArray());
        foreach (var barrier in ordered.Barriers)
            waits.Add(barrier.Key, [.. barrier.DependsOn]);
        var after = nodes[..8].SelectMany(node => All(node.Key).Where(key => !key.StartsWith('@')), (node, key) => $"{node.Key} after {key}");
        Assert.Equal(before, after.Order(StringComparer.Ordinal));

        HashSet<string> All(string key) => [.. waits[key].SelectMany(on => All(on).Append(on))];
    });

    [Fact]
    public void A_step_is_never_in_an_earlier_phase_than_what_it_waits_for() => Edges.Sample(edges =>
    {
        var order = Order();
        var nodes = Nodes(order);
        foreach (var (from, to) in edges)
            order.TryPut(nodes[from], nodes[to], Because);
        var phases = new Phases(order);

        foreach (var node in nodes[..8])
        {
            Assert.All(nodes[..8].Where(before => before != node && Waits(node, before)), before =>
                Assert.True(phases.Of(before) + (before.Step!.Stage == node.Step!.Stage ? 0 : 1) <= phases.Of(node)));
        }
    });

    [Fact]
    public void A_circle_is_named_with_its_members_and_reasons()
    {
        var order = Order();
        var nodes = Nodes(order);
        order.Put(nodes[0], nodes[1], new("it is made inside it"));
        order.Put(nodes[1], nodes[2], new("named by its target"));
        order.Put(nodes[3], nodes[2], new("named by its subnet"));

        order.Put(nodes[2], nodes[0], new("its rules refer to that"));

        var circle = Assert.Single(order.Circles);
        Assert.Equal("'s0' needs 's2' (its rules refer to that), 's2' needs 's1' (named by its target), 's1' needs 's0' (it is made inside it)", circle.ToString());
        Assert.Equal(("IVD6006", "s0"), (circle.Problem.Code, circle.Problem.Path));
    }

    [Fact]
    public void A_barrier_stands_for_all_to_all_and_only_where_that_saves_edges()
    {
        var order = Order();
        var nodes = Nodes(order);
        foreach (var node in nodes[4..8])
            order.Put(order.Barrier("@four", "the four", () => nodes[..4]), node, Because);
        order.Put(order.Barrier("@two", "the two", () => nodes[..2]), nodes[2], Because);

        var ordered = OrderedSteps.Of(order);

        Assert.Equal(["s0", "s1"], ordered.Steps.Single(step => step.Step.Key == "s2").Waits.Select(wait => wait.On));
        // s0 and s1 are before s2, and so before the four.
        Assert.Equal([("@four", "the four", "s2 s3")], ordered.Barriers.Select(barrier => (barrier.Key, barrier.Means, string.Join(' ', barrier.DependsOn))));
    }

    private static StepOrder Order() => new(Enumerable.Range(0, 8).Select(number => new Step
    {
        Key = $"s{number}",
        Path = $"s{number}",
        Kind = OperationKind.Create,
        Mode = WriteMode.Put,
        Resource = new PlanResource($"s{number}", "Microsoft.Test/things", $"s{number}", $"/s{number}", null),
        Type = ResourceCatalog.Find("Microsoft.Network/virtualNetworks")!,
        Stage = number % 3 == 0 ? StepStage.Base : StepStage.Connection,
    }));

    // Eight steps and four barriers.
    private static OrderNode[] Nodes(StepOrder order) =>
    [
        .. Enumerable.Range(0, 8).Select(number => order.Find($"s{number}")!),
        .. Enumerable.Range(0, 4).Select(number => order.Barrier($"@{number}", "", () => [])),
    ];

    private static bool Reaches(HashSet<(int From, int To)> edges, int from, int to) =>
        from == to || edges.Where(edge => edge.From == from).Any(edge => Reaches(edges, edge.To, to));

    private static bool Waits(OrderNode node, OrderNode on) => node.Before.Keys.Any(before => before == on || Waits(before, on));

    private static string[] Reached(OrderNode[] nodes) =>
    [
        .. nodes.SelectMany(node => nodes.Where(before => Waits(node, before)), (node, before) => $"{node.Key} after {before.Key}").Order(StringComparer.Ordinal),
    ];
}
