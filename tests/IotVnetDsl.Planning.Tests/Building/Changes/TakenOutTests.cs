using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What stands in something of ours, has no mark, and is taken out of the code: it leads names, or did.</summary>
public sealed class TakenOutTests
{
    private const string Group = "rg-named/privateEndpoints/pe-hub/privateDnsZoneGroups/default";

    [Fact]
    public void Who_finds_a_hub_by_zones_that_are_taken_out_is_cut_off()
    {
        using var arm = Deployed(new Named { Dns = Dns.PrivateZones });

        var plan = arm.Plan(new Named().Graph());

        Assert.Contains("cutoff:Hub", plan.Missing.Select(consent => consent.ToString()));
        Assert.Contains(plan.Paths.Ways, way => way is { From: "Net/all", To: "Hub", IsLost: true });
        Assert.Equal([Group], plan.Surplus.Select(surplus => surplus.Path));
    }

    [Fact]
    public void A_zone_group_and_a_rulesets_link_that_are_taken_out_are_listed_and_removed_with_consent()
    {
        var before = new Named { HasGroup = true, HasLink = true };
        using var arm = Deployed(before);
        var after = new Named { KeepsZones = true }.Graph();
        string[] left = ["rg-named/dnsForwardingRulesets/rules/virtualNetworkLinks/net", Group];

        var plan = arm.Plan(after);
        Assert.Equal(left, plan.Surplus.Select(surplus => surplus.Path));
        Assert.Contains(plan.Paths.Ways, way => way is { From: "Net/all", To: "Hub", IsThere: true });

        plan = arm.Plan(after, [.. left.Select(path => $"delete:{path}")]);
        Assert.Equal(left, plan.Operations.Select(operation => operation.Resource.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["cutoff:Hub"], plan.Missing.Select(consent => consent.ToString()));
    }

    [Fact]
    public void A_zone_group_of_an_endpoint_that_has_its_zones_by_policy_is_the_policys()
    {
        using var arm = Deployed(new Named { HasGroup = true, KeepsZones = true });

        var plan = arm.Plan(new Named { KeepsZones = true, Dns = Dns.ByPolicy }.Graph());

        Assert.Empty(plan.Operations);
        Assert.Empty(plan.Surplus);
    }

    private static LocalArmInProcess Deployed(Named topology)
    {
        var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(arm.Plan(topology.Graph())).IsSuccess);
        arm.Settle();
        return arm;
    }

    /// <summary>A closed hub, whose names lead to its endpoint by what may be taken out.</summary>
    public sealed record Named : Topology
    {
        public override string Id => "named";

        public override ResourceGroup ResourceGroup => new("rg-named", IotVnetDsl.Region.EastUS);

        public Dns? Dns { get; init; }

        public bool HasGroup { get; init; }

        public bool KeepsZones { get; init; }

        public bool HasLink { get; init; }

        public VirtualNetwork Net => new("net")
        {
            AddressSpace = ["10.1.0.0/16"],
            Subnets = [new("all", "10.1.1.0/24"), new("out", "10.1.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }],
        };

        public IotHub Hub => new("named-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint Endpoint => new("pe-hub", Hub, Net.Subnet("all")) { Dns = Dns };

        public IEnumerable<PrivateDnsZone> Zones => HasGroup || KeepsZones ? [new("privatelink.azure-devices.net"), new("privatelink.servicebus.windows.net")] : [];

        public IEnumerable<PrivateDnsZoneLink> Links => Zones.Select(zone => new PrivateDnsZoneLink("net", zone, Net));

        public PrivateDnsZoneGroup? ZoneGroup => HasGroup ? new("default", Endpoint, [.. Zones]) : null;

        public DnsResolver? Resolver => HasLink || KeepsZones ? new("resolver", Net) { OutboundEndpoints = [new("out", Net.Subnet("out"))] } : null;

        public DnsForwardingRuleset? Ruleset => Resolver is { } resolver ? new("rules", [resolver.OutboundEndpoint("out")]) { Rules = [new("own", "contoso.com.", ["10.9.9.9"])] } : null;

        public DnsForwardingRulesetLink? RulesetLink => HasLink ? new("net", Ruleset!, Net) : null;

        public Client Line => new(Location.InSubnet(Net.Subnet("all"))) { Uses = [Hub] };
    }
}
