using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Order;

/// <summary>The article's two steps, from one declaration.</summary>
public sealed class TwoPhaseHubTests
{
    [Fact]
    public void First_step_has_the_identity_and_nothing_that_needs_it()
    {
        var first = Operation(Requests.FromNothing(new Plant().Graph()), "Hub");

        Assert.Equal((OperationKind.Create, WriteMode.Put), (first.Kind, first.Mode));
        Assert.Equal("SystemAssigned", BodyPath.Get(first.Body, "identity.type")?.ToString());
        Assert.Equal("Disabled", BodyPath.Get(first.Body, "properties.publicNetworkAccess")?.ToString());
        Assert.Null(BodyPath.Get(first.Body, "properties.routing.endpoints"));
        Assert.Null(BodyPath.Get(first.Body, "properties.routing.routes"));
        Assert.Null(BodyPath.Get(first.Body, "properties.storageEndpoints"));
        Assert.Equal(["ResourceGroup"], first.DependsOn.Select(wait => wait.On));
    }

    [Fact]
    public void Second_step_has_endpoints_routes_and_file_upload_after_the_roles()
    {
        var second = Operation(Requests.FromNothing(new Plant().Graph()), "Hub#2");

        Assert.Equal((OperationKind.Update, WriteMode.Overlay), (second.Kind, second.Mode));
        Assert.Equal("what needs the hub's identity", second.Reason);
        Assert.Equal("identityBased", BodyPath.Get(second.Body, "properties.routing.endpoints.storageContainers[0].authenticationType")?.ToString());
        Assert.Equal("all-telemetry", BodyPath.Get(second.Body, "properties.routing.routes[0].name")?.ToString());
        Assert.Equal("uploads", BodyPath.Get(second.Body, "properties.storageEndpoints.$default.containerName")?.ToString());
        Assert.Equal(["Archive/Containers[telemetry]", "Archive/Containers[uploads]", "HubWritesArchive"], second.DependsOn.Select(wait => wait.On));
    }

    [Fact]
    public void Role_gets_the_principal_that_the_first_step_makes_known()
    {
        var plan = Requests.FromNothing(new Plant().Graph());
        var role = Operation(plan, "HubWritesArchive");

        Assert.Equal(("Hub", "identity.principalId"), Markers.OutputOf(BodyPath.Get(role.Body, "properties.principalId")));
        Assert.Contains(role.Changes, change => change.KnownAfter == new KnownAfter("Hub", 1, "identity.principalId"));
        Assert.Equal(["Archive", "Hub"], role.DependsOn.Select(wait => wait.On));
    }

    [Fact]
    public void Nothing_that_needs_an_identity_is_one_write()
    {
        var plan = Requests.FromNothing(new KeyPlant().Graph());

        Assert.DoesNotContain(plan.Operations, operation => operation.Key == "Hub#2");
        var connection = BodyPath.Get(Operation(plan, "Hub").Body, "properties.routing.endpoints.storageContainers[0].connectionString");
        Assert.Equal("""{"$secret":"env:ARCHIVE","$target":"AccountName=plantarchive"}""", connection?.ToJsonString());
    }

    [Fact]
    public void A_user_assigned_identity_has_its_role_before_the_hubs_only_write()
    {
        var plan = Requests.FromNothing(new UserIdentityPlant().Graph());

        Assert.DoesNotContain(plan.Operations, operation => operation.Key == "Hub#2");
        Assert.Contains("WriterWritesArchive", Operation(plan, "Hub").DependsOn.Select(wait => wait.On));
        Assert.Contains("Writer", Operation(plan, "WriterWritesArchive").DependsOn.Select(wait => wait.On));
        Assert.EndsWith(
            "/userAssignedIdentities/id-writer",
            BodyPath.Get(Operation(plan, "Hub").Body, "properties.routing.endpoints.storageContainers[0].identity.userAssignedIdentity")?.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_hub_that_gains_an_identity_keeps_what_it_has_until_the_second_step()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new KeyPlant());
        arm["/plant-hub"]["properties"]!["unmodelled"] = "stays";

        var plan = await arm.PlanAsync(new Plant(), "delete:keyed");

        Assert.Equal(["identity.type"], Operation(plan, "Hub").Changes.Select(change => change.ArmPath));
        arm.Apply(plan);
        Assert.Equal("stays", BodyPath.Get(arm["/plant-hub"], "properties.unmodelled")?.ToString());
        Assert.Equal(["archive"], Names(arm["/plant-hub"], "properties.routing.endpoints.storageContainers"));
        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    [Fact]
    public async Task A_hub_whose_identity_has_its_role_gets_further_endpoints_in_one_write()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.PlanAsync(new TwoEndpoints());

        Assert.Equal(["Hub"], plan.Operations.Select(operation => operation.Key));
    }

    /// <summary>A write sends the endpoints again, and Azure checks them again.</summary>
    [Fact]
    public async Task A_hub_that_is_put_back_waits_for_the_role_and_the_container_that_are_put_back()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        arm["/plant-hub"]["sku"]!["capacity"] = 2;
        arm.Remove("/containers/telemetry");
        arm.Remove(arm.Ids.Single(id => id.Contains("/roleAssignments/", StringComparison.Ordinal)));

        var plan = await arm.PlanAsync(new Plant());

        Assert.Equal(["Archive/Containers[telemetry]", "HubWritesArchive"], Operation(plan, "Hub").DependsOn.Select(wait => wait.On));
        Assert.Empty(Operation(plan, "HubWritesArchive").DependsOn.Select(wait => wait.On));
    }

    private static PlanOperation Operation(Plan plan, string key) => plan.Operations.Single(operation => operation.Key == key);

    private static string[] Names(JsonNode body, string path) => [.. BodyPath.Get(body, path)!.AsArray().Select(item => item!["name"]!.ToString())];

    private sealed record KeyPlant : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            Identity = null,
            Endpoints = [new StorageEndpoint("keyed", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("ARCHIVE")) }],
            Routes = [new("all-telemetry", RouteSource.DeviceMessages, "keyed")],
            FileUpload = null,
        };

        public override RoleAssignment? HubWritesArchive => null;
    }

    private sealed record UserIdentityPlant : Plant
    {
        public UserAssignedIdentity Writer => new("id-writer");

        public RoleAssignment WriterWritesArchive => new(Writer.Principal, Role.StorageBlobDataContributor, Archive);

        public override RoleAssignment? HubWritesArchive => null;

        public override IotHub Hub => base.Hub with
        {
            Identity = new() { UserAssignedIdentities = [Writer.Principal] },
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) }],
            FileUpload = null,
        };
    }

    private sealed record TwoEndpoints : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            Endpoints = [.. base.Hub.Endpoints!, new StorageEndpoint("second", Archive.Container("uploads"))],
        };
    }
}
