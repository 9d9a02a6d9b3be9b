using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What a plan says of rules of security groups that take a client's way, or some of its ports, or make it.</summary>
public sealed class SecurityGroupChangeTests
{
    private static readonly SecurityRule None = new("none", 4000, TrafficDirection.Outbound, FirewallAction.Deny);
    private static readonly SecurityRule Mqtt = new("mqtt", 100, TrafficDirection.Outbound, FirewallAction.Allow) { DestinationPorts = ["8883"] };
    private static readonly SecurityRule Https = new("https", 110, TrafficDirection.Outbound, FirewallAction.Allow) { DestinationPorts = ["443"] };

    [Fact]
    public async Task A_way_that_is_taken_is_lost_and_asked_for()
    {
        var plan = await ChangedAsync([], [None]);

        Assert.Equal(["cutoff:Hub: Net/lines reaches it no more: no private endpoint leads to it, and security group 'Traffic', rule 'none', denies it the way out"], Asked(plan));
        var way = Assert.Single(plan.Paths.Ways);
        Assert.Equal((false, true), (way.IsThere, way.IsLost));
    }

    [Fact]
    public async Task Ports_that_are_taken_are_asked_for_since_the_client_may_go_by_them() => Assert.Equal(
        ["cutoff:Hub: Net/lines may reach it no more, by ports that the code does not say: by port 443: security group 'Traffic' does not let others out"],
        Asked(await ChangedAsync([Mqtt, Https, None], [Https, None])));

    [Fact]
    public async Task Ports_that_were_not_there_before_and_ways_that_are_made_are_not_asked_for()
    {
        Assert.Empty(Asked(await ChangedAsync([Https, None], [Mqtt, Https, None])));
        var made = await ChangedAsync([None], []);
        Assert.Empty(Asked(made));
        Assert.True(Assert.Single(made.Paths.Ways).IsNew);
    }

    [Fact]
    public async Task Of_the_same_ports_in_another_rule_nothing_is_said() => Assert.Empty(Asked(await ChangedAsync([Https, None], [Https with { Priority = 120, Name = "web" }, None])));

    private static IEnumerable<string> Asked(Plan plan) => plan.Missing.Where(missing => missing.Kind == "cutoff").Select(missing => $"{missing}: {missing.Reason}");

    private static async Task<Plan> ChangedAsync(ValueList<SecurityRule> before, ValueList<SecurityRule> after)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant(before));
        return await arm.PlanAsync(new Plant(after));
    }

    private sealed record Plant(ValueList<SecurityRule> Rules) : Topology
    {
        public override string Id => "traffic";

        public override ResourceGroup ResourceGroup => new("rg-traffic", IotVnetDsl.Region.EastUS);

        public NetworkSecurityGroup Traffic => new("nsg") { Rules = Rules };

        public VirtualNetwork Net => new("net") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("lines", "10.0.1.0/24") { NetworkSecurityGroup = Traffic }] };

        public IotHub Hub => new("traffic-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Enabled };

        public Client Line => new(Location.InSubnet(Net.Subnet("lines"))) { Uses = [Hub] };
    }
}
