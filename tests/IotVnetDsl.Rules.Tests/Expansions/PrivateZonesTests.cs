using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Expansions;

public sealed class PrivateZonesTests
{
    private const string DeviceZone = "rg-plant/privatelink.azure-devices.net";
    private const string MessageZone = "rg-plant/privatelink.servicebus.windows.net";
    private const string BlobZone = "rg-plant/privatelink.blob.core.windows.net";

    private static readonly RecordValue Hub = Plant.Hub();
    private static readonly RecordValue HubEndpoint = Plant.PrivateEndpoint("pe-hub", Hub, ("Dns", Plant.PrivateZones));
    private static readonly RecordValue StreamsEndpoint = Plant.PrivateEndpoint("pe-streams", Plant.Streams, ("Dns", Plant.PrivateZones));

    [Fact]
    public void A_hub_s_endpoint_stands_for_two_zones_their_links_and_a_zone_group()
    {
        var graph = Of(("HubEndpoint", HubEndpoint));

        Assert.Equal(
            ["HubEndpoint/zoneGroup", DeviceZone, $"{DeviceZone}/vnet", MessageZone, $"{MessageZone}/vnet"],
            Expanded(graph).Select(node => node.Path));
        Assert.All(Expanded(graph), node => Assert.Equal(["HubEndpoint"], node.Origins.Items));
    }

    [Theory]
    [InlineData("AzureUSGovernment", "azure-devices.us", "servicebus.usgovcloudapi.net", "servicebus.windows.us")]
    [InlineData("AzureChinaCloud", "azure-devices.cn", "servicebus.chinacloudapi.cn")]
    public void Zones_are_those_of_the_topology_s_cloud_and_where_its_documents_disagree_all_of_them(string cloud, params string[] domains)
    {
        var graph = Of(("Cloud", Declare.Part("Cloud", ("Name", cloud))), ("HubEndpoint", HubEndpoint));

        Assert.Equal(
            ["HubEndpoint/zoneGroup", .. domains.SelectMany(domain => new[] { $"rg-plant/privatelink.{domain}", $"rg-plant/privatelink.{domain}/vnet" })],
            Expanded(graph).Select(node => node.Path));
    }

    [Fact]
    public void The_zone_group_belongs_to_the_endpoint_and_names_the_zones_in_azure_s_order()
    {
        var group = Of(("HubEndpoint", HubEndpoint)).Find("HubEndpoint/zoneGroup")!;

        Assert.Equal("default", group.Name);
        Assert.Equal("HubEndpoint", Path(group.Value["PrivateEndpoint"]));
        Assert.Equal([DeviceZone, MessageZone], Assert.IsType<SequenceValue>(group.Value["Zones"]).Items.Select(Path));
    }

    [Fact]
    public void A_link_registers_no_names_and_joins_the_endpoint_s_network()
    {
        var link = Of(("HubEndpoint", HubEndpoint)).Find($"{DeviceZone}/vnet")!;

        Assert.Equal(new ScalarValue(false), link.Value["RegistrationEnabled"]);
        Assert.Equal((DeviceZone, "Network"), (Path(link.Value["Zone"]), Path(link.Value["VirtualNetwork"])));
    }

    [Fact]
    public void A_sub_resource_chooses_the_zone()
    {
        var endpoint = Plant.PrivateEndpoint(
            "pe", Plant.Archive, ("SubResource", Declare.Part("SubResource", ("Name", "queue"))), ("Dns", Plant.PrivateZones));

        Assert.NotNull(Of(("Endpoint", endpoint)).Find("rg-plant/privatelink.queue.core.windows.net"));
        Assert.NotNull(Of(("Endpoint", endpoint with { Members = endpoint.Members.Remove("SubResource") })).Find(BlobZone));
    }

    [Fact]
    public void Endpoints_that_need_one_zone_share_it_and_its_link()
    {
        var graph = Of(("HubEndpoint", HubEndpoint), ("StreamsEndpoint", StreamsEndpoint));

        Assert.Equal(["HubEndpoint", "StreamsEndpoint"], graph.Find(MessageZone)!.Origins.Items);
        Assert.Equal(["HubEndpoint", "StreamsEndpoint"], graph.Find($"{MessageZone}/vnet")!.Origins.Items);
        Assert.Equal(["HubEndpoint"], graph.Find(DeviceZone)!.Origins.Items);
    }

    [Fact]
    public void Removing_one_of_two_endpoints_takes_only_what_was_its_own()
    {
        var both = Of(("HubEndpoint", HubEndpoint), ("StreamsEndpoint", StreamsEndpoint));
        var one = Of(("StreamsEndpoint", StreamsEndpoint));

        Assert.Equal(
            Expanded(both).Where(node => node.Origins.Contains("StreamsEndpoint")).Select(node => (node.Path, node.Value)),
            Expanded(one).Select(node => (node.Path, node.Value)));
    }

    [Fact]
    public void A_declared_zone_is_used_in_place_of_an_expanded_one()
    {
        var zone = Declare.Resource("PrivateDnsZone", "privatelink.azure-devices.net");

        var graph = Of(("HubEndpoint", HubEndpoint), ("Zone", zone));

        Assert.Null(graph.Find(DeviceZone));
        Assert.Contains("Zone/vnet", graph.Nodes.Select(node => node.Path));
        Assert.Contains("Zone", Assert.IsType<SequenceValue>(graph.Find("HubEndpoint/zoneGroup")!.Value["Zones"]).Items.Select(Path));
    }

