using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Declarations;

/// <summary>What a module is given refers, it does not declare.</summary>
public sealed class GivenResourcesTests
{
    [Fact]
    public void A_module_of_another_region_refers_to_the_hub_that_it_is_given() =>
        Assert.Equal(["Hub"], Hubs(("Hub", Plant.Hub()), ("Alpha", Declare.Module("alpha", ("Region", Declare.Region("westeurope")), ("Hub", Plant.Hub())))));

    [Fact]
    public void So_does_one_of_another_group_where_names_are_unique_in_all_of_Azure() =>
        Assert.Equal(["Hub"], Hubs(("Hub", Plant.Hub()), ("Alpha", InGroup(("Hub", Plant.Hub())))));

    [Fact]
    public void What_is_given_on_to_an_inner_module_leads_to_the_outermost() => Assert.Equal(["Hub"], Hubs(
        ("Hub", Plant.Hub()),
        ("Site", Declare.Module("site", ("Hub", Plant.Hub()), ("Cell", Declare.Module("cell", ("Region", Declare.Region("westeurope")), ("Hub", Plant.Hub())))))));

    [Fact]
    public void References_of_the_module_lead_to_what_it_is_given()
    {
        var graph = Graph(("Hub", Plant.Hub()), ("Alpha", Declare.Module(
            "alpha", ("Region", Declare.Region("westeurope")), ("Hub", Plant.Hub()), ("Door", Plant.PrivateEndpoint("pe", Plant.Hub())))));

        Assert.Equal("Hub", ((ReferenceValue)graph.Find("Alpha/Door")!.Value["Target"]).Path);
    }

    [Fact]
    public void A_network_of_a_group_of_its_own_is_the_module_s() =>
        Assert.Equal(["Alpha/Net", "Net"], Paths("VirtualNetwork", ("Net", Plant.Network), ("Alpha", InGroup(("Net", Plant.Network)))));

    [Fact]
    public void Siblings_declare_each_its_own() => Assert.Equal(["Alpha/Hub", "Beta/Hub"], Hubs(
        ("Alpha", Declare.Module("alpha", ("Region", Declare.Region("westeurope")), ("Hub", Plant.Hub()))), ("Beta", Declare.Module("beta", ("Hub", Plant.Hub())))));

    [Fact]
    public void Another_hub_of_that_name_is_no_gift() => Assert.Equal(
        ["Alpha/Hub", "Hub"], Hubs(("Hub", Plant.Hub()), ("Alpha", Declare.Module("alpha", ("Hub", Plant.Hub(("Capacity", 2)))))));

    private static RecordValue InGroup(params (string Member, object? Value)[] members) =>
        Declare.Module("alpha", [("ResourceGroup", Declare.Refer(Declare.Group("rg-alpha", "eastus"))), .. members]);

    private static string[] Hubs(params (string Member, object? Value)[] members) => Paths("IotHub", members);

    private static string[] Paths(string type, params (string Member, object? Value)[] members) => [.. Graph(members).OfType(type).Select(node => node.Path)];

    private static TopologyGraph Graph(params (string Member, object? Value)[] members) => TopologyGraphBuilder.Build(Declare.Topology(members), null);
}
