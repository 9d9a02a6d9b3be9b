namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What changes somewhere else and takes a way with it is said, and asked for.</summary>
public sealed class LostBySideEffectTests
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000aa", OtherTenant = "00000000-0000-0000-0000-0000000000bb";

    [Fact]
    public async Task A_rule_for_a_resource_that_is_to_be_of_another_tenant_shuts_it_out()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Named(Tenant));
        Assert.Equal([], (await arm.PlanAsync(new Named(Tenant.ToUpperInvariant()))).Missing);

        var plan = await arm.PlanAsync(new Named(OtherTenant));

        Assert.Equal(["cutoff:Archive"], plan.Missing.Select(consent => consent.ToString()));
        Assert.Equal(["Hub -> Archive/telemetry"], plan.Paths.Ways.Where(way => way.IsLost).Select(way => $"{way.From} -> {way.To}"));
    }

    [Fact]
    public async Task A_rule_for_a_resource_that_was_of_another_tenant_lets_it_in()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Named(OtherTenant));

        var plan = await arm.PlanAsync(new Named(Tenant));

        Assert.Equal(["expose:Archive"], plan.Missing.Select(consent => consent.ToString()));
        Assert.Equal("Hub, by its identity", Assert.Single(plan.Openings).To);
    }

    [Theory]
    [InlineData("192.168.1.0/24", "cutoff:Hub")]
    [InlineData("192.168.2.0/24", "")]
    [InlineData("10.30.0.0/16", "")]
    public async Task A_network_that_takes_addresses_of_a_site_no_longer_answers_it(string block, string consents)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Grown(null));

        var plan = await arm.PlanAsync(new Grown(block));

        Assert.Equal(consents, string.Join(" ", plan.Missing));
        Assert.Equal(consents.Length > 0 ? ["on-premises 192.168.1.0/24 -> Hub"] : [], plan.Paths.Ways.Where(way => way.IsLost).Select(way => $"{way.From} -> {way.To}"));
    }

    [Theory]
    [InlineData("10.20.1.200")]
    [InlineData("192.168.1.53")]
    [InlineData("10.40.2.9")]
    [InlineData("168.63.129.16")]
    public async Task A_network_that_is_to_ask_other_name_servers_may_lose_private_names(string server)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Asking(null));

        var plan = await arm.PlanAsync(new Asking(server));

        Assert.Equal(server == "168.63.129.16" ? "" : "cutoff:Hub", string.Join(" ", plan.Missing));
    }

    [Theory]
    [InlineData(53, "cutoff:Hub")]
    [InlineData(443, "")]
    public async Task A_security_group_that_is_to_deny_the_way_to_name_servers_takes_private_names(int port, string consents)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Asking(null) { Rules = [] });

        var plan = await arm.PlanAsync(new Asking(null) { Rules = [new("names", 200, TrafficDirection.Outbound, FirewallAction.Deny) { Destinations = ["AzurePlatformDNS"], DestinationPorts = [$"{port}"] }] });

        Assert.Equal(consents, string.Join(" ", plan.Missing));
    }

    [Fact]
    public async Task Keys_that_are_switched_off_cut_off_who_registers_devices_by_one()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Registering(null), "expose:Provisioning");

        Assert.Equal("cutoff:Hub", string.Join(" ", (await arm.PlanAsync(new Registering(true))).Missing));
    }

    [Fact]
    public async Task Rules_of_a_database_that_name_everybody_in_two_open_it_to_the_internet()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Stored(["203.0.113.7"]), "expose:Store");

        Assert.Equal("the internet", Assert.Single((await arm.PlanAsync(new Stored(["0.0.0.0/1", "128.0.0.0/1"]))).Openings).To);
        Assert.Equal("whatever is in Azure's data centers", Assert.Single((await arm.PlanAsync(new Stored(["203.0.113.7", "0.0.0.0"]))).Openings).To);
    }

    private sealed record Stored(string[] Addresses) : Plant
    {
        public CosmosAccount Store => new("plant-store") { Databases = [new("data")], IpRules = [.. Addresses.Select(address => (AddressPrefix)address!)] };
    }

    private sealed record Asking(string? Server) : Plant
    {
        public ValueList<SecurityRule>? Rules { get; init; }

        public NetworkSecurityGroup? Group => Rules is { } rules ? new("nsg") { Rules = rules } : null;

        public override VirtualNetwork Network => base.Network with
        {
            Subnets = [new("endpoints", "10.20.1.0/24") { NetworkSecurityGroup = Group }, new("GatewaySubnet", "10.20.255.0/27"), new("names", "10.20.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }],
            DnsServers = Server is { } server ? [server] : null,
        };

        public VirtualNetwork Far => new("vnet-far") { AddressSpace = ["10.40.0.0/16"], Subnets = [new("names", "10.40.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };

        // It stands where no zone is linked.
        public DnsResolver Resolver => new("resolver", Far) { InboundEndpoints = [new("in", Far.Subnet("names")) { PrivateIpAddress = "10.40.2.9" }] };

        public Client Line => new(Location.InSubnet(Network.Subnet("endpoints"))) { Uses = [Hub] };
    }

    private sealed record Registering(bool? KeysOff) : Plant
    {
        public override IotHub Hub => base.Hub with { DisableLocalAuthentication = KeysOff };

        public DeviceProvisioningService Provisioning => new("plant-provisioning") { LinkedHubs = [new(Hub) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("key")) }] };
    }

    private sealed record Named(string TenantOfRule) : Plant
    {
        public KeyVault Vault => new("plant-vault", Tenant);

        public override StorageAccount Archive => base.Archive with
        {
            Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            ResourceInstances = [new(new IotHub("plant-hub")) { Tenant = TenantOfRule }],
        };

        public override IotHub Hub => base.Hub with { FileUpload = null };
    }

    private sealed record Grown(string? Block) : Plant
    {
        public override VirtualNetwork Network => base.Network with { AddressSpace = Block is { } block ? ["10.20.0.0/16", block] : ["10.20.0.0/16"] };

        public PublicIpAddress Address => new("pip-gw") { Zones = ["1", "2", "3"] };

        public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Network) { PublicIpAddresses = [Address] };

        public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = ["192.168.1.0/24"] };

        public VirtualNetworkGatewayConnection Connection => new("con", Gateway) { Site = Site, SharedKey = Secret.FromEnvironment("key") };

        public Client Line => new(Location.OnPremises("192.168.1.0/24")) { Uses = [Hub] };
    }
}