    [Fact]
    public void A_declared_link_and_zone_group_are_not_made_again()
    {
        var zone = Declare.Resource("PrivateDnsZone", "privatelink.blob.core.windows.net");
        var link = Declare.Resource("PrivateDnsZoneLink", "own", ("Zone", Declare.Refer(zone)), ("VirtualNetwork", Declare.Refer(Plant.Network)));
        var endpoint = Plant.PrivateEndpoint("pe", Plant.Archive, ("Dns", Plant.PrivateZones));
        var group = Declare.Resource(
            "PrivateDnsZoneGroup", "own", ("PrivateEndpoint", Declare.Refer(endpoint)), ("Zones", new object[] { Declare.Refer(zone) }));

        Assert.Empty(Expanded(Of(("Endpoint", endpoint), ("Group", group), ("Link", link), ("Zone", zone))));
    }

    [Fact]
    public void An_endpoint_without_dns_expands_to_nothing() =>
        Assert.Empty(Expanded(Of(("Endpoint", Plant.PrivateEndpoint("pe", Hub)))));

    [Fact]
    public void A_network_of_another_group_takes_the_zones_along()
    {
        var network = Plant.Network.With("ResourceGroup", Declare.Refer(Declare.Group("rg-network", "eastus")));
        var endpoint = HubEndpoint.With("Subnet", Declare.Child(network, "Subnets", "endpoints"));

        var graph = Of(("HubEndpoint", endpoint), ("Network", network), ("NetworkGroup", Declare.Group("rg-network", "eastus")));

        Assert.Equal(new ScalarValue("rg-network"), graph.Find("rg-network/privatelink.azure-devices.net")!.Scope.ResourceGroup);
    }

    [Fact]
    public void A_network_that_others_keep_leaves_the_zones_with_the_endpoint()
    {
        var network = Plant.Network.With("Existing", new ScalarValue(true)).With("ResourceGroup", Declare.Refer(Declare.Group("rg-others", "eastus")));
        var endpoint = HubEndpoint.With("Subnet", Declare.Child(network, "Subnets", "endpoints"));

        Assert.NotNull(Of(("HubEndpoint", endpoint), ("Network", network)).Find(DeviceZone));
    }

    public static TheoryData<string> Parts() => ["Dns", "Target", "Subnet", "SubResource"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void What_is_unknown_of_an_endpoint_leaves_open_which_zones_there_are(string member)
    {
        var graph = Of(("HubEndpoint", HubEndpoint.With(member, Declare.Unknown)), ("StreamsEndpoint", StreamsEndpoint));

        Assert.True(graph.IsOpen("PrivateDnsZone"));
        Assert.True(graph.IsOpen("PrivateDnsZoneLink"));
        Assert.True(graph.IsOpen("PrivateDnsZoneGroup"));
        Assert.Equal(["StreamsEndpoint"], graph.Find(MessageZone)!.Origins.Items);
    }

    [Fact]
    public void Endpoints_that_nobody_has_seen_leave_the_zones_open()
    {
        var graph = Of(("Doors", new UnknownValue("calls a service", "PrivateEndpoint")));

        Assert.Equal(["PrivateDnsZone", "PrivateDnsZoneGroup", "PrivateDnsZoneLink", "PrivateEndpoint"], graph.OpenTypes);
    }

    [Fact]
    public void A_known_endpoint_leaves_nothing_open() => Assert.Empty(Of(("HubEndpoint", HubEndpoint)).OpenTypes);

    [Fact]
    public void A_link_s_name_keeps_to_azure_s_length_and_differs_between_networks_of_one_name()
    {
        var networks = new[] { "rg-a", "rg-b" }
            .Select(group => Declare.Resource(
                "VirtualNetwork", new string('v', 90), ("Existing", true), ("ResourceGroup", Declare.Refer(Declare.Group(group, "eastus")))))
            .ToArray();
        var graph = Of(
            ("First", HubEndpoint.With("Subnet", Declare.Child(networks[0], "Subnets", "endpoints"))),
            ("FirstNetwork", networks[0]),
            ("Second", HubEndpoint.With("Name", new ScalarValue("pe2")).With("Subnet", Declare.Child(networks[1], "Subnets", "endpoints"))),
            ("SecondNetwork", networks[1]));

        var names = graph.OfType("PrivateDnsZoneLink").Where(link => Path(link.Value["Zone"]) == DeviceZone).Select(link => link.Name!).ToArray();

        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal(80, name.Length));
    }

    private static TopologyGraph Of(params (string Member, object? Value)[] members)
    {
        (string Member, object? Value)[] usual = [("Archive", Plant.Archive), ("Hub", Hub), ("Network", Plant.Network), ("Streams", Plant.Streams)];
        return TopologyGraphBuilder.Build(
            Declare.Topology([.. usual.Where(item => members.All(member => member.Member != item.Member)), .. members]), null);
    }

    private static IEnumerable<GraphNode> Expanded(TopologyGraph graph) => graph.Nodes.Where(node => node.IsExpanded);

    private static string? Path(GraphValue reference) => ((ReferenceValue)reference).Path;
}
