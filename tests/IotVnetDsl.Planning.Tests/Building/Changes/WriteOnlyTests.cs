using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>A key that Azure takes and never shows.</summary>
public sealed class WriteOnlyTests
{
    private const string Key = "properties.sharedKey";

    [Fact]
    public async Task It_is_sent_when_its_resource_is_created_as_a_reference_that_is_not_printed()
    {
        var plan = await new FakeArm().PlanAsync(new Vpn());

        var body = plan.Operations.Single(operation => operation.Key == "Tunnel").Body;
        Assert.Equal("env:SITE_KEY", BodyPath.Get(body, Key)!["$secret"]!.ToString());
        Assert.Contains("(secret)", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
        Assert.DoesNotContain("SITE_KEY", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_neither_missed_nor_compared_later()
    {
        var arm = await DeployedAsync();

        Assert.Equal([], (await arm.PlanAsync(new Vpn())).Operations);
        Assert.Equal([], (await arm.PlanAsync(new WithOtherKey())).Operations);
    }

    [Fact]
    public async Task It_is_not_sent_with_a_change_of_something_else()
    {
        var arm = await DeployedAsync();

        var change = Assert.Single((await arm.PlanAsync(new Heavier())).Operations);

        Assert.Equal("20", BodyPath.Get(change.Body, "properties.routingWeight")!.ToString());
        Assert.Null(BodyPath.Get(change.Body, Key));
    }

    private static async Task<FakeArm> DeployedAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Vpn());
        BodyPath.Get(arm["/con-site"], "properties")!.AsObject().Remove("sharedKey");
        return arm;
    }

    private record Vpn : Topology
    {
        public override string Id => "vpn";

        public override ResourceGroup ResourceGroup => new("rg-vpn", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Plant => new("vnet-plant") { AddressSpace = ["10.62.0.0/16"], Subnets = [new("GatewaySubnet", "10.62.255.0/26")] };

        public VirtualNetworkGateway Gateway => new("vpngw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Plant);

        public LocalNetworkGateway Site => new("lgw-site") { GatewayIpAddress = "198.51.100.7" };

        public virtual VirtualNetworkGatewayConnection Tunnel => new("con-site", Gateway) { Site = Site, SharedKey = Secret.FromEnvironment("SITE_KEY"), RoutingWeight = 10 };
    }

    private sealed record WithOtherKey : Vpn
    {
        public override VirtualNetworkGatewayConnection Tunnel => base.Tunnel with { SharedKey = Secret.FromEnvironment("OTHER_KEY") };
    }

    private sealed record Heavier : Vpn
    {
        public override VirtualNetworkGatewayConnection Tunnel => base.Tunnel with { RoutingWeight = 20 };
    }
}
