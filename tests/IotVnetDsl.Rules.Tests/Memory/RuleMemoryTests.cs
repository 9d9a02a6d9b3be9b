using CsCheck;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Memory;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Memory;

/// <summary>
/// Rules that remember what they found before an edit find what rules do that remember nothing, whatever is edited, in several variants.
/// MEMORY_SEQUENCES=5000 looks further.
/// </summary>
public sealed class RuleMemoryTests
{
    private const int Edits = 12;

    private static readonly RegionCatalog Regions = RegionCatalogs.Find("2020-03")!;

    private static readonly int Sequences = int.TryParse(Environment.GetEnvironmentVariable("MEMORY_SEQUENCES"), out var count) ? count : 40;

    [Fact]
    public void Nothing_is_found_otherwise_after_an_edit()
    {
        for (var seed = 1; seed <= Sequences; seed++)
        {
            var random = new Random(seed);
            var memory = new RuleMemory();
            var records = new[] { Plant(random), Plant(random) };
            var graphs = new[] { TopologyGraphBuilder.Build(records[0], "one"), TopologyGraphBuilder.Build(records[1], "two") };
            for (var edit = 0; edit < Edits; edit++)
            {
                Assert.Equal(
                    RuleRun.Over(graphs, Regions, TestContext.Current.CancellationToken),
                    RuleRun.Over(graphs, Regions, memory, TestContext.Current.CancellationToken));
                var variant = random.Next(2);
                records[variant] = Edited(records[variant], random);
                graphs[variant] = TopologyGraphBuilder.Build(records[variant], graphs[variant].Variant, graphs[variant]);
                SameGraphs.Hold(TopologyGraphBuilder.Build(records[variant], graphs[variant].Variant), graphs[variant]);
            }
        }
    }

    [Fact]
    public void After_an_edit_of_one_resource_little_is_looked_at()
    {
        var hubs = Enumerable.Range(0, 300).Select(index => ($"Hub{index}", (object?)Graphs.Plant.ArchivingHub(Graphs.Plant.Archive).With("Name", new ScalarValue($"hub-{index}")))).ToArray();
        var topology = Declare.Topology([.. hubs, ("Archive", Graphs.Plant.Archive)]);
        var before = TopologyGraphBuilder.Build(topology, null);
        var memory = new RuleMemory();
        RuleRun.Over([before], Regions, memory, TestContext.Current.CancellationToken);
        var after = TopologyGraphBuilder.Build(topology.With("Hub7", ((RecordValue)topology["Hub7"]).With("Capacity", new ScalarValue(2L))), null, before);

        var again = AllocatedBy(() => RuleRun.Over([after], Regions, memory, TestContext.Current.CancellationToken));
        var afresh = AllocatedBy(() => RuleRun.Over([after], Regions, TestContext.Current.CancellationToken));

        Assert.True(again * 3 < afresh, $"{again:N0} bytes after the edit, {afresh:N0} afresh");
    }

    [Theory]
    [InlineData("First", "second", "IVD5002")]
    [InlineData("First", "SECOND", "IVD5002")]
    [InlineData("Second", "first", "IVD5002")]
    [InlineData("FirstNetwork", "vnet-second", "IVD6004")]
    [InlineData("SecondNetwork", "vnet-first", "IVD6004")]
    public void A_name_that_another_resource_takes_or_leaves_is_looked_at_again(string renamed, string name, string id)
    {
        var topology = Declare.Topology(
            ("First", Declare.Resource("EventHubsNamespace", "first")),
            ("Second", Declare.Resource("ServiceBusNamespace", "second")),
            ("FirstNetwork", Declare.Resource("VirtualNetwork", "vnet-first", ("Region", Declare.Region("eastus")))),
            ("SecondNetwork", Declare.Resource("VirtualNetwork", "vnet-second", ("Region", Declare.Region("westus")))));
        var memory = new RuleMemory();
        var last = TopologyGraphBuilder.Build(topology, null);
        string[] Found(RecordValue now) =>
            [.. RuleRun.Over([last = TopologyGraphBuilder.Build(now, null, last)], Regions, memory, TestContext.Current.CancellationToken).Where(finding => finding.Id == id).Select(finding => finding.Path)];

        Assert.Empty(Found(topology));
        Assert.StartsWith("Second", Assert.Single(Found(topology.With(renamed, ((RecordValue)topology[renamed]).With("Name", new ScalarValue(name))))), StringComparison.Ordinal);
        Assert.Empty(Found(topology));
    }

    [Fact]
    public void Of_rules_that_share_an_id_one_that_looks_again_leaves_what_the_other_has_found()
    {
        Rule[] rules = [new Named("EventHubsNamespace"), new Named("ServiceBusNamespace")];
        var topology = Declare.Topology(("First", Declare.Resource("EventHubsNamespace", "first")), ("Second", Declare.Resource("ServiceBusNamespace", "second")));
        var memory = new RuleMemory();
        var before = TopologyGraphBuilder.Build(topology, null);
        string[] Found(TopologyGraph graph) => [.. RuleRun.Over(rules, [graph], Regions, memory, TestContext.Current.CancellationToken).Select(finding => finding.Message)];

        Assert.Equal(["first", "second"], Found(before));
        Assert.Equal(
            ["other", "second"],
            Found(TopologyGraphBuilder.Build(topology.With("First", ((RecordValue)topology["First"]).With("Name", new ScalarValue("other"))), null, before)));
    }

    private static long AllocatedBy(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RecordValue Plant(Random random) => RandomPlant.Topology.Generate(new PCG(1, (ulong)random.Next()), null, out _);

    private static RecordValue Edited(RecordValue topology, Random random)
    {
        var members = topology.Members.Keys.ToArray();
        var member = members[random.Next(members.Length)];
        var positions = Position.In(topology).ToArray();
        return random.Next(5) switch
        {
            // As another topology has it, or not at all.
            0 or 1 => topology.With(member, Plant(random)[member]),
            2 => topology.With(member, UnsetValue.Instance),
            3 when topology[member] is RecordValue { Kind: RecordKind.Resource } resource => topology.With(member, resource.With("Name", new ScalarValue($"other{random.Next(3)}"))),
            _ => (RecordValue)positions[random.Next(positions.Length)].Replace(Declare.Unknown),
        };
    }

    private sealed class Named(string type) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("TEAM001", "It has a name", Severity.Warning);

        public override void Check(RuleContext context)
        {
            foreach (var resource in context.Each().Where(resource => resource.Type == type))
                context.Report(resource, resource.Name.Known ?? "");
        }
    }
}
