using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Graph;

public sealed class TopologyGraphTests
{
    [Fact]
    public void Equal_declarations_are_one_resource_with_an_alias()
    {
        var graph = Of(("Archive", Plant.Archive), ("Same", Plant.Archive));

        Assert.Equal(["Archive", "ResourceGroup"], graph.Nodes.Select(node => node.Path));
        Assert.Equal("Archive", graph.Aliases["Same"]);
        Assert.Equal("Archive", graph.Find("Same")!.Path);
    }

    [Fact]
    public void Equal_declarations_in_different_places_are_two_resources()
    {
        var graph = Of(
            ("Net", Plant.Network),
            ("Site", Declare.Module("munich", ("Net", Plant.Network), ("ResourceGroup", Declare.Group("rg-munich", "eastus")))));

        Assert.Empty(graph.Aliases);
        Assert.Equal(2, graph.OfType("VirtualNetwork").Count());
    }

    [Fact]
    public void Declarations_with_an_unknown_part_are_never_known_to_be_equal()
    {
        var unsure = Plant.Archive.With("Firewall", Declare.Unknown);

        Assert.Equal(2, Of(("Archive", unsure), ("Same", unsure)).OfType("StorageAccount").Count());
    }

    [Fact]
    public void An_unknown_declaration_leaves_its_type_open_and_no_other()
    {
        var graph = Of(("Hub", Plant.Hub()), ("Role", new UnknownValue("calls a service", "RoleAssignment")));

        Assert.True(graph.IsOpen("RoleAssignment"));
        Assert.False(graph.IsOpen("IotHub"));
    }

    [Fact]
    public void An_unknown_module_leaves_every_type_open() =>
        Assert.True(Of(("Site", new UnknownValue("calls a service", UnknownValue.AnyType))).IsOpen("IotHub"));

    [Fact]
    public void An_open_sequence_of_resources_leaves_every_type_open() => Assert.True(Of(("Accounts", Declare.Open(Plant.Archive))).IsOpen("IotHub"));

    [Fact]
    public void An_open_sequence_says_which_type_it_may_declare()
    {
        var graph = Of(("Accounts", Declare.Open(Plant.Archive, new UnknownValue("reads a file", "StorageAccount"))));

        Assert.True(graph.IsOpen("StorageAccount"));
        Assert.False(graph.IsOpen("IotHub"));
    }

    [Fact]
    public void Of_what_exists_already_what_the_code_leaves_out_is_unknown()
    {
        var hub = Of(("Hub", Plant.Hub(("Existing", true), ("ConsumerGroups", new object[] { "operations" })))).Find("Hub")!;

        Assert.IsType<UnknownValue>(hub["Identity"]);
        Assert.True(Assert.IsType<SequenceValue>(hub["ConsumerGroups"]).IsOpen);
        Assert.Equal(new ScalarValue(true), hub["Existing"]);
    }

    [Fact]
    public void Of_what_the_topology_makes_what_the_code_leaves_out_is_unset() =>
        Assert.IsType<UnsetValue>(Of(("Hub", Plant.Hub())).Find("Hub")!["Identity"]);

    private static TopologyGraph Of(params (string Member, object? Value)[] members) =>
        TopologyGraphBuilder.Build(Declare.Topology(members), null);
}
