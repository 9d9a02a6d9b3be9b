using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What a lock of others stops is found before the first write.</summary>
public sealed class ForeignLockTests
{
    private const string Subscription = $"/subscriptions/{Requests.Subscription}";

    private const string Group = $"{Subscription}/resourceGroups/rg-plant";

    [Theory]
    [InlineData(Subscription)]
    [InlineData(Group)]
    [InlineData($"{Group}/providers/Microsoft.Devices/IotHubs/plant-hub")]
    public async Task A_destruction_is_refused_as_a_whole(string scope)
    {
        var arm = await DeployedAsync();
        Lock(arm, scope, "CanNotDelete");

        var result = await Planner.DestroyAsync(new Plant().Graph(), Requests.Local("delete:plant"), arm, TestContext.Current.CancellationToken);

        Assert.Null(result.Plan);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("IVD9008", problem.Code);
        Assert.Contains("The lock 'stop' (CanNotDelete) on ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_endpoint_is_not_deleted_while_its_target_is_locked()
    {
        var arm = await DeployedAsync();
        Lock(arm, $"{Group}/providers/Microsoft.Devices/IotHubs/plant-hub", "CanNotDelete");

        var problem = Assert.Single((await arm.TryPlanAsync(new WithoutEndpoint(), "delete:pe-hub")).Problems);

        Assert.Contains("'rg-plant/privateEndpoints/pe-hub'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_against_deletion_lets_writes_pass_and_one_against_writes_does_not()
    {
        var arm = await DeployedAsync();
        Lock(arm, Group, "CanNotDelete");
        Assert.NotEmpty((await arm.PlanAsync(new BiggerPlant())).Operations);

        Lock(arm, Group, "ReadOnly");
        Assert.Contains("'Hub'", Assert.Single((await arm.TryPlanAsync(new BiggerPlant())).Problems).Message, StringComparison.Ordinal);
        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    private static async Task<FakeArm> DeployedAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        return arm;
    }

    private static void Lock(FakeArm arm, string scope, string level) =>
        arm.Put($"{scope}/providers/Microsoft.Authorization/locks/stop", new JsonObject { ["properties"] = new JsonObject { ["level"] = level } });

    private sealed record WithoutEndpoint : Plant
    {
        public override PrivateEndpoint? HubEndpoint => null;

        public override PrivateDnsZoneGroup? HubZones => null;
    }

    private sealed record BiggerPlant : Plant
    {
        public override IotHub Hub => base.Hub with { Capacity = 2 };
    }
}
