using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What was given to our identities where the code names nothing any more.</summary>
public sealed class FormerRolesTests
{
    [Fact]
    public async Task A_role_in_a_group_that_the_code_names_no_more_is_named_and_taken_away_with_consent()
    {
        var arm = await WithLakeAsync();
        await arm.DeployAsync(new Writing());
        var consent = $"delete:rg-of-writing/storageAccounts/writinglake/roleAssignments/{ResourceId.Name(RoleOf(arm, "writing-hub"))}";

        var listed = Assert.Single((await arm.PlanAsync(new Writing { IsWriting = false })).Surplus, surplus => surplus.ArmType.EndsWith("/roleAssignments", StringComparison.Ordinal));
        Assert.Equal(
            ("Storage Blob Data Contributor on writinglake", $"is this topology's, and neither it nor what it is given on is in the code; {consent} removes it"),
            (listed.Name, listed.Reason));

        var plan = await arm.DeployAsync(new Writing { IsWriting = false }, consent);
        var role = Assert.Single(plan.Operations, operation => operation.Kind == OperationKind.Delete);
        Assert.Equal(("Storage Blob Data Contributor on writinglake", "access that the code does not give"), (role.Resource.Name, role.Reason));
        Assert.DoesNotContain(arm.Ids, id => id.Contains("/roleAssignments/", StringComparison.Ordinal));
        Assert.Equal([], (await arm.PlanAsync(new Writing { IsWriting = false })).Operations);
    }

    [Fact]
    public async Task A_destruction_takes_it_away_too()
    {
        var arm = await WithLakeAsync();
        await arm.DeployAsync(new Writing());
        arm.Apply(await arm.DestroyAsync(new Writing { IsWriting = false }, "delete:writing"));

        Assert.DoesNotContain(arm.Ids, id => id.Contains("/roleAssignments/", StringComparison.Ordinal));
        Assert.True(arm.Has("/storageAccounts/writinglake"));
    }

    [Fact]
    public async Task What_the_same_topology_has_given_to_identities_elsewhere_stays()
    {
        var arm = await WithLakeAsync();
        await arm.DeployAsync(new Theirs { Place = "elsewhere" });
        await arm.DeployAsync(new Writing());
        await arm.DeployAsync(new Writing { Place = "elsewhere" });

        var plan = await arm.PlanAsync(new Writing());
        Assert.Equal([], plan.Operations);
        Assert.Equal([], plan.Surplus);
    }

    private static string RoleOf(FakeArm arm, string hub)
    {
        var principal = BodyPath.Get(arm["/IotHubs/" + hub], "identity.principalId")!.ToString();
        return arm.Ids.Single(id => id.Contains("lake/providers/Microsoft.Authorization/roleAssignments/", StringComparison.Ordinal)
            && BodyPath.Get(arm[id], "properties.principalId")!.ToString() == principal);
    }

    private static async Task<FakeArm> WithLakeAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Theirs());
        return arm;
    }

    private sealed record Theirs : Topology
    {
        public string Place { get; init; } = "writing";

        public override string Id => "theirs";

        public override ResourceGroup ResourceGroup => new($"rg-of-{Place}", IotVnetDsl.Region.EastUS);

        public StorageAccount Lake => new($"{Place}lake") { Containers = ["telemetry"] };
    }

    private sealed record Writing : Topology
    {
        public string Place { get; init; } = "writing";

        public bool IsWriting { get; init; } = true;

        public override string Id => "writing";

        public override ResourceGroup ResourceGroup => new($"rg-{Place}", IotVnetDsl.Region.EastUS);

        public ResourceGroup? Group => IsWriting ? new($"rg-of-{Place}", IotVnetDsl.Region.EastUS) { Existing = true } : null;

        public StorageAccount? Lake => IsWriting ? new($"{Place}lake") { Existing = true, ResourceGroup = Group } : null;

        public IotHub Hub => new($"{Place}-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = Lake is null ? [] : [new StorageEndpoint("lake", Lake.Container("telemetry"))],
            Routes = Lake is null ? [] : [new("all", RouteSource.DeviceMessages, "lake")],
        };

        public RoleAssignment? HubWrites => Lake is null ? null : new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake);
    }
}
