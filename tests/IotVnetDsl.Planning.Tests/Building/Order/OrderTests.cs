using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Building.Order;

/// <summary>Open before close, closed form first, reverse order of deletion.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task An_existing_hub_is_closed_after_its_new_private_endpoint_zone_group_and_link()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new OpenPlant());

        var plan = await arm.DeployAsync(new Plant());

        var closing = plan.Operations.Single(operation => operation.Resource.Path == "Hub");
        Assert.Equal("closed last, when what replaces it works", closing.Reason);
        Assert.Equal("Hub", arm.Applied[^1]);
        Assert.Equal([new PlanWait("HubZoneLink", "it is closed when the private way works", WaitKind.Promise)], closing.DependsOn);
        Assert.DoesNotContain(plan.Operations.Single(operation => operation.Key == "HubEndpoint").DependsOn.Select(wait => wait.On), key => key == "Hub");
    }

    [Fact]
    public async Task Other_changes_of_a_hub_do_not_wait_for_its_closing()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new OpenPlant());

        var plan = await arm.DeployAsync(new LargerPlant());

        Assert.Equal(["sku.capacity"], plan.Operations.Single(operation => operation.Key == "Hub").Changes.Select(change => change.ArmPath));
        Assert.Equal(["properties.publicNetworkAccess"], plan.Operations.Single(operation => operation.Key == "Hub#2").Changes.Select(change => change.ArmPath));
        Assert.Equal("Hub#2", arm.Applied[^1]);
    }

    [Fact]
    public async Task A_hub_that_opens_opens_before_its_private_endpoint_goes()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        await arm.DeployAsync(new OpenPlant(), "expose:Hub", "delete:pe-hub", "delete:vnet-plant");

        Assert.True(arm.Applied.IndexOf("Hub") < arm.Applied.IndexOf("rg-plant/privateEndpoints/pe-hub"));
    }

    [Fact]
    public void A_namespace_with_a_firewall_is_created_closed_and_opened_after_its_rules()
    {
        var plan = Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production"));

        Assert.Equal("Disabled", Body(plan, "Streams"));
        Assert.Contains("Streams", Operation(plan, "Streams/Firewall").DependsOn.Select(wait => wait.On));
        Assert.Contains("Streams/Firewall", Operation(plan, "Streams#2").DependsOn.Select(wait => wait.On));
        Assert.Equal("Enabled", Body(plan, "Streams#2"));
        Assert.Contains("Streams#2", Operation(plan, "Hub#2").DependsOn.Select(wait => wait.On));
    }

    [Fact]
    public void A_private_endpoint_locks_its_network_and_its_target()
    {
        var plan = Requests.FromNothing(new Plant().Graph());

        var endpoint = Operation(plan, "HubEndpoint").Serializes;
        Assert.Contains(endpoint, id => id.EndsWith("/virtualnetworks/vnet-plant", StringComparison.Ordinal));
        Assert.Subset(endpoint.ToHashSet(), Operation(plan, "Hub").Serializes.ToHashSet());
        Assert.Subset(endpoint.ToHashSet(), Operation(plan, "Network/Subnets[endpoints]").Serializes.ToHashSet());
    }

    [Fact]
    public async Task A_lock_comes_last_and_goes_first()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new LockedPlant());
        Assert.Equal("HubLock", arm.Applied[^1]);

        var destruction = await arm.DestroyAsync(new LockedPlant(), "delete:plant");

        arm.Applied.Clear();
        arm.Apply(destruction);
        Assert.Equal("HubLock", arm.Applied[0]);
        Assert.Equal("ResourceGroup", arm.Applied[^1]);
        Assert.Empty(arm.Ids);
    }

    [Fact]
    public async Task A_link_that_the_code_calls_otherwise_stays()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Empty((await arm.PlanAsync(new RelinkedPlant())).Operations);
    }

    [Fact]
    public async Task Destruction_goes_in_reverse()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        arm.Applied.Clear();
        arm.Apply(await arm.DestroyAsync(new Plant(), "delete:plant"));

        Assert.Equal(["HubWritesArchive", "HubZoneLink", "HubEndpoint", "Hub", "Archive", "HubZone", "Network", "ResourceGroup"], arm.Applied);
    }

    private static PlanOperation Operation(Plan plan, string key) => plan.Operations.Single(operation => operation.Key == key);

    private static string? Body(Plan plan, string key) => Operation(plan, key).Body!["properties"]!["publicNetworkAccess"]?.ToString();

    private sealed record OpenPlant : Plant
    {
        public override IotHub Hub => base.Hub with { PublicNetworkAccess = PublicNetworkAccess.Enabled };

        public override PrivateEndpoint? HubEndpoint => null;

        public override PrivateDnsZoneGroup? HubZones => null;

        public override PrivateDnsZoneLink? HubZoneLink => null;
    }

    private sealed record LargerPlant : Plant
    {
        public override IotHub Hub => base.Hub with { Capacity = 2 };
    }

    private sealed record RelinkedPlant : Plant
    {
        public override PrivateDnsZoneLink HubZoneLink => new("renamed", HubZone!, Network);
    }

    private sealed record LockedPlant : Plant
    {
        public ManagementLock HubLock => new("keep", LockLevel.CanNotDelete, Hub);
    }
}
