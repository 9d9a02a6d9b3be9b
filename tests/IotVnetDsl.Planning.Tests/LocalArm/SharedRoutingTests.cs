using System.Text.Json.Nodes;
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
        Assert.Equal(OperationKind.Update, added.Kind);
        Assert.Equal(
            ["hidden-iotvnet-part:properties.routing.endpoints.storageContainers[line7]=line", "hidden-iotvnet-part:properties.routing.routes[line7]=line"],
            added.Body!["tags"]!.AsObject().Select(tag => $"{tag.Key}={tag.Value}"));
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

    [Fact]
    public async Task What_goes_out_of_the_code_is_taken_out_with_consent_and_theirs_stays()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Keepers().Graph());
        await arm.DeployAsync(new Line().Graph());
        var without = new Line { Has = Parts.Hub }.Graph();

        var plan = (await arm.PlanAsync(without)).Plan!;
        Assert.Equal(["delete:Hub/Endpoints[line7]", "delete:Hub/Routes[line7]"], plan.Missing.Select(consent => consent.ToString()).Order(StringComparer.Ordinal));
        await arm.DeployAsync(without, "delete:Hub/Endpoints[line7]", "delete:Hub/Routes[line7]");

        Assert.Equal(["lake"], await EndpointsAsync(arm));
        Assert.DoesNotContain(await TagsAsync(arm), tag => tag.Contains("part", StringComparison.Ordinal));
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(without))));
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(new Keepers().Graph()))));
    }

    [Theory]
    [InlineData(Parts.Account)]
    [InlineData(Parts.None)]
    public async Task What_goes_out_of_the_code_with_the_hub_is_found_and_goes_before_its_target(Parts left)
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Keepers().Graph());
        await arm.DeployAsync(new Line().Graph());
        var without = new Line { Has = left }.Graph();

        var missing = (await arm.PlanAsync(without)).Plan!.Missing.Select(consent => consent.ToString()).ToArray();
        Assert.Contains("delete:rg-keepers/IotHubs/shared-hub/Endpoints[line7]", missing);
        await arm.DeployAsync(without, [.. missing]);

        Assert.Equal(["lake"], await EndpointsAsync(arm));
        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(without))));
    }

    [Fact]
    public async Task What_they_have_made_under_our_name_stays_theirs()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Keepers { Second = "line7" }.Graph());
        var without = new Line { Has = Parts.Hub }.Graph();

        await arm.DeployAsync(without);

        Assert.Equal("", Left(Requests.Made(await arm.PlanAsync(without))));
        Assert.Equal(["lake", "line7"], await EndpointsAsync(arm));
    }

    private static string Left(Plan plan) => plan.Operations.IsEmpty && plan.Surplus.IsEmpty ? "" : PlanText.Write(plan, detailed: true);

    private static async Task<string[]> TagsAsync(LocalArmProcess arm) => [.. (await HubAsync(arm))["tags"]!.AsObject().Select(tag => tag.Key)];

    private static async Task<string[]> EndpointsAsync(LocalArmProcess arm)
    {
        var hub = await HubAsync(arm);
        Assert.Equal(OfKeepers, hub["tags"]!["hidden-iotvnet"]!.ToString());
        return [.. BodyPath.Get(hub, "properties.routing.endpoints.storageContainers")!.AsArray().Select(endpoint => endpoint!["name"]!.ToString()).Order(StringComparer.Ordinal)];
    }

    private static async Task<JsonObject> HubAsync(LocalArmProcess arm) =>
        (await arm.Client.SendAsync(new("GET", ResourceId.InGroup(ResourceId.ResourceGroup(Requests.Subscription, $"rg-{OfKeepers}"), "Microsoft.Devices/IotHubs", "shared-hub"), "2023-06-30"), TestContext.Current.CancellationToken)).Body!;

    private sealed record Keepers : Topology
    {
        public bool? IsShared { get; init; }

        public string? Second { get; init; }

        public override string Id => OfKeepers;

        public override ResourceGroup ResourceGroup => new($"rg-{OfKeepers}", IotVnetDsl.Region.EastUS);

        public StorageAccount Lake => new("keeperslake") { Containers = ["all"] };

        public IotHub Hub => new("shared-hub")
        {
            Identity = Identity.SystemAssigned,
            SharedRouting = IsShared,
            Endpoints = Second is { } second ? [new StorageEndpoint("lake", Lake.Container("all")), new StorageEndpoint(second, Lake.Container("all"))] : [new StorageEndpoint("lake", Lake.Container("all"))],
            Routes = [new("lake", RouteSource.DeviceMessages, "lake")],
        };

        public RoleAssignment HubWritesLake => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake);
    }

    private sealed record Line : Topology
    {
        public TimeSpan? Batch { get; init; }

        public Parts Has { get; init; } = Parts.All;

        public override string Id => "line";

        public override ResourceGroup ResourceGroup => new("rg-line", IotVnetDsl.Region.EastUS);

        public ResourceGroup Theirs => new($"rg-{OfKeepers}", IotVnetDsl.Region.EastUS) { Existing = true };

        public StorageAccount? Archive => Has == Parts.None ? null : new("linearchive") { Containers = ["seven"] };

        public IotHub? Hub => Has is Parts.Account or Parts.None ? null : new("shared-hub")
        {
            Existing = true,
            ResourceGroup = Theirs,
            SharedRouting = true,
            Endpoints = Has == Parts.Hub ? [] : [new StorageEndpoint("line7", Archive!.Container("seven")) { BatchFrequency = Batch }],
            Routes = Has == Parts.Hub ? [] : [new("line7", RouteSource.DeviceMessages, "line7") { Condition = "line = 7" }],
        };

        public RoleAssignment? HubWritesArchive => Hub is null ? null : new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive!);
    }

    /// <summary>What is left in the line's code.</summary>
    public enum Parts
    {
        All,
        Hub,
        Account,
        None,
    }
}
