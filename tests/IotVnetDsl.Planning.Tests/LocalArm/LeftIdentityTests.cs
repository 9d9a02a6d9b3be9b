namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>Identities that the code leaves attached and deletes, or that somebody has deleted: Azure takes no write that attaches what is not there.</summary>
public sealed class LeftIdentityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_goes_is_detached_first_and_later_writes_are_taken(bool hasOwn)
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Plant { HasOwn = hasOwn }.Graph());
        var left = new Plant { HasOwn = hasOwn, IsSaid = false };

        await arm.DeployAsync(left.Graph(), "delete:rg-left/userAssignedIdentities/id-left");
        Assert.Empty(Requests.Made(await arm.PlanAsync(left.Graph())).Operations);

        var changed = (left with { Units = 2 }).Graph();
        await arm.DeployAsync(changed);
        Assert.Empty(Requests.Made(await arm.PlanAsync(changed)).Operations);
    }

    [Fact]
    public async Task What_somebody_has_deleted_is_detached_too()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Plant { HasOwn = true }.Graph());
        var id = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-left/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-left";
        await arm.Client.SendAsync(new("DELETE", id, "2023-01-31"), TestContext.Current.CancellationToken);
        var left = new Plant { HasOwn = true, IsSaid = false, Units = 2 }.Graph();

        await arm.DeployAsync(left);

        Assert.Empty(Requests.Made(await arm.PlanAsync(left)).Operations);
    }

    private sealed record Plant : Topology
    {
        public bool IsSaid { get; init; } = true;

        public bool HasOwn { get; init; }

        public int Units { get; init; } = 1;

        public override string Id => "left";

        public override ResourceGroup ResourceGroup => new("rg-left", IotVnetDsl.Region.EastUS);

        public UserAssignedIdentity? Reader => IsSaid ? new("id-left") : null;

        public IotHub Hub => new("left-hub")
        {
            Sku = IotHubSku.S1,
            Capacity = Units,
            Identity = Reader is null ? null : Identity.UserAssigned(Reader.Principal) with { System = HasOwn ? true : null },
        };

        public StorageAccount Archive => new("leftarchive")
        {
            SharedKeyAccess = Units > 1 ? false : null,
            Identity = Reader is null ? null : Identity.UserAssigned(Reader.Principal) with { System = HasOwn ? true : null },
        };
    }
}
