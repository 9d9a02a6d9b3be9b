using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Planning.Tests.Scale;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Benchmarks.Phases;

/// <summary>What a plan of so many sites goes through, phase by phase, in this process.</summary>
internal sealed class SitePhases
{
    private readonly int _count;
    private readonly TopologyGraph _graph;
    private readonly TopologyGraph _changed;
    private readonly Plan _fromNothing;
    private readonly FakeArm _arm = new();

    public SitePhases(int count)
    {
        _count = count;
        _graph = new Sites(count).Graph();
        _changed = new Sites(count) { IsChanged = true }.Graph();
        _fromNothing = Planner.FromNothing(_graph, Request).Plan!;
        _arm.Apply(Made(Planner.PlanAsync(_graph, Request, _arm, default)));
    }

    /// <summary>Of the plan from nothing; many resources are written in two, and some that Azure makes itself are not written.</summary>
    public int Operations => _fromNothing.Operations.Length;

    /// <summary>What G6 is about: graph, rules, differences and order.</summary>
    public static IReadOnlyCollection<string> InProcess { get; } = ["graph", "rules", "plan from nothing"];

    public IEnumerable<(string Name, Action Run)> All =>
    [
        ("graph", () => new Sites(_count).Graph()),
        ("rules", () => RuleRun.Over([_graph], Regions)),
        ("plan from nothing", () => Planner.FromNothing(_graph, Request)),
        ("plan of all that is there", () => Made(Planner.PlanAsync(_graph, Request, _arm, default))),
        ("plan of a change at each site", () => Made(Planner.PlanAsync(_changed, Request, _arm, default))),
        ("destruction", () => Made(Planner.DestroyAsync(_graph, Request, _arm, default))),
        ("bookkeeping of a deployment", Deploy),
        // A fresh value: what was made of it once is kept beside it.
        ("Markdown", () => PlanMarkdown.Write(_fromNothing with { })),
        ("text", () => PlanText.Write(_fromNothing)),
        ("JSON", () => PlanJson.Write(_fromNothing with { })),
    ];

    /// <summary>Each rule by itself, over a model whose parts are made.</summary>
    public IEnumerable<(string Name, Action Run)> Rules
    {
        get
        {
            var model = new TopologyModel(_graph);
            return Rule.All.Select(rule => (rule.Descriptor.Id, new Action(() => rule.Check(new RuleContext(rule, model, Regions, _ => { })))));
        }
    }

    private static RegionCatalog Regions => RegionCatalogs.Find(RegionCatalogs.Default)!;

    private static PlanRequest Request => new()
    {
        Target = new PlanTarget("http://127.0.0.1:1", IsLocal: true, "00000000-0000-0000-0000-000000000001"),
        Checks = new PlanChecks(Rule.All.Count, RegionCatalogs.Default, 0, 0, []),
    };

    private static Plan Made(Task<PlanningResult> planning) =>
        planning.GetAwaiter().GetResult() is { Plan: { } plan } ? plan : throw new InvalidOperationException(string.Join("; ", planning.Result.Problems.Select(problem => problem.Message)));

    private void Deploy()
    {
        var graph = new OperationGraph(_fromNothing.Operations, _fromNothing.Barriers, _ => TimeSpan.FromSeconds(1));
        while (graph.Start(16) is { Count: > 0 } started)
        {
            foreach (var operation in started)
                graph.End(operation, OperationState.Done);
        }
    }
}
