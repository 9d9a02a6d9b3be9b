using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Reach;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Building;

/// <summary>
/// A graph whose values are of other kinds than the library's records have (a front end of another version, a graph made by hand): rules, paths and
/// plan say what they cannot take, and throw nothing.
/// </summary>
public sealed class WrongValuesTests
{
    private static readonly RegionCatalog Regions = RegionCatalogs.Find("current")!;

    private static readonly GraphValue[] Values =
    [
        new ScalarValue("x"), new ScalarValue(""), new ScalarValue(-7), new ScalarValue(true), new ScalarValue(0.5m), new ScalarValue(TimeSpan.FromDays(40)), new EnumValue("Strange", "Thing"),
        SequenceValue.Empty, new SequenceValue([new ScalarValue("x")], IsOpen: false), new RecordValue("Strange", RecordKind.Plain, RecordValue.NoMembers),
        new ReferenceValue("Strange", new ScalarValue("x"), UnsetValue.Instance, null, UnsetValue.Instance, null), UnsetValue.Instance, new UnknownValue("a reason"),
    ];

    public static TheoryData<string> Topologies => [.. Example.All.Select(example => example.Id), "Everything", "Plant"];

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Values_of_any_kind_are_taken_or_refused(string name)
    {
        var topology = name switch { "Everything" => new Everything(), "Plant" => new Plant(), _ => (Topology)Example.All.Single(example => example.Id == name) };
        var arm = new FakeArm();
        arm.Apply(Requests.Made(await Planner.PlanAsync(topology.Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken)));
        var faults = new List<string>();
        foreach (var (number, (path, spoilt)) in Spoilt(topology.Read()).Index())
        {
            // In the suite a few of each place, by hand all.
            if ((PinnedSamples.ByHand is not null || number % 23 == 0) && await Record.ExceptionAsync(() => ReadAsync((RecordValue)spoilt, arm)) is { } fault)
                faults.Add($"{path}: {fault}");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("Capacity", "x, where a number is needed")]
    [InlineData("DisableLocalAuthentication", "x, where a flag is needed")]
    [InlineData("MinimumTlsVersion", "x, where a TlsVersion is needed")]
    [InlineData("AllowedHosts", "x, where a list is needed")]
    public void What_cannot_be_taken_is_said(string member, string words)
    {
        var topology = new Plant().Read();
        var hub = ((RecordValue)topology["Hub"]).With(member, new ScalarValue("x"));

        var problem = Assert.Single(Planner.FromNothing(TopologyGraphBuilder.Build(topology.With("Hub", hub), null), Requests.Local()).Problems);

        Assert.Equal(("IVD9008", $"'Hub' holds {words}"), (problem.Code, problem.Message));
    }

    private static async Task ReadAsync(RecordValue topology, FakeArm arm)
    {
        var graph = TopologyGraphBuilder.Build(topology, null);
        RuleRun.Over([graph], Regions);
        ReachReport.Of(graph.In(Requests.Subscription));
        if (Planner.FromNothing(graph, Requests.Local()).Plan is not { } plan)
            return;
        PlanMarkdown.Write(plan);
        PlanText.Write(plan, detailed: true);
        PlanJson.Write(plan);
        Assert.True(Record.Exception(() => ArmTemplate.Of(graph, plan)) is null or MappingException, "the template");
        if ((await Planner.PlanAsync(graph, Requests.Local(), arm, TestContext.Current.CancellationToken)).Plan is { } change)
            PlanMarkdown.Write(change);
    }

    private static IEnumerable<(string Path, GraphValue Value)> Spoilt(GraphValue value) => value switch
    {
        RecordValue record => record.Members.SelectMany(member => Others(member.Value).Select(other => ($".{member.Key}{other.Path}", (GraphValue)record.With(member.Key, other.Value)))),
        SequenceValue sequence => sequence.Items.SelectMany((item, at) => Others(item).Select(other => ($"[{at}]{other.Path}", (GraphValue)(sequence with { Items = sequence.Items.SetItem(at, other.Value) })))),
        ReferenceValue reference => Others(reference.Name).Select(other => ($".Name{other.Path}", (GraphValue)(reference with { Name = other.Value })))
            .Concat(Others(reference.Key).Select(other => ($".Key{other.Path}", (GraphValue)(reference with { Key = other.Value })))),
        _ => [],
    };

    private static IEnumerable<(string Path, GraphValue Value)> Others(GraphValue value) =>
        Values.Where(other => !other.Equals(value)).Select(other => ($" = {other}", other)).Concat(Spoilt(value));
}
