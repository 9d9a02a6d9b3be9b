using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A resolver or an endpoint of one that is replaced: Azure deletes no resolver that has endpoints, and no outbound endpoint that a ruleset asks by.</summary>
public sealed class ReplacedResolverTests
{
    [Theory]
    [InlineData("south", "out", true)]
    [InlineData("north", "other", true)]
    [InlineData("south", "out", false)]
    [InlineData("north", "other", false)]
    public void What_holds_it_goes_first_and_comes_back_after_it(string network, string subnet, bool isLinked)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Names("north", "out", IsLinked: true).Graph())).Errors);
        arm.Settle();
        var graph = new Names(network, subnet, isLinked).Graph();

        var plan = arm.Plan(graph);
        plan = arm.Plan(graph, [.. plan.Missing.Select(consent => consent.ToString()), .. plan.Surplus.Select(surplus => $"delete:{surplus.Path}")]);

        Assert.Equal([], arm.Run(plan).Errors.Select(error => error.Message));
        arm.Settle();
        Assert.Empty(arm.Plan(graph).Operations);
    }

    private sealed record Names(string InNetwork, string InSubnet, bool IsLinked) : Topology
    {
        public override string Id => "names";

        public override ResourceGroup ResourceGroup => new("rg-names", IotVnetDsl.Region.EastUS);

        public VirtualNetwork North => Network("north", 1);

        public VirtualNetwork South => Network("south", 2);

        public DnsResolver Resolver => new("resolver", In) { InboundEndpoints = [new("in", In.Subnet("in"))], OutboundEndpoints = [new("out", In.Subnet(InSubnet))] };

        public DnsForwardingRuleset Ruleset => new("ruleset", [Resolver.OutboundEndpoint("out")]) { Rules = [new("corp", "corp.example.", ["10.9.0.4"])] };

        public DnsForwardingRulesetLink? Link => IsLinked ? new("north", Ruleset, North) : null;

        private VirtualNetwork In => InNetwork == "north" ? North : South;

        private static VirtualNetwork Network(string name, int number) => new(name)
        {
            AddressSpace = [$"10.{number}.0.0/16"],
            Subnets = [.. new[] { "in", "out", "other" }.Select((subnet, at) => new Subnet(subnet, $"10.{number}.{at}.0/28") { Delegation = "Microsoft.Network/dnsResolvers" })],
        };
    }
}
