using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What a topology has left whose record is gone, or is called otherwise: the plans of the others in its group name it, and leave it.</summary>
public sealed class OrphanTests
{
    [Fact]
    public void What_a_topology_has_left_that_the_project_no_longer_has_is_named()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Depot("old").Graph())).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Depot("kept").Graph())).Errors);
        var reads = Plan(arm).Reads;

        var plan = Plan(arm, "kept", "other/Test", "other/Production");

        Assert.Equal(["rg-depot/storageAccounts/olddepot", "rg-depot/virtualNetworks/vnet-old"], plan.Orphans!.Value.Select(orphan => orphan.Path));
        Assert.Empty(plan.Operations);
        Assert.Equal(reads, plan.Reads);
        foreach (var page in (string[])[PlanText.Write(plan), PlanMarkdown.Write(plan), DriftText.Write(plan)])
        {
            Assert.Contains("vnet-old", page, StringComparison.Ordinal);
            Assert.Contains("hidden-iotvnet=old", page.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }

        Assert.Equal(plan.Orphans, PlanJson.Read(PlanJson.Write(plan)).Orphans!.Value);
        Assert.Equal(PlanFingerprint.Of(plan), PlanFingerprint.Of(Plan(arm)));
    }

    [Fact]
    public void Nothing_is_said_of_what_the_project_declares_otherwise_or_where_that_is_not_known()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Depot("old").Graph())).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Depot("kept").Graph())).Errors);

        Assert.Null(Plan(arm, "kept", "OLD").Orphans);
        Assert.Null(Plan(arm).Orphans);
    }

    [Fact]
    public void A_hub_of_a_variant_that_the_topology_no_longer_has_is_named_wherever_it_is()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Depot("old").Graph())).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Staged("Staging", "kept").Graph("Staging"))).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Staged("Production", "else").Graph("Production"))).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Depot("kept").Graph())).Errors);

        Assert.Equal(["rg-Staging/IotHubs/hub-Staging"], Plan(arm, "kept", "kept/Production", "old").Orphans!.Value.Select(orphan => orphan.Path));
        Assert.Null(Plan(arm, "kept", "kept/Staging", "old").Orphans);
        Assert.Null(Plan(arm, "kept", "kept/Staging", "old", "else/Test").Orphans);
    }

    [Fact]
    public void What_only_an_accepted_plan_tells_of_is_named_in_groups_that_nothing_else_is_in()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Staged("Production", "else").Graph("Production"))).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Staged("Test", "other").Graph("Test"))).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Depot("old").Graph())).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Depot("kept").Graph())).Errors);

        var plan = Requests.Made(arm.Time.Pump(() => Planner.PlanAsync(new Depot("kept").Graph(), Requests.Local() with { Marks = ["kept", "old"], Left = ["else/Production"] }, arm.Client, default)));

        Assert.Equal(["rg-Production/IotHubs/hub-Production", "rg-Production/storageAccounts/stproduction"], plan.Orphans!.Value.Select(orphan => orphan.Path));
        Assert.Empty(plan.Operations);
        Assert.Null(Plan(arm, "kept", "old").Orphans);
    }

    private sealed record Staged(string Stage, string Mark) : Topology
    {
        public override string Id => Mark;

        public override ResourceGroup ResourceGroup => new($"rg-{Stage}", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new($"hub-{Stage}");

        public StorageAccount Archive => new($"st{Stage.ToLowerInvariant()}");
    }

    private static Plan Plan(LocalArmInProcess arm, params string[] marks) => 
        Requests.Made(arm.Time.Pump(() => Planner.PlanAsync(new Depot("kept").Graph(), Requests.Local() with { Marks = [.. marks] }, arm.Client, default)));

    private sealed record Depot(string Mark) : Topology
    {
        public override string Id => Mark;

        public override ResourceGroup ResourceGroup => new("rg-depot", IotVnetDsl.Region.EastUS) { Existing = Mark == "kept" ? true : null };

        public VirtualNetwork Network => new($"vnet-{Mark}") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("all", "10.20.1.0/24")] };

        public StorageAccount Archive => new($"{Mark}depot");
    }
}
