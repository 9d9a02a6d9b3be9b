using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>An application security group says nothing of who is in it: rules and endpoints of others beside it do.</summary>
public sealed class NamedGroupsTests
{
    [Theory]
    [InlineData("Machines", "nsg-theirs")]
    [InlineData("Doors", "pe-theirs")]
    public void One_that_others_name_is_not_deleted(string dropped, string user)
    {
        using var arm = Deployed(withOthers: true);

        var problem = Assert.Single(arm.TryPlan(new Ours { Dropped = dropped }.Graph()).Problems);

        Assert.Equal("IVD9008", problem.Code);
        Assert.Contains($"Azure deletes nothing that is in use, here by '{user}' (/subscriptions/", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Machines")]
    [InlineData("Doors")]
    public void One_that_nobody_names_goes(string dropped)
    {
        using var arm = Deployed(withOthers: false);

        Assert.Equal([], arm.Run(arm.Plan(new Ours { Dropped = dropped }.Graph(), $"delete:asg-{dropped}")).Errors);
    }

    [Fact]
    public void One_that_goes_with_the_rule_that_names_it_goes()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Ours { NamesIt = true }.Graph())).Errors);

        Assert.Equal([], arm.Run(arm.Plan(new Ours { Dropped = "Machines" }.Graph(), "delete:asg-Machines", "delete:nsg-ours")).Errors);
    }

    [Fact]
    public void A_destruction_leaves_it()
    {
        using var arm = Deployed(withOthers: true);

        var plan = arm.Destruction(new Ours().Graph(), "delete:ours");

        Assert.Equal([], arm.Run(plan).Errors);
        Assert.Contains(plan.Surplus, left => left is { Path: "Machines", Reason: "stays: nsg-theirs uses it and stays" });
        Assert.Contains(plan.Surplus, left => left is { Path: "Doors", Reason: "stays: pe-theirs uses it and stays" });
    }

    private static LocalArmInProcess Deployed(bool withOthers)
    {
        var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Ours().Graph())).Errors);
        if (withOthers)
            Assert.Equal([], arm.Run(arm.Plan(new Theirs().Graph())).Errors);
        arm.Settle();
        return arm;
    }

    private sealed record Ours : Topology
    {
        public string Dropped { get; init; } = "";

        public bool NamesIt { get; init; }

        public override string Id => "ours";

        public override ResourceGroup ResourceGroup => new("rg-ours", IotVnetDsl.Region.EastUS);

        public ApplicationSecurityGroup? Machines => Dropped == nameof(Machines) ? null : new("asg-Machines");

        public ApplicationSecurityGroup? Doors => Dropped == nameof(Doors) ? null : new("asg-Doors");

        public NetworkSecurityGroup? Rules => NamesIt ? new("nsg-ours") { Rules = [new("in", 100, TrafficDirection.Inbound, FirewallAction.Allow) { SourceGroups = [Machines!] }] } : null;
    }

    private sealed record Theirs : Topology
    {
        public override string Id => "theirs";

        public override ResourceGroup ResourceGroup => new("rg-ours", IotVnetDsl.Region.EastUS) { Existing = true };

        public ApplicationSecurityGroup Machines => new("asg-Machines") { Existing = true };

        public ApplicationSecurityGroup Doors => new("asg-Doors") { Existing = true };

        public NetworkSecurityGroup Rules => new("nsg-theirs") { Rules = [new("in", 100, TrafficDirection.Inbound, FirewallAction.Allow) { SourceGroups = [Machines] }] };

        public VirtualNetwork Net => new("vnet-theirs") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("all", "10.2.1.0/24")] };

        public IotHub Hub => new("theirs-hub");

        public PrivateEndpoint Endpoint => new("pe-theirs", Hub, Net.Subnet("all")) { ApplicationSecurityGroups = [Doors] };
    }
}
