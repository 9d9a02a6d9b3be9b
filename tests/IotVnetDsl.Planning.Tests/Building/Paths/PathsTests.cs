namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What the code says of who reaches what.</summary>
public sealed class PathsTests
{
    [Fact]
    public void A_client_on_premises_reaches_the_hub_by_its_private_endpoint() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: private endpoint pe-hub, 1 zone, if a forwarder asks Azure", Ways(new PlantWithClients()));

    [Fact]
    public void A_client_on_premises_arrives_by_the_gateway_that_is_declared() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: VPN gateway vpngw, site lgw-plant, private endpoint pe-hub, 1 zone, if a forwarder asks Azure", Ways(new PlantWithTunnels()));

    [Fact]
    public void A_client_on_premises_arrives_by_the_gateway_of_a_peered_network() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: ExpressRoute gateway ergw in Shared (peered), circuit erc, private endpoint pe-hub, 1 zone, if a forwarder asks Azure", Ways(new PlantWithPeering()));

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
        "the internet -> Hub: NO public access is off", Ways(new PlantWithClients()));

    [Fact]
    public void Without_a_link_of_its_zone_a_network_has_no_way() => Assert.Contains(
        "Office/all -> Hub: NO zone privatelink.azure-devices.net is not linked to 'Office', and public access is off", Ways(new PlantWithOffice()));

    [Fact]
    public void Of_two_endpoints_that_write_one_record_neither_is_promised() => Assert.Contains(
        "Office/all -> Hub: private endpoint pe-office, 2 zones, of 2 endpoints the last to write the record", Ways(new PlantWithTwoEndpoints()));

    [Fact]
    public void Without_gateway_transit_a_site_has_no_way() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: NO sites arrive in 'Shared', which does not let them through to 'Network': AllowGatewayTransit of 'Back' and "
            + "UseRemoteGateways of 'There' missing",
        Ways(new PlantWithoutTransit()));

    [Fact]
    public async Task A_way_of_uploads_that_is_lost_is_a_cut_off()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithUploads());

        var plan = await arm.PlanAsync(new PlantWithoutUploadWay());

        Assert.Equal(["on-premises 192.168.0.0/16 -> Archive"], plan.Paths.Ways.Where(way => way.IsLost).Select(way => $"{way.From} -> {way.To}"));
        Assert.Contains("cutoff:Archive", plan.Missing.Select(consent => consent.ToString()));
    }

    [Fact]
    public void A_namespace_that_denies_without_a_rule_lets_a_hub_in() => Assert.Contains("Streams", Requests.FromNothing(new PlantWithStreams().Graph()).Paths.Open);

    [Fact]
    public void A_hub_writes_by_identity_role_and_exception() => Assert.Contains(
        "Hub -> Archive/telemetry: system identity, Storage Blob Data Contributor, trusted service", Ways(new Plant()));

    [Fact]
    public void A_hub_without_a_role_has_no_way() => Assert.Contains(
        "Hub -> Archive/telemetry: NO system identity, no role that may write is given to it", Ways(new PlantWithoutRole()));

    [Theory]
    [InlineData(Requests.Subscription, true)]
    [InlineData("00000000-0000-0000-0000-000000000002", false)]
    public async Task A_role_on_a_subscription_covers_what_is_deployed_to_it(string subscription, bool isThere)
    {
        var plan = await new FakeArm().PlanAsync(new PlantWithRoleOnSubscription(subscription));

        Assert.All(plan.Paths.Ways.Where(way => way.From == "Hub"), way => Assert.Equal(isThere, way.IsThere));
    }

    [Fact]
    public void A_key_does_not_pass_a_firewall() => Assert.Contains(
        "Hub -> Archive/telemetry: NO key, shut out by the firewall", Ways(new KeyPlant()));

    [Fact]
    public void What_denies_everybody_is_closed() => Assert.Equal(["Archive", "Hub"], Requests.FromNothing(new Plant().Graph()).Paths.Closed);

    [Fact]
    public void A_namespace_that_denies_without_a_rule_is_not_closed() =>
        Assert.Equal(["Archive", "Hub"], Requests.FromNothing(new PlantWithStreams().Graph()).Paths.Closed);

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
        [.. Requests.FromNothing(topology.Graph()).Paths.Ways.Select(way => $"{way.From} -> {way.To}: {(way.IsThere ? "" : "NO ")}{way.Means}")];

    private sealed record PlantWithTunnels : PlantWithClients
    {
        public VirtualNetworkGateway Gateway => new("vpngw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Network);

        public LocalNetworkGateway Site => new("lgw-plant") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.0.0/16"] };

        public LocalNetworkGateway Office => new("lgw-office") { GatewayIpAddress = "198.51.100.8", AddressSpace = ["172.16.0.0/12"] };

        public VirtualNetworkGatewayConnection Tunnel => new("con-plant", Gateway) { Site = Site };

        public VirtualNetworkGatewayConnection OfficeTunnel => new("con-office", Gateway) { Site = Office };
    }

    private record PlantWithOffice : Plant
    {
        public VirtualNetwork Office => new("vnet-office") { AddressSpace = ["10.8.0.0/16"], Subnets = [new("all", "10.8.1.0/24")] };

        public Client People => new(Location.InSubnet(Office.Subnet("all"))) { Uses = [Hub] };
    }

    private sealed record PlantWithTwoEndpoints : PlantWithOffice
    {
        public PrivateEndpoint OfficeDoor => new("pe-office", Hub, Office.Subnet("all")) { Dns = Dns.PrivateZones };
    }

    private sealed record PlantWithoutTransit : PlantWithClients
    {
        public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.9.0.0/16"], Subnets = [new("GatewaySubnet", "10.9.255.0/27")] };

        public VirtualNetworkGateway Gateway => new("ergw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Shared);

        public ExpressRouteCircuit Circuit => new("erc", ExpressRouteTier.Local, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 50));

        public VirtualNetworkGatewayConnection Connection => new("con", Gateway) { Circuit = Circuit };

        public VirtualNetworkPeering There => new("to-shared", Network, Shared);

        public VirtualNetworkPeering Back => new("to-plant", Shared, Network);
    }

    private record PlantWithUploads : Plant
    {
        public Client Line => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };

        public override StorageAccount Archive => base.Archive with { Firewall = new() { DefaultAction = FirewallAction.Allow } };
    }

    private sealed record PlantWithoutUploadWay : PlantWithUploads
    {
        public override StorageAccount Archive => base.Archive with { Firewall = Firewall.TrustedServicesOnly };
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

    private sealed record PlantWithRoleOnSubscription(string Other) : Plant
    {
        public ResourceGroup Elsewhere => new("rg-other", IotVnetDsl.Region.EastUS) { Subscription = Other };

        public override RoleAssignment? HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Elsewhere.WholeSubscription);
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
