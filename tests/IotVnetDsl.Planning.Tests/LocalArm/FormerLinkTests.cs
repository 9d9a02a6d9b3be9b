using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>A link of ours in a zone of others, after its last line and the zone's group went out of the code.</summary>
public sealed class FormerLinkTests
{
    [Fact]
    public async Task Is_found_and_deleted_with_consent_and_those_of_others_stay()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Center().Graph());
        await arm.DeployAsync(new Site("site-one").Graph());
        await arm.DeployAsync(new Site("site-two").Graph());
        var without = new Site("site-one") { IsLinked = false }.Graph();

        var missing = (await arm.PlanAsync(without)).Plan!.Missing;
        Assert.Equal("delete:rg-center/privateDnsZones/privatelink.azure-devices.net/virtualNetworkLinks/site-one", Assert.Single(missing).ToString());
        await arm.DeployAsync(without, Assert.Single(missing).ToString());

        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(without))));
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(new Site("site-two").Graph()))));
    }

    /// <summary>The same topology, deployed once more into other groups, has the same mark and a network of its own.</summary>
    [Fact]
    public async Task Is_not_one_of_the_same_topology_elsewhere()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Center().Graph());
        await arm.DeployAsync(new Site("site-one") { Stage = "test" }.Graph());

        Assert.Empty((await arm.PlanAsync(new Site("site-one") { IsLinked = false }.Graph())).Plan!.Missing);
    }

    private static string Left(Plans.Plan plan) => plan.Operations.IsEmpty && plan.Surplus.IsEmpty ? "" : PlanText.Write(plan, detailed: true);

    private sealed record Center : Topology
    {
        public override string Id => "center";

        public override ResourceGroup ResourceGroup => new("rg-center", IotVnetDsl.Region.EastUS);

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");
    }

    private sealed record Site(string Name) : Topology
    {
        public bool IsLinked { get; init; } = true;

        public string Stage { get; init; } = "prod";

        public override string Id => Name;

        public override ResourceGroup ResourceGroup => new($"rg-{Name}-{Stage}", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Network => new($"vnet-{Name}") { AddressSpace = ["10.20.0.0/16"] };

        public ResourceGroup? Theirs => IsLinked ? new("rg-center", IotVnetDsl.Region.EastUS) { Existing = true } : null;

        public PrivateDnsZone? Zone => Theirs is { } group ? new("privatelink.azure-devices.net") { Existing = true, ResourceGroup = group } : null;

        public PrivateDnsZoneLink? Link => Zone is { } zone ? new(Name, zone, Network) : null;
    }
}
