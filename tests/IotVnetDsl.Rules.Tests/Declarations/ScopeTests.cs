using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Declarations;

/// <summary>Where a resource lives, and where the code says so.</summary>
public sealed class ScopeTests
{
    private static readonly ScalarValue Subscription = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void A_resource_lives_in_the_topology_s_group_and_its_region()
    {
        var hub = Find("Hub", ("Hub", Plant.Hub()));

        Assert.Equal(("rg-plant", "eastus", "unset"), Texts(hub));
        Assert.Equal(new PropertyPlace("ResourceGroup", "Region"), hub.RegionPlace);
    }

    [Fact]
    public void Its_own_region_wins()
    {
        var hub = Find("Hub", ("Hub", Plant.Hub(("Region", Declare.Region("westus2")))), ("Region", Declare.Region("northeurope")));

        Assert.Equal(("rg-plant", "westus2", "unset"), Texts(hub));
        Assert.Equal(new PropertyPlace("Hub", "Region"), hub.RegionPlace);
    }

    [Fact]
    public void A_module_s_region_wins_over_the_topology_s()
    {
        var hub = Find(
            "Site/Hub",
            ("Region", Declare.Region("northeurope")),
            ("Site", Declare.Module("munich", ("Hub", Plant.Hub()), ("Region", Declare.Region("westeurope")))));

        Assert.Equal(("rg-plant", "westeurope", "unset"), Texts(hub));
        Assert.Equal(new PropertyPlace("Site", "Region"), hub.RegionPlace);
    }

    [Fact]
    public void A_module_s_group_brings_its_region()
    {
        var hub = Find(
            "Site/Hub", ("Site", Declare.Module("munich", ("Hub", Plant.Hub()), ("ResourceGroup", Declare.Group("rg-munich", "germanywestcentral")))));

        Assert.Equal(("rg-munich", "germanywestcentral", "unset"), Texts(hub));
        Assert.Equal(new PropertyPlace("Site/ResourceGroup", "Region"), hub.RegionPlace);
    }

    [Fact]
    public void A_group_that_a_resource_refers_to_brings_its_region_and_subscription()
    {
        var group = Declare.Group("rg-other", "westus2").With("Subscription", Subscription);

        var hub = Find("Hub", ("Hub", Plant.Hub(("ResourceGroup", Declare.Refer(group)))), ("Other", group));

        Assert.Equal(("rg-other", "westus2", Subscription.ToString()), Texts(hub));
    }

    [Fact]
    public void A_group_that_nothing_declares_leaves_the_region_unknown()
    {
        var hub = Find("Hub", ("Hub", Plant.Hub(("ResourceGroup", Declare.Refer(Declare.Group("rg-elsewhere", "eastus"))))));

        Assert.Equal(("rg-elsewhere", "unknown", "unset"), Texts(hub));
    }

    [Theory]
    [InlineData("rg-elsewhere")]
    [InlineData("rg-plant")]
    public void A_group_that_nothing_declares_is_in_the_subscription_that_it_states(string name)
    {
        var hub = Find("Hub", ("Hub", Plant.Hub(("ResourceGroup", Declare.Refer(Declare.Group(name, "eastus").With("Subscription", Subscription))))));

        Assert.Equal((name, "unknown", Subscription.ToString()), Texts(hub));
    }

    [Fact]
    public void Of_two_modules_in_two_subscriptions_each_has_its_own_group()
    {
        object Site(string name, string subscription) => Declare.Module(
            name,
            ("Subscription", subscription),
            ("Group", Declare.Group("rg-site", "eastus")),
            ("Hub", Plant.Hub(("ResourceGroup", Declare.Refer(Declare.Group("rg-site", "eastus")))).With("Name", new ScalarValue($"hub-{name}"))));
        (string, object?)[] sites = [("Munich", Site("munich", "a")), ("Oslo", Site("oslo", "b"))];

        Assert.Equal(["a", "b"], new[] { "Munich/Hub", "Oslo/Hub" }.Select(path => Texts(Find(path, sites)).Subscription));
    }

    [Fact]
    public void The_topology_s_subscription_holds_for_all() =>
        Assert.Equal(Subscription, Find("Hub", ("Hub", Plant.Hub()), ("Subscription", Subscription)).Scope.Subscription);

    [Fact]
    public void The_region_of_what_exists_already_is_unknown_unless_the_code_states_it()
    {
        Assert.Equal(("rg-plant", "unknown", "unset"), Texts(Find("Hub", ("Hub", Plant.Hub(("Existing", true))))));
        Assert.Equal(
            ("rg-plant", "eastus", "unset"), Texts(Find("Hub", ("Hub", Plant.Hub(("Existing", true), ("Region", Declare.Region("eastus")))))));
    }

    [Fact]
    public void An_unknown_group_leaves_all_of_it_unknown() => Assert.Equal(
        ("unknown", "unknown", "unknown"), Texts(Find("Hub", ("Hub", Plant.Hub(("ResourceGroup", Declare.Unknown))))));

    private static GraphNode Find(string path, params (string Member, object? Value)[] members) =>
        Assert.IsType<GraphNode>(TopologyGraphBuilder.Build(Declare.Topology(members), null).Find(path));

    private static (string Group, string Region, string Subscription) Texts(GraphNode node) =>
        ($"{node.Scope.ResourceGroup}", $"{node.Scope.Region}", $"{node.Scope.Subscription}");
}
