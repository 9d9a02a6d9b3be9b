using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Declarations;

public sealed class ReferenceTests
{
    private static readonly RecordValue Endpoint = Plant.PrivateEndpoint("pe", Plant.Archive);

    [Fact]
    public void Points_to_the_resource_of_its_type_and_name() => Assert.Equal("Archive", Target("Endpoint", ("Archive", Plant.Archive), ("Endpoint", Endpoint)));

    [Fact]
    public void Compares_names_as_azure_does() =>
        Assert.Equal("Archive", Target("Endpoint", ("Archive", Plant.Storage("ARCHIVE")), ("Endpoint", Endpoint)));

    [Fact]
    public void Points_to_nothing_where_nothing_declares_it() => Assert.Null(Target("Endpoint", ("Endpoint", Endpoint)));

    [Fact]
    public void Points_to_nothing_while_its_name_is_unknown() => Assert.Null(Target(
        "Endpoint",
        ("Archive", Plant.Archive),
        ("Endpoint", Endpoint.With("Target", Declare.Refer(Plant.Archive) with { Name = Declare.Unknown }))));

    [Fact]
    public void Means_the_nearest_declaration_of_its_name()
    {
        (string Member, object? Value)[] members =
        [
            ("Munich", Declare.Module("munich", ("Archive", Plant.Archive.With("SharedKeyAccess", new ScalarValue(true))), ("Endpoint", Endpoint))),
            ("Oslo", Declare.Module("oslo", ("Archive", Plant.Archive), ("Endpoint", Endpoint.With("Name", new ScalarValue("pe-oslo"))))),
        ];

        Assert.Equal("Munich/Archive", Target("Munich/Endpoint", members));
        Assert.Equal("Oslo/Archive", Target("Oslo/Endpoint", members));
    }

    [Fact]
    public void Tells_resources_of_one_name_apart_by_their_group()
    {
        RecordValue In(string group) => Plant.Archive.With("ResourceGroup", Declare.Refer(Declare.Group(group, "eastus")));

        Assert.Equal("Second", Target(
            "Endpoint", ("Endpoint", Plant.PrivateEndpoint("pe", In("rg-b"))), ("First", In("rg-a")), ("Second", In("rg-b"))));
    }

    [Fact]
    public void Means_the_one_in_the_topologys_own_group_where_it_states_none()
    {
        var elsewhere = Plant.Archive.With("ResourceGroup", Declare.Refer(Declare.Group("rg-b", "eastus")));

        Assert.Equal("Second", Target("Endpoint", ("Endpoint", Endpoint), ("First", elsewhere), ("Second", Plant.Archive)));
    }

    [Theory]
    [InlineData(null, "ResourceGroup")]
    [InlineData("00000000-0000-0000-0000-00000000000B", "Second")]
    [InlineData("00000000-0000-0000-0000-00000000000c", null)]
    public void Tells_groups_of_one_name_apart_by_their_subscription(string? stated, string? expected)
    {
        var role = Declare.Resource("RoleAssignment", null, ("Scope", Declare.Refer(InSubscription(stated))));
        var graph = TopologyGraphBuilder.Build(Declare.Topology(("Role", role), ("Second", InSubscription("00000000-0000-0000-0000-00000000000b"))), null);

        Assert.Equal(expected, Assert.IsType<ReferenceValue>(graph.Find("Role")!.Value["Scope"]).Path);
    }

    [Fact]
    public void Means_a_group_by_the_subscription_that_is_stated_around_it()
    {
        const string around = "00000000-0000-0000-0000-00000000000b";
        var role = Declare.Resource("RoleAssignment", null, ("Scope", Declare.Refer(InSubscription(around))));
        string? Scope(params (string Member, object? Value)[] members) =>
            Assert.IsType<ReferenceValue>(TopologyGraphBuilder.Build(Declare.Topology([("Role", role), .. members]), null).Find("Role")!.Value["Scope"]).Path;

        Assert.Equal("ResourceGroup", Scope(("Subscription", around)));
        Assert.Null(Scope());
    }

    [Fact]
    public void Means_no_group_while_its_subscription_is_unknown()
    {
        var role = Declare.Resource("RoleAssignment", null, ("Scope", Declare.Refer(InSubscription(null)) with { Subscription = Declare.Unknown }));

        Assert.Null(Assert.IsType<ReferenceValue>(TopologyGraphBuilder.Build(Declare.Topology(("Role", role)), null).Find("Role")!.Value["Scope"]).Path);
    }

    [Fact]
    public void Tells_resources_of_one_name_apart_by_the_subscription_of_their_groups()
    {
        RecordValue In(string? subscription) => Plant.Archive.With("ResourceGroup", Declare.Refer(InSubscription(subscription)));

        Assert.Equal("First", Target("Endpoint", ("Endpoint", Plant.PrivateEndpoint("pe", In(null))), ("First", In(null)), ("Second", In("b"))));
        Assert.Equal("Second", Target("Endpoint", ("Endpoint", Plant.PrivateEndpoint("pe", In("B"))), ("First", In(null)), ("Second", In("b"))));
        Assert.Null(Target("Endpoint", ("Endpoint", Plant.PrivateEndpoint("pe", In(null))), ("Second", In("b"))));
    }

    [Fact]
    public void Is_resolved_wherever_it_stands_in_a_resource()
    {
        var graph = TopologyGraphBuilder.Build(
            Declare.Topology(("Archive", Plant.Archive), ("Hub", Plant.ArchivingHub(Plant.Archive))), null);

        var endpoint = Assert.IsType<SequenceValue>(graph.Find("Hub")!.Value["Endpoints"]).Items[0];
        Assert.Equal("Archive", Assert.IsType<ReferenceValue>(endpoint["Container"]).Path);
    }

    private static RecordValue InSubscription(string? subscription) =>
        Declare.Group("rg-plant", "eastus").With("Subscription", subscription is null ? UnsetValue.Instance : new ScalarValue(subscription));

    private static string? Target(string path, params (string Member, object? Value)[] members) => Assert.IsType<ReferenceValue>(
        TopologyGraphBuilder.Build(Declare.Topology(members), null).Find(path)!.Value["Target"]).Path;
}
