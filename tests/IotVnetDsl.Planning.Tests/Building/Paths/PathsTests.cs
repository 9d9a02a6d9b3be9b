using IotVnetDsl.Planning.Building.Paths;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What the code says of who reaches what.</summary>
public sealed class PathsTests
{
    [Fact]
    public void A_client_on_premises_reaches_the_hub_by_its_private_endpoint() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: private endpoint pe-hub, 1 zone", Ways(new PlantWithClients()));

    [Fact]
    public void A_client_on_premises_arrives_by_the_gateway_that_is_declared() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: VPN gateway vpngw, site lgw-plant, private endpoint pe-hub, 1 zone", Ways(new PlantWithTunnels()));

    [Fact]
    public void A_client_on_premises_arrives_by_the_gateway_of_a_peered_network() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: ExpressRoute gateway ergw in Shared (peered), circuit erc, private endpoint pe-hub, 1 zone", Ways(new PlantWithPeering()));

    [Fact]
    public async Task A_connection_opens_a_new_way()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithClients());

        Assert.Equal(["on-premises 192.168.0.0/16"], (await arm.PlanAsync(new PlantWithTunnels())).Paths.Ways.Where(way => way.IsNew).Select(way => way.From));
    }

    [Fact]
    public async Task A_link_of_the_names_that_was_missing_opens_the_way_anew()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithClients());
        arm.Remove("/virtualNetworkLinks/vnet-plant");

        Assert.Equal(["on-premises 192.168.0.0/16"], (await arm.PlanAsync(new PlantWithClients())).Paths.Ways.Where(way => way.IsNew).Select(way => way.From));
    }

    [Fact]
    public void A_client_on_the_internet_has_no_way_into_a_closed_hub() => Assert.Contains(
        "the internet -> Hub: NO no way is declared", Ways(new PlantWithClients()));

    [Fact]
    public void A_hub_writes_by_identity_role_and_exception() => Assert.Contains(
        "Hub -> Archive/telemetry: system identity, Storage Blob Data Contributor, trusted service", Ways(new Plant()));

    [Fact]
    public void A_hub_without_a_role_has_no_way() => Assert.Contains(
        "Hub -> Archive/telemetry: NO system identity, no built-in role that may write is declared, trusted service", Ways(new PlantWithoutRole()));

    [Fact]
    public void A_key_does_not_pass_a_firewall() => Assert.Contains(
        "Hub -> Archive/telemetry: NO key, shut out by the firewall", Ways(new KeyPlant()));

    [Fact]
    public void What_denies_everybody_is_closed() => Assert.Equal(["Archive", "Hub"], PathsOfGraph.Of(new Plant().Graph(), []).Closed);

    [Fact]
    public void A_namespace_that_denies_without_a_rule_is_not_closed() =>
        Assert.Equal(["Archive", "Hub"], PathsOfGraph.Of(new PlantWithStreams().Graph(), []).Closed);

    [Fact]
    public async Task Only_what_a_plan_makes_is_a_new_way()
    {
        var arm = new FakeArm();
        Assert.All((await arm.DeployAsync(new Plant())).Paths.Ways, way => Assert.True(way.IsNew));

        var ways = (await arm.PlanAsync(new PlantWithCopy())).Paths.Ways;

        Assert.Equal(["Archive/copy"], ways.Where(way => way.IsNew).Select(way => way.To));
        Assert.Equal(["Archive/telemetry", "Archive/uploads"], ways.Where(way => !way.IsNew).Select(way => way.To));
    }

    [Fact]
    public async Task A_hub_that_begins_to_write_to_what_was_there_is_a_new_way()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal(["Archive/uploads"], (await arm.PlanAsync(new PlantOfUploads())).Paths.Ways.Where(way => way.IsNew).Select(way => way.To));
    }

    private static string[] Ways(Topology topology) =>
        [.. PathsOfGraph.Of(topology.Graph(), []).Ways.Select(way => $"{way.From} -> {way.To}: {(way.IsThere ? "" : "NO ")}{way.Means}")];

    private sealed record PlantWithTunnels : PlantWithClients
    {
        public VirtualNetworkGateway Gateway => new("vpngw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Network);

        public LocalNetworkGateway Site => new("lgw-plant") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.0.0/17"] };

        public LocalNetworkGateway Office => new("lgw-office") { GatewayIpAddress = "198.51.100.8", AddressSpace = ["172.16.0.0/12"] };

        public VirtualNetworkGatewayConnection Tunnel => new("con-plant", Gateway) { Site = Site };

        public VirtualNetworkGatewayConnection OfficeTunnel => new("con-office", Gateway) { Site = Office };
    }

    private sealed record PlantWithPeering : PlantWithClients
    {
        public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.9.0.0/16"], Subnets = [new("GatewaySubnet", "10.9.255.0/27")] };

        public VirtualNetworkGateway Gateway => new("ergw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Shared);

        public ExpressRouteCircuit Circuit => new("erc", ExpressRouteTier.Local, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 50));

        public VirtualNetworkGatewayConnection Connection => new("con", Gateway) { Circuit = Circuit };

        public VirtualNetworkPeering There => new("to-shared", Network, Shared) { UseRemoteGateways = true };

        public VirtualNetworkPeering Back => new("to-plant", Shared, Network) { AllowGatewayTransit = true };
    }

    private record PlantWithClients : Plant
    {
        public Client Line => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };

        public Client Stranger => new(Location.Internet) { Uses = [Hub] };
    }

    private sealed record PlantWithCopy : Plant
    {
        public override StorageAccount Archive => base.Archive with { Containers = ["telemetry", "uploads", "copy"] };

        public override IotHub Hub => base.Hub with { Endpoints = [.. base.Hub.Endpoints!, new StorageEndpoint("copy", Archive.Container("copy"))] };
    }

    private sealed record PlantOfUploads : Plant
    {
        public override IotHub Hub => base.Hub with { Endpoints = [new StorageEndpoint("second", Archive.Container("uploads"))], Routes = [] };
    }

    private sealed record PlantWithoutRole : Plant
    {
        public override RoleAssignment? HubWritesArchive => null;
    }

    private sealed record KeyPlant : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("KEY")) }],
        };
    }

    private sealed record PlantWithStreams : Plant
    {
        public EventHubsNamespace Streams => new("plant-streams") { Firewall = Firewall.TrustedServicesOnly };
    }
}
