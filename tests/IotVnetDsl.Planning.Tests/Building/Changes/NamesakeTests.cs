using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>Two projects whose topologies have the same id: what one has made is marked as the other's.</summary>
public sealed class NamesakeTests
{
    [Fact]
    public async Task What_one_gives_on_what_others_keep_stays_when_the_other_is_deployed_or_destroyed()
    {
        var arm = await WithLakeAsync();
        await arm.DeployAsync(new Site("north"));
        await arm.DeployAsync(new Site("south"));
        var theirs = RoleOf(arm, "south-hub");
        var consent = $"delete:rg-lake/storageAccounts/lake/roleAssignments/{ResourceId.Name(theirs)}";

        var plan = await arm.PlanAsync(new Site("north"));
        Assert.Equal([], plan.Operations);
        Assert.Equal(
            $"may be another project's whose topology has the same id and variant: it is given on what others keep, to no identity of this one; {consent} removes it",
            Assert.Single(plan.Surplus, surplus => surplus.Id == theirs).Reason);

        arm.Apply(await arm.DestroyAsync(new Site("north"), "delete:site"));
        Assert.Equal([theirs], arm.Ids.Where(id => id.Contains("/roleAssignments/", StringComparison.Ordinal)));
        Assert.Equal([], (await arm.PlanAsync(new Site("south"))).Operations);

        arm.Apply(await arm.DestroyAsync(new Site("north"), "delete:site", consent));
        Assert.False(arm.Has(theirs));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task What_was_given_to_somebody_of_whom_the_code_still_knows_goes_with_its_line(bool isStillKnown, bool goes)
    {
        var arm = await WithLakeAsync();
        await arm.DeployAsync(new Site("north") { HasReaders = true, HasWriters = isStillKnown });
        var plan = await arm.PlanAsync(new Site("north") { HasWriters = isStillKnown });

        Assert.Equal(goes, plan.Operations.Any(operation => operation.Kind == OperationKind.Delete));
        Assert.Equal(goes ? 0 : 1, plan.Surplus.Count(surplus => surplus.ArmType.EndsWith("/roleAssignments", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_one_has_made_in_the_group_of_both_the_other_deletes_with_a_consent_for_each_only()
    {
        var arm = await WithLakeAsync();
        await arm.DeployAsync(new Site("north") { Group = "rg-sites" });
        arm.Put(arm.Ids.Single(id => id.EndsWith("/north-hub", StringComparison.Ordinal)).Replace("north", "south", StringComparison.Ordinal), arm["/north-hub"]);

        Assert.Equal(["delete:rg-sites/IotHubs/south-hub"], (await arm.PlanAsync(new Site("north") { Group = "rg-sites" })).Missing.Select(consent => consent.ToString()));
        Assert.Equal(
            ["delete:rg-sites/IotHubs/south-hub", "delete:site"],
            (await arm.DestroyAsync(new Site("north") { Group = "rg-sites" })).Missing.Select(consent => consent.ToString()));
        Assert.Empty((await arm.DestroyAsync(new Site("north") { Group = "rg-sites" }, "delete:site", "delete:south-hub")).Missing);
    }

    private static string RoleOf(FakeArm arm, string hub)
    {
        var principal = BodyPath.Get(arm["/IotHubs/" + hub], "identity.principalId")!.ToString();
        return arm.Ids.Single(id => id.Contains("/roleAssignments/", StringComparison.Ordinal) && BodyPath.Get(arm[id], "properties.principalId")!.ToString() == principal);
    }

    private static async Task<FakeArm> WithLakeAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Lakes());
        return arm;
    }

    private sealed record Lakes : Topology
    {
        public override string Id => "lakes";

        public override ResourceGroup ResourceGroup => new("rg-lake", IotVnetDsl.Region.EastUS);

        public StorageAccount Lake => new("lake") { Containers = ["telemetry"] };
    }

    private sealed record Site(string Name) : Topology
    {
        public bool HasReaders { get; init; }

        public bool HasWriters { get; init; }

        public string? Group { get; init; }

        public override string Id => "site";

        public override ResourceGroup ResourceGroup => new(Group ?? $"rg-{Name}", IotVnetDsl.Region.EastUS);

        public ResourceGroup LakeGroup => new("rg-lake", IotVnetDsl.Region.EastUS) { Existing = true };

        public StorageAccount Lake => new("lake") { Existing = true, ResourceGroup = LakeGroup };

        public IotHub Hub => new($"{Name}-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("lake", Lake.Container("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "lake")],
        };

        public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake);

        public RoleAssignment? TeamReads => HasReaders ? new(Team, Role.StorageBlobDataReader, Lake) : null;

        public RoleAssignment? TeamWrites => HasWriters ? new(Team, Role.StorageBlobDataContributor, Lake) : null;

        private static Principal Team => Principal.Group("99999999-9999-9999-9999-999999999999");
    }
}
