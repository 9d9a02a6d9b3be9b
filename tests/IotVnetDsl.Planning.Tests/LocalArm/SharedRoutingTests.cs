using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>An endpoint and a route in a hub that another topology keeps: added, found again, changed, lost, taken out; theirs stay.</summary>
public sealed class SharedRoutingTests
{
    private const string OfKeepers = "keepers";

    [Fact]
    public async Task What_is_added_stands_beside_what_others_have()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Keepers().Graph());

        var first = Requests.Made(await arm.PlanAsync(new Line().Graph()));
        var added = Assert.Single(first.Operations, operation => operation.Resource.Path == "Hub");
        Assert.Equal((OperationKind.Update, false), (added.Kind, added.Body!.ContainsKey("tags")));
        Assert.Equal(["endpoints + line7", "routes + line7"], added.Changes.Select(change => $"{change.Name} {(change.Before is null ? "+" : "~")} {change.After!.Split(' ')[0]}"));
        await arm.ApplyAsync(first);

        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(new Line().Graph()))));
        Assert.Equal(["lake", "line7"], await EndpointsAsync(arm));
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(new Keepers { IsShared = true }.Graph()))));
    }

    [Fact]
    public async Task What_is_lost_is_put_back_and_what_is_otherwise_needs_consent()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Keepers().Graph());
        await arm.DeployAsync(new Line().Graph());

        var slower = new Line { Batch = TimeSpan.FromMinutes(10) }.Graph();
        Assert.Contains((await arm.PlanAsync(slower)).Plan!.Missing, consent => consent.ToString()!.Contains("adopt:Hub/Endpoints[line7]", StringComparison.Ordinal));
        await arm.DeployAsync(slower, "adopt:Hub/Endpoints[line7]");
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(slower))));

        await arm.DeployAsync(new Keepers().Graph(), "delete:Hub/Endpoints[line7]", "delete:Hub/Routes[line7]");
        Assert.Equal(["lake"], await EndpointsAsync(arm));
        Assert.Equal(["Hub"], Requests.Made(await arm.PlanAsync(slower)).Operations.Select(operation => operation.Resource.Path));
        await arm.DeployAsync(slower);
        Assert.Equal(["lake", "line7"], await EndpointsAsync(arm));
    }

    [Fact]
    public async Task A_destruction_takes_out_what_the_code_says_and_nothing_else()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Keepers().Graph());
        await arm.DeployAsync(new Line().Graph());

        await arm.ApplyAsync(Requests.Made(await arm.DestroyAsync(new Line().Graph(), "delete:line")));

        Assert.Equal(["lake"], await EndpointsAsync(arm));
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(new Keepers().Graph()))));
        Assert.Equal([], Requests.Made(await arm.DestroyAsync(new Line().Graph())).Operations);
    }

    private static string Left(Plan plan) => plan.Operations.IsEmpty && plan.Surplus.IsEmpty ? "" : PlanText.Write(plan, detailed: true);

    private static async Task<string[]> EndpointsAsync(LocalArmProcess arm)
    {
        var hub = await arm.Client.SendAsync(new("GET", ResourceId.InGroup(ResourceId.ResourceGroup(Requests.Subscription, $"rg-{OfKeepers}"), "Microsoft.Devices/IotHubs", "shared-hub"), "2023-06-30"), TestContext.Current.CancellationToken);
        Assert.Equal(OfKeepers, hub.Body!["tags"]!["hidden-iotvnet"]!.ToString());
        return [.. BodyPath.Get(hub.Body, "properties.routing.endpoints.storageContainers")!.AsArray().Select(endpoint => endpoint!["name"]!.ToString()).Order(StringComparer.Ordinal)];
    }

    private sealed record Keepers : Topology
    {
        public bool? IsShared { get; init; }

        public override string Id => OfKeepers;

        public override ResourceGroup ResourceGroup => new($"rg-{OfKeepers}", IotVnetDsl.Region.EastUS);

        public StorageAccount Lake => new("keeperslake") { Containers = ["all"] };

        public IotHub Hub => new("shared-hub")
        {
            Identity = Identity.SystemAssigned,
            SharedRouting = IsShared,
            Endpoints = [new StorageEndpoint("lake", Lake.Container("all"))],
            Routes = [new("lake", RouteSource.DeviceMessages, "lake")],
        };

        public RoleAssignment HubWritesLake => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake);
    }

    private sealed record Line : Topology
    {
        public TimeSpan? Batch { get; init; }

        public override string Id => "line";

        public override ResourceGroup ResourceGroup => new("rg-line", IotVnetDsl.Region.EastUS);

        public ResourceGroup Theirs => new($"rg-{OfKeepers}", IotVnetDsl.Region.EastUS) { Existing = true };

        public StorageAccount Archive => new("linearchive") { Containers = ["seven"] };

        public IotHub Hub => new("shared-hub")
        {
            Existing = true,
            ResourceGroup = Theirs,
            SharedRouting = true,
            Endpoints = [new StorageEndpoint("line7", Archive.Container("seven")) { BatchFrequency = Batch }],
            Routes = [new("line7", RouteSource.DeviceMessages, "line7") { Condition = "line = 7" }],
        };

        public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    }
}
