using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class WarningsTests
{
    [Fact]
    public async Task What_is_exposed_comes_first_then_what_is_cut_off_replaced_and_deleted()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal(["Opens", "Cuts off", "Replaces", "Deletes"], Kinds(await arm.PlanAsync(new HarmfulPlant())));
    }

    [Fact]
    public async Task What_was_agreed_to_hurts_all_the_same_and_needs_nothing()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.PlanAsync(new HarmfulPlant(), "expose:Hub", "cutoff:Hub", "replace:pe-hub", "delete:vnet-plant");

        Assert.Equal(["Opens", "Cuts off", "Replaces", "Deletes"], Kinds(plan));
        Assert.Null(Warnings.Needs(plan));
    }

    [Fact]
    public async Task What_is_needed_is_written_with_what_was_given()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal(
            "-p:TopologyAllow=replace:HubEndpoint+cutoff:Hub+delete:rg-plant/privateDnsZones/privatelink.azure-devices.net/virtualNetworkLinks/vnet-plant+expose:Hub", Warnings.Needs(await arm.PlanAsync(new HarmfulPlant(), "replace:pe-hub")));
    }

    [Fact]
    public async Task Many_deletions_are_counted_by_type()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new CrowdedPlant());

        var plan = await arm.PlanAsync(new Plant());
        Assert.Contains(("Deletes", "30 userAssignedIdentities"), Warnings.Of(plan, all: false));
        Assert.Equal(30, Warnings.Of(plan, all: true).Count(warning => warning.Kind == "Deletes"));
    }

    [Fact]
    public async Task A_destruction_is_one_warning()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal([("Deletes", "all that the topology owns, with the data in it: 8 resources")], Warnings.Of(await arm.DestroyAsync(new Plant()), all: false));
    }

    private static IEnumerable<string> Kinds(Plan plan) => Warnings.Of(plan, all: false).Select(warning => warning.Kind);

    // The hub is opened, its endpoint moves to another subnet, and one link goes.
    private sealed record HarmfulPlant : Plant
    {
        public override IotHub Hub => base.Hub with { PublicNetworkAccess = PublicNetworkAccess.Enabled };

        public override PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("GatewaySubnet"));

        public override PrivateDnsZoneLink? HubZoneLink => null;
    }

    private sealed record CrowdedPlant : Plant
    {
        public ValueList<UserAssignedIdentity> Many => [.. Enumerable.Range(1, 30).Select(number => new UserAssignedIdentity($"id-{number}"))];
    }
}
