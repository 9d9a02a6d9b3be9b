using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class PassingClientTests
{
    private const string DenyAll = """new("none", 4000, TrafficDirection.Outbound, FirewallAction.Deny)""";
    private const string DenyIn = """new("none", 4000, TrafficDirection.Inbound, FirewallAction.Deny)""";
    private const string Obeys = "PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled";

    [Fact]
    public void Fires_where_the_group_of_the_client_s_subnet_denies_it_the_way_out()
    {
        var found = Assert.Single(Of(DenyAll));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal("'Line' does not get to 'Hub': security group 'Traffic', rule 'none', denies it the way out", found.Message);
    }

    [Theory]
    [InlineData("""new("net", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["VirtualNetwork"] }""", "rule 'net', denies")]
    [InlineData("""new("net", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["virtualnetwork"], Protocol = TrafficProtocol.Tcp }""", "rule 'net', denies")]
    [InlineData("""new("there", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["10.9.0.0/16", "10.0.1.0/24"] }""", "rule 'there', denies")]
    [InlineData("""new("halves", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["0.0.0.0/1", "128.0.0.0/1"] }""", "rule 'halves', denies")]
    [InlineData("""new("from", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Sources = ["10.0.2.0/25", "10.0.2.128/25"] }""", "rule 'from', denies")]
    [InlineData("""new("late", 200, TrafficDirection.Outbound, FirewallAction.Allow), new("early", 100, TrafficDirection.Outbound, FirewallAction.Deny)""", "rule 'early', denies")]
    [InlineData("""new("https", 100, TrafficDirection.Outbound, FirewallAction.Deny) { DestinationPorts = ["443"] }, new("devices", 110, TrafficDirection.Outbound, FirewallAction.Deny) { DestinationPorts = ["5000-9000"] }""", "rules 'devices' and 'https', deny")]
    [InlineData("""new("udp", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Protocol = TrafficProtocol.Udp }, new("none", 200, TrafficDirection.Outbound, FirewallAction.Deny)""", "rule 'none', denies")]
    [InlineData("""new("internet", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["Internet", "AzureIoTHub"] }, new("none", 200, TrafficDirection.Outbound, FirewallAction.Deny)""", "rule 'none', denies")]
    public void Names_the_rule_that_decides(string rules, string words) =>
        Assert.EndsWith($"security group 'Traffic', {words} it the way out", Assert.Single(Of(rules)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("""new("net", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["VirtualNetwork"] }, """ + DenyAll)]
    [InlineData("""new("hub", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["10.0.1.0/24"], DestinationPorts = ["8883"] }, """ + DenyAll)]
    [InlineData("""new("internet", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["Internet"] }""")]
    [InlineData("""new("udp", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Protocol = TrafficProtocol.Udp }""")]
    [InlineData("""new("in", 100, TrafficDirection.Inbound, FirewallAction.Deny)""")]
    [InlineData("""new("web", 100, TrafficDirection.Outbound, FirewallAction.Deny) { DestinationPorts = ["443", "80"] }""")]
    [InlineData("""new("others", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["10.9.0.0/16", "Storage"] }""")]
    [InlineData("""new("some", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["10.0.1.0/25"] }""")]
    [InlineData("""new("some", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Sources = ["10.0.2.7"] }""")]
    [InlineData("""new("leaving", 100, TrafficDirection.Outbound, FirewallAction.Deny) { SourcePorts = ["1024-2000"] }""")]
    public void Is_silent_where_some_of_it_passes(string rules) => Assert.Empty(Of(rules));

    [Theory]
    [InlineData("""new("x", 100, TrafficDirection.Outbound, Environment.UserName == "x" ? FirewallAction.Deny : FirewallAction.Allow)""")]
    [InlineData("""new("x", Environment.ProcessId, TrafficDirection.Outbound, FirewallAction.Allow), """ + DenyAll)]
    [InlineData("""new("x", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = [Environment.UserName] }, """ + DenyAll)]
    [InlineData("""new("x", 100, TrafficDirection.Outbound, FirewallAction.Allow) { DestinationPorts = [Environment.UserName] }, """ + DenyAll)]
    [InlineData("""new("x", 100, TrafficDirection.Outbound, FirewallAction.Allow) { SourceGroups = [Lines] }, """ + DenyAll)]
    [InlineData(".. Environment.GetLogicalDrives().Select(drive => new SecurityRule(drive, 100, TrafficDirection.Outbound, FirewallAction.Allow)), " + DenyAll)]
    public void Is_silent_where_a_rule_that_is_not_known_may_let_it_pass(string rules) => Assert.Empty(Of(rules));

    [Theory]
    [InlineData("NetworkSecurityGroup = Environment.UserName == \"x\" ? Traffic : null", "")]
    [InlineData("NetworkSecurityGroup = Traffic", "Existing = true, ")]
    [InlineData("", "")]
    public void Is_silent_where_another_group_may_decide_or_none(string subnet, string group) => Assert.Empty(Of(DenyAll, subnet, group: group));

    [Theory]
    [InlineData(Obeys, true)]
    [InlineData("PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.Enabled", true)]
    [InlineData("PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.RouteTableEnabled", false)]
    [InlineData("PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.Disabled", false)]
    [InlineData("", false)]
    public void Of_the_endpoint_s_subnet_it_counts_where_the_policies_say_so(string policies, bool fires) => Assert.Equal(
        fires ? ["'Line' does not get to 'Hub': security group 'Traffic', rule 'none', denies it the way in"] : [],
        Of(DenyIn, "", $"NetworkSecurityGroup = Traffic, {policies}").Select(found => found.Message));

    [Theory]
    [InlineData("""new("lines", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = ["10.0.2.0/24"] }, """ + DenyIn, false)]
    [InlineData("""new("lines", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = ["10.0.3.0/24"] }, """ + DenyIn, true)]
    [InlineData("""new("net", 100, TrafficDirection.Inbound, FirewallAction.Deny) { Sources = ["VirtualNetwork"] }""", true)]
    [InlineData("""new("net", 100, TrafficDirection.Inbound, FirewallAction.Deny) { Sources = ["Internet", "AzureLoadBalancer", "AzureCloud"] }""", false)]
    // Of several ranges Azure obeys not all at an endpoint.
    [InlineData("""new("some", 100, TrafficDirection.Inbound, FirewallAction.Allow) { DestinationPorts = ["80", "443", "8883", "5671"] }, """ + DenyIn, false)]
    [InlineData("""new("doors", 100, TrafficDirection.Inbound, FirewallAction.Deny) { DestinationGroups = [Doors] }""", true)]
    [InlineData("""new("doors", 100, TrafficDirection.Inbound, FirewallAction.Deny) { DestinationGroups = [Lines] }""", false)]
    public void Of_the_endpoint_s_subnet_it_is_asked_who_comes(string rules, bool fires) => Assert.Equal(fires ? 1 : 0, Of(rules, "", $"NetworkSecurityGroup = Traffic, {Obeys}").Count);

    [Theory]
    [InlineData("""new("site", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = ["192.168.0.0/16"] }, """ + DenyIn, null)]
    [InlineData("""new("site", 100, TrafficDirection.Inbound, FirewallAction.Deny) { Sources = ["192.168.7.0/25"] }""", "rule 'site', denies it the way in")]
    [InlineData("""new("net", 100, TrafficDirection.Inbound, FirewallAction.Deny) { Sources = ["VirtualNetwork"] }""", "rule 'net', denies it the way in")]
    public void A_site_passes_the_group_at_the_endpoint_with_all_of_its_addresses(string rules, string? words)
    {
        var found = Of(rules, "", $"NetworkSecurityGroup = Traffic, {Obeys}", others: """
            public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Core);
            public LocalNetworkGateway Site => new("lgw") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.7.0/24"] };
            public VirtualNetworkGatewayConnection Tunnel => new("con", Gateway) { Site = Site };
            public DnsResolver Resolver => new("resolver", Core) { InboundEndpoints = [new("in", Core.Subnet("names"))] };
            public Client Office => new(Location.OnPremises("192.168.7.0/24")) { Uses = [Hub] };
            """).Where(found => found.Message.StartsWith("'Office'", StringComparison.Ordinal)).ToArray();

        Assert.Equal(words is null ? [] : [$"'Office' does not get to 'Hub': security group 'Traffic', {words}"], found.Select(one => one.Message));
    }

    [Theory]
    [InlineData("""new("internet", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["Internet"] }""", true)]
    [InlineData("""new("hubs", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["AzureIoTHub"] }""", true)]
    [InlineData("""new("hubs", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["AzureIoTHub"] }, """ + DenyAll, false)]
    [InlineData("""new("hubs", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["AzureIoTHub.EastUS"] }""", false)]
    [InlineData("""new("others", 100, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["Sql", "VirtualNetwork", "20.0.0.0/8"] }""", false)]
    [InlineData("""new("net", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["VirtualNetwork"] }, """ + DenyAll, true)]
    public void Asks_for_the_public_address_where_the_name_leads_there(string rules, bool fires)
    {
        var found = Written.Find("IVD3032", Source(rules, "NetworkSecurityGroup = Traffic", "", "", "", hub: "", endpoint: ""));

        Assert.Equal(fires, found.Count == 1);
        Assert.All(found, one => Assert.StartsWith("'Line' does not get to 'Hub': no private endpoint leads to it, and security group 'Traffic', rule ", one.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.None)""", "route 'out' of 'Routes' drops")]
    [InlineData("""new("low", "0.0.0.0/1", NextHop.None), new("high", "128.0.0.0/1", NextHop.None)""", "routes 'low' and 'high' of 'Routes' drop")]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.None), new("hubs", "AzureIoTHub", NextHop.Internet)""", null)]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.VirtualAppliance) { NextHopAddress = "10.0.9.4" }""", null)]
    [InlineData("""new("out", Environment.UserName, NextHop.None), new("all", "0.0.0.0/0", NextHop.None)""", null)]
    [InlineData("""new("some", "20.0.0.0/8", NextHop.None)""", null)]
    public void Asks_the_routes_of_its_subnet(string routes, string? words) => Assert.Equal(
        words is null ? [] : [$"'Line' does not get to 'Hub': no private endpoint leads to it, and {words} what is for it"],
        Written.Find("IVD3032", Source("", "RouteTable = Routes", "", "", $$"""public RouteTable Routes => new("rt") { Routes = [{{routes}}] };""", hub: "", endpoint: "")).Select(found => found.Message));

    [Fact]
    public void What_routes_others_have_is_not_known() => Assert.Empty(Written.Find("IVD3032", Source(
        "", "RouteTable = Routes", "", "", """public RouteTable Routes => new("rt") { Existing = true, Routes = [new("out", "0.0.0.0/0", NextHop.None)] };""", hub: "", endpoint: "")));

    [Theory]
    [InlineData("PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.RouteTableEnabled", "10.0.1.0/24", true)]
    [InlineData("PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.RouteTableEnabled", "0.0.0.0/0", false)]
    [InlineData("PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled", "10.0.1.0/24", false)]
    [InlineData("", "10.0.1.0/24", false)]
    public void A_private_endpoint_obeys_routes_where_the_policies_say_so(string policies, string destination, bool fires) => Assert.Equal(
        fires ? ["'Line' does not get to 'Hub': route 'there' of 'Routes' drops what is for it"] : [],
        Of("", "RouteTable = Routes", policies, others: $$"""public RouteTable Routes => new("rt") { Routes = [new("there", "{{destination}}", NextHop.None)] };""").Select(found => found.Message));

    [Fact]
    public void A_default_route_may_make_the_internet_a_part_of_the_network() => Assert.Empty(Written.Find("IVD3032", Source(
        """new("net", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["VirtualNetwork"] }, """ + DenyAll, "NetworkSecurityGroup = Traffic, RouteTable = Routes", "", "",
        """public RouteTable Routes => new("rt") { Routes = [new("all", "0.0.0.0/0", NextHop.VirtualAppliance) { NextHopAddress = "10.0.9.4" }] };""", hub: "", endpoint: "")));

    [Fact]
    public void What_refuses_it_anyway_has_other_rules() =>
        Assert.Empty(Written.Find("IVD3032", Source(DenyAll, "NetworkSecurityGroup = Traffic", "", "", "", hub: "PublicNetworkAccess = PublicNetworkAccess.Disabled", endpoint: "")));

    private static IReadOnlyList<Found> Of(string rules, string lines = "NetworkSecurityGroup = Traffic", string endpoints = "", string group = "", string others = "") =>
        Written.Find("IVD3032", Source(rules, lines, endpoints, group, others));

    private static string Source(
        string rules,
        string lines,
        string endpoints,
        string group,
        string others,
        string hub = "PublicNetworkAccess = PublicNetworkAccess.Disabled",
        string endpoint = """public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Core.Subnet("endpoints")) { Dns = Dns.PrivateZones, ApplicationSecurityGroups = [Doors] };""") => $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public ApplicationSecurityGroup Doors => new("asg-doors");
        public ApplicationSecurityGroup Lines => new("asg-lines");
        public NetworkSecurityGroup Traffic => new("nsg") { {{group}}Rules = [{{rules}}] };
        public VirtualNetwork Core => new("core")
        {
            AddressSpace = ["10.0.0.0/16"],
            Subnets =
            [
                new("endpoints", "10.0.1.0/24") { {{endpoints}} },
                new("lines", "10.0.2.0/24") { {{lines}} },
                new("names", "10.0.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" },
                new("GatewaySubnet", "10.0.255.0/27"),
            ],
        };
        {{endpoint}}
        public Client Line => new(Location.InSubnet(Core.Subnet("lines"))) { Uses = [Hub] };
        {{others}}
        """;
}
