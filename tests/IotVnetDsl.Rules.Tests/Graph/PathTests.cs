using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Graph;

/// <summary>Logical paths: what people call a resource, stable under edits elsewhere.</summary>
public sealed class PathTests
{
    [Fact]
    public void Is_the_property_that_declares_the_resource() => Assert.Equal(["Hub", "ResourceGroup"], Paths(("Hub", Plant.Hub())));

    [Fact]
    public void Goes_through_modules_with_slashes() =>
        Assert.Equal(["ResourceGroup", "Site/Hub"], Paths(("Site", Declare.Module("munich", ("Hub", Plant.Hub())))));

    [Fact]
    public void Names_items_by_their_key() => Assert.Equal(
        ["ResourceGroup", "Sites[munich]/Hub", "Sites[oslo]/Hub"],
        Paths(("Sites", new object[] { Declare.Module("oslo", ("Hub", Plant.Hub())), Declare.Module("munich", ("Hub", Plant.Hub(("Capacity", 2)))) })));

    [Fact]
    public void Stays_when_an_item_is_inserted_before() => Assert.Subset(
        Paths(("Accounts", new object[] { Plant.Storage("a"), Plant.Storage("b") })).ToHashSet(),
        Paths(("Accounts", new object[] { Plant.Storage("b") })).ToHashSet());

    [Fact]
    public void Falls_back_to_the_position_of_an_item_without_a_name() => Assert.Equal(
        ["ResourceGroup", "Roles[#0]"],
        Paths(("Roles", new object[] { Plant.Assign(Plant.Hub(), Plant.BlobReader, Declare.Refer(Plant.Archive)) })));

    [Fact]
    public void Keeps_two_items_of_one_name_apart() => Assert.Equal(
        ["Accounts[a]", "Accounts[a]#2", "ResourceGroup"],
        Paths(("Accounts", new object[] { Plant.Storage("a"), Plant.Storage("a", ("SharedKeyAccess", false)) })));

    [Fact]
    public void Is_in_ordinal_order() => Assert.Equal(["Beta", "ResourceGroup", "alpha"], Paths(("alpha", Plant.Storage("x")), ("Beta", Plant.Storage("y"))));

    public static TheoryData<string, GraphValue, string> Keys() => new()
    {
        { "its own name", Declare.Part("Route", ("Name", "all")), "all" },
        { "its text", new ScalarValue("telemetry"), "telemetry" },
        { "the member of its enum", Declare.Member("ServiceEndpoint", "Storage"), "Storage" },
        { "the key of the child that it refers to", Declare.Child(Plant.Messages, "Queues", "alarms"), "alarms" },
        { "the name of the resource that it refers to", Declare.Refer(Plant.Archive), "archive" },
        { "the only text inside it", Declare.Part("AddressPrefix", ("Value", "10.0.0.0/8")), "10.0.0.0/8" },
        { "its position, where it has no name", Declare.Part("Rule", ("A", 1), ("B", 2)), "#7" },
        { "its position, while it is unknown", Declare.Unknown, "#7" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_key_of_an_item_is(string what, GraphValue item, string key)
    {
        Assert.NotEmpty(what);
        Assert.Equal(key, LogicalPath.KeyOf(item, position: 7));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Site", "Site", "")]
    [InlineData("Sites[a/b]/Line", "Sites[a/b]/Line", "Sites[a/b]", "")]
    public void The_modules_around_something_are(string owner, params string[] outwards) => Assert.Equal(outwards, LogicalPath.Outwards(owner));

    [Fact]
    public void Is_taken_apart_as_it_was_put_together()
    {
        var path = LogicalPath.Part(LogicalPath.Child(LogicalPath.Child("", "Sites", "a/b"), "Hubs", "10.0.0.0/8"), "Firewall");

        Assert.Equal([new("Sites", "a/b", 1), new("Hubs", "10.0.0.0/8", 1), new PathStep("Firewall", null, 1)], LogicalPath.Steps(path));
    }

    private static string[] Paths(params (string Member, object? Value)[] members) =>
        [.. TopologyGraphBuilder.Build(Declare.Topology(members), null).Nodes.Select(node => node.Path)];
}
