using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Reading;

/// <summary>What exists is a graph like the declared one.</summary>
public sealed class ActualTopologyTests
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-plant";

    public static TheoryData<string> Topologies => RoundTripTests.Topologies;

    /// <summary>Bodies as a server answers them that shares no code with the planner.</summary>
    [Theory]
    [MemberData(nameof(Topologies))]
    public void What_was_deployed_is_read_as_it_was_declared(string id)
    {
        using var arm = new LocalArmInProcess();
        var graph = RoundTripTests.Of(id);
        var result = arm.Run(arm.Plan(graph), arm.Options with { Secrets = new LocalArmProcess.AnySecret(), HealthTimeout = TimeSpan.Zero });
        Assert.Equal((0, 0, 0), (result.Failed.Length, result.Running.Length, result.NotStarted.Length));
        arm.Settle();

        var read = Read(graph, desired => arm.Time.Pump(() => new StateReader(arm.Client, desired, new MappingContext(graph, Requests.Subscription).Owner).ReadAsync(default)));

        var differences = GraphDifferences.Of(graph, read.Graph, mayHaveMore: true);
        Assert.True(differences.Length == 0, differences);
        Assert.Equal(graph.Nodes.Select(node => (node.Path, node.Scope)), read.Graph.Nodes.Select(node => (node.Path, node.Scope)));
    }

    [Fact]
    public void What_nobody_declares_has_its_id_for_a_path()
    {
        var read = Read(new Small().Graph(), Stranger);

        var stranger = Assert.Single(read.Graph.Nodes, node => node.Path == Stranger.Id);
        Assert.Equal(("StorageAccount", "strange", "westus"), (stranger.Type, stranger.Name, stranger.Scope.Region.ToString()));
        Assert.Null(read.Graph.Find("Archive"));
    }

    [Fact]
    public void What_was_not_read_is_open_or_unknown()
    {
        var context = new MappingContext(new Small().Graph(), Requests.Subscription);
        var state = new ActualState([Stranger, Bus], new ReadStatistics(2, 1), new HashSet<string>(ResourceId.Comparer) { $"{Group}/providers/Microsoft.Storage/storageAccounts" });

        var read = ActualTopology.Of(context, DesiredTopology.Of(context, []), state).Graph;

        Assert.True(read.Find(Stranger.Id)!["Containers"] is SequenceValue { IsOpen: true, Items.IsEmpty: true });
        Assert.True(read.Find(Bus.Id)!["Firewall"] is UnknownValue);
        Assert.False(read.IsOpen("StorageAccount"));
        Assert.True(read.IsOpen("IotHub"));
        Assert.True(read.IsOpen("RoleAssignment"));
    }

    [Fact]
    public void A_write_is_laid_over_what_is_there()
    {
        var before = Read(new Small().Graph(), Archive("Enabled"), Container("kept"));

        var after = before
            .After(Type("Microsoft.Storage/storageAccounts"), ArchiveId, new() { ["properties"] = new JsonObject { ["publicNetworkAccess"] = "Disabled" } })
            .After(Type("Microsoft.Storage/storageAccounts/blobServices/containers"), $"{ArchiveId}/blobServices/default/containers/new", []);

        Assert.True(before.Graph.Find("Archive")!["PublicNetworkAccess"] is UnsetValue);
        Assert.Equal(Answer.Yes, after.Graph.Find("Archive")!["PublicNetworkAccess"].Is("Disabled"));
        Assert.Equal(["kept", "new"], after.Graph.Find("Archive")!["Containers"].KnownItems().Select(item => item.Key));
    }

    [Fact]
    public void A_deletion_takes_what_is_inside_along()
    {
        var before = Read(new Small().Graph(), Archive("Enabled"), Container("kept"));

        Assert.Empty(before.Without($"{ArchiveId}/blobServices/default/containers/kept").Graph.Find("Archive")!["Containers"].KnownItems());
        Assert.Null(before.Without(ArchiveId).Graph.Find("Archive"));
        Assert.Null(before.Without(Group).Graph.Find("Archive"));
        Assert.NotNull(before.Graph.Find("Archive"));
    }

    private static string ArchiveId => $"{Group}/providers/Microsoft.Storage/storageAccounts/archive";

    private static ActualResource Stranger =>
        new($"{Group}/providers/Microsoft.Storage/storageAccounts/strange", Type("Microsoft.Storage/storageAccounts"), new() { ["location"] = "West US" });

    private static ActualResource Bus =>
        new($"{Group}/providers/Microsoft.ServiceBus/namespaces/bus", Type("Microsoft.ServiceBus/namespaces"), new() { ["location"] = "West US" });

    private static ActualResource Archive(string access) => new(
        ArchiveId.ToUpperInvariant(), Type("Microsoft.Storage/storageAccounts"), new() { ["location"] = "eastus", ["properties"] = new JsonObject { ["publicNetworkAccess"] = access } });

    private static ActualResource Container(string name) => new(
        $"{ArchiveId}/blobServices/default/containers/{name}", Type("Microsoft.Storage/storageAccounts/blobServices/containers"), []);

    private static ArmResourceType Type(string armType) => ResourceCatalog.Find(armType)!;

    private static ActualTopology Read(TopologyGraph graph, params ActualResource[] resources) =>
        Read(graph, _ => new ActualState(resources, new ReadStatistics(0, 0)));

    private static ActualTopology Read(TopologyGraph graph, Func<DesiredTopology, ActualState> actual)
    {
        var context = new MappingContext(graph, Requests.Subscription);
        var desired = DesiredTopology.Of(context, []);
        return ActualTopology.Of(context, desired, actual(desired));
    }

    private sealed record Small : Topology
    {
        public override string Id => "small";

        public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("archive") { Containers = ["kept"] };
    }
}
