using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What others changed: what is put back, what is removed, what is left.</summary>
public sealed class DriftTests
{
    private const string Archive = "/storageAccounts/plantarchive";

    [Fact]
    public async Task A_changed_setting_is_put_back()
    {
        var arm = await DeployedAsync();
        BodyPath.Set(arm["/plant-hub"], "properties.publicNetworkAccess", "Enabled");

        var change = Assert.Single(Assert.Single((await arm.PlanAsync(new Plant())).Operations).Changes);

        Assert.Equal(("public access", "enabled", "disabled"), (change.Name, change.Before, change.After));
    }

    [Fact]
    public async Task What_refuses_a_plan_hides_nothing_else()
    {
        var arm = await DeployedAsync();
        BodyPath.Set(arm["/plant-hub"], "properties.publicNetworkAccess", "Enabled");
        BodyPath.Set(arm[Archive], $"tags.{ResourceTags.Owner}", "somebody-elses");

        var result = await arm.TryPlanAsync(new Plant());

        Assert.Null(result.Plan);
        Assert.Equal(["IVD9015"], result.Problems.Select(problem => problem.Code));
        Assert.Contains("public access  enabled, in the code disabled", DriftText.Write(result.Refused!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unset_setting_with_a_documented_default_goes_back_to_it()
    {
        var arm = await DeployedAsync();
        BodyPath.Set(arm[Archive], "properties.publicNetworkAccess", "Disabled");

        Assert.Equal("enabled", Assert.Single(Assert.Single((await arm.PlanAsync(new Plant())).Operations).Changes).After);
    }

    [Fact]
    public async Task What_the_server_chose_and_what_is_not_modelled_is_left()
    {
        var arm = await DeployedAsync();
        BodyPath.Set(arm[Archive], "properties.accessTier", "Cool");
        BodyPath.Set(arm["/plant-hub"], "properties.cloudToDevice.maxDeliveryCount", 42);

        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    [Fact]
    public async Task Surplus_rules_of_a_firewall_are_removed_and_other_rules_of_it_kept()
    {
        var arm = await DeployedAsync();
        BodyPath.Set(arm[Archive], "properties.networkAcls.ipRules", new JsonArray(new JsonObject { ["value"] = "203.0.113.7", ["action"] = "Allow" }));
        BodyPath.Set(arm[Archive], "properties.networkAcls.resourceAccessRules", new JsonArray(new JsonObject { ["tenantId"] = "t" }));

        var plan = await arm.DeployAsync(new Plant());

        Assert.Equal("203.0.113.7", Assert.Single(Assert.Single(plan.Operations).Changes).Before);
        Assert.Equal(WriteMode.Patch, plan.Operations[0].Mode);
        Assert.Equal("[]", BodyPath.Get(arm[Archive], "properties.networkAcls.ipRules")!.ToJsonString());
        Assert.Equal("Deny", BodyPath.Get(arm[Archive], "properties.networkAcls.defaultAction")!.ToString());
        Assert.Single(BodyPath.Get(arm[Archive], "properties.networkAcls.resourceAccessRules")!.AsArray());
    }

    [Fact]
    public async Task A_role_that_the_code_does_not_give_to_our_identity_is_removed()
    {
        var arm = await DeployedAsync();
        var role = arm.Ids.Single(id => id.Contains("/roleAssignments/", StringComparison.Ordinal));
        var owner = arm[role].DeepClone().AsObject();
        BodyPath.Set(owner, "properties.roleDefinitionId", "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/b7e6dc6d-f1e8-4753-8033-0f276bb0955b");
        BodyPath.Set(owner, "properties.description", "by hand");
        arm.Put(ResourceId.GroupOf(role) + "/providers/Microsoft.Authorization/roleAssignments/11111111-1111-1111-1111-111111111111", owner);

        var plan = await arm.PlanAsync(new Plant());

        var removal = Assert.Single(plan.Operations);
        Assert.Equal((OperationKind.Delete, "Storage Blob Data Owner on rg-plant"), (removal.Kind, removal.Resource.Name));
        Assert.Equal([], plan.Missing);
    }

    [Fact]
    public async Task A_role_of_somebody_else_is_left()
    {
        var arm = await DeployedAsync();
        var role = arm.Ids.Single(id => id.Contains("/roleAssignments/", StringComparison.Ordinal));
        var other = arm[role].DeepClone().AsObject();
        BodyPath.Set(other, "properties.principalId", "somebody-else");
        BodyPath.Set(other, "properties.description", "by hand");
        arm.Put(role[..^36] + "11111111-1111-1111-1111-111111111111", other);

        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    [Fact]
    public async Task A_role_under_another_name_is_the_same_role()
    {
        var arm = await DeployedAsync();
        var role = arm.Ids.Single(id => id.Contains("/roleAssignments/", StringComparison.Ordinal));
        arm.Put(role[..^36] + "11111111-1111-1111-1111-111111111111", arm[role]);
        arm.Remove(role);

        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    [Fact]
    public async Task A_surplus_container_is_listed_and_removed_with_consent_only()
    {
        var arm = await DeployedAsync();
        arm.Put(arm.Ids.Single(id => id.EndsWith(Archive, StringComparison.Ordinal)) + "/blobServices/default/containers/old", []);

        var plan = await arm.PlanAsync(new Plant());
        Assert.Equal([], plan.Operations);
        Assert.Equal([], plan.Missing);
        Assert.Equal("Archive/Containers[old]", Assert.Single(plan.Surplus).Path);

        await arm.DeployAsync(new Plant(), "delete:old");
        Assert.False(arm.Has("/containers/old"));
    }

    [Fact]
    public async Task A_surplus_route_and_endpoint_stay_until_consent()
    {
        var arm = await DeployedAsync();
        var hub = arm["/plant-hub"];
        BodyPath.Get(hub, "properties.routing.routes")!.AsArray().Add(new JsonObject { ["name"] = "byhand", ["source"] = "DeviceMessages", ["endpointNames"] = new JsonArray("events"), ["isEnabled"] = true });
        BodyPath.Get(hub, "properties.routing.routes[0]")!["isEnabled"] = false;

        var plan = await arm.DeployAsync(new Plant());
        Assert.Equal("Hub/Routes[byhand]", Assert.Single(plan.Surplus).Path);
        Assert.Equal(["all-telemetry", "byhand"], Routes(arm));
        Assert.Equal("DeviceMessages", BodyPath.Get(arm["/plant-hub"], "properties.routing.routes[1].source")!.ToString());

        await arm.DeployAsync(new Plant(), "delete:byhand");
        Assert.Equal(["all-telemetry"], Routes(arm));
    }

    [Fact]
    public async Task A_peering_of_a_network_of_ours_that_no_code_declares_is_listed_and_removed_with_consent_only()
    {
        var arm = await DeployedAsync();
        arm.Put(arm.Ids.Single(id => id.EndsWith("/virtualNetworks/vnet-plant", StringComparison.Ordinal)) + "/virtualNetworkPeerings/byhand", []);

        var plan = await arm.PlanAsync(new Plant());
        Assert.Equal([], plan.Operations);
        Assert.Equal("rg-plant/virtualNetworks/vnet-plant/virtualNetworkPeerings/byhand", Assert.Single(plan.Surplus).Path);

        await arm.DeployAsync(new Plant(), "delete:byhand");
        Assert.False(arm.Has("/byhand"));
    }

    [Fact]
    public async Task The_last_diagnostic_setting_that_is_taken_out_of_the_code_is_listed_with_its_workspace_and_removed_with_consent_only()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Monitored());
        var silent = new Monitored { IsWatched = false };

        var plan = await arm.PlanAsync(silent);
        Assert.Equal(["delete:rg-monitored/workspaces/log-monitored"], plan.Missing.Select(consent => consent.ToString()));
        Assert.Equal("rg-monitored/IotHubs/monitored-hub/diagnosticSettings/to-workspace", Assert.Single(plan.Surplus).Path);
        Assert.Contains("diagnosticSettings/to-workspace is not in the code", DriftText.Write(plan), StringComparison.Ordinal);

        await arm.DeployAsync(silent, "delete:to-workspace", "delete:log-monitored");
        Assert.False(arm.Has("/diagnosticSettings/to-workspace"));
        Assert.Equal([], (await arm.PlanAsync(silent)).Surplus);
    }

    [Fact]
    public async Task A_diagnostic_setting_of_a_policy_is_listed_where_the_code_has_one_beside_it()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Monitored());
        arm.Put(arm.Ids.Single(id => id.EndsWith("/monitored-hub", StringComparison.Ordinal)) + "/providers/Microsoft.Insights/diagnosticSettings/by-policy", []);

        var plan = await arm.PlanAsync(new Monitored());
        Assert.Equal([], plan.Operations);
        Assert.EndsWith("diagnosticSettings/by-policy", Assert.Single(plan.Surplus).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_that_the_code_does_not_set_is_left()
    {
        var arm = await DeployedAsync();
        arm.Put(arm.Ids.Single(id => id.EndsWith("/plant-hub", StringComparison.Ordinal)) + "/eventHubEndpoints/events/ConsumerGroups/mine", []);

        Assert.Equal([], (await arm.PlanAsync(new Plant())).Surplus);
    }

    [Fact]
    public async Task What_is_missing_is_made_again()
    {
        var arm = await DeployedAsync();
        arm.Remove("/pe-hub");

        Assert.Equal(["HubEndpoint", "HubZones"], (await arm.PlanAsync(new Plant())).Operations.Select(operation => operation.Key));
    }

    [Fact]
    public async Task Drift_is_shown_without_a_plan()
    {
        var arm = await DeployedAsync();
        BodyPath.Set(arm["/plant-hub"], "properties.publicNetworkAccess", "Enabled");
        BodyPath.Set(arm[Archive], "properties.networkAcls.ipRules", new JsonArray(new JsonObject { ["value"] = "203.0.113.7", ["action"] = "Allow" }));
        arm.Remove("/containers/uploads");

        var plan = await arm.PlanAsync(new Plant());

        Assert.True(DriftText.HasDrift(plan));
        Snapshot.Matches(DriftText.Write(plan));
    }

    private sealed record Monitored : Topology
    {
        public override string Id => "monitored";

        public override ResourceGroup ResourceGroup => new("rg-monitored", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("monitored-hub") { Sku = IotHubSku.S1 };

        public IEnumerable<LogAnalyticsWorkspace> Logs => IsWatched ? [Workspace] : [];

        public IEnumerable<DiagnosticSetting> HubLogs => IsWatched ? [new("to-workspace", Hub, Workspace) { LogGroups = ["allLogs"] }] : [];

        internal bool IsWatched { get; init; } = true;

        private static LogAnalyticsWorkspace Workspace => new("log-monitored");
    }

    private static string[] Routes(FakeArm arm) =>
        [.. BodyPath.Get(arm["/plant-hub"], "properties.routing.routes")!.AsArray().Select(route => route!["name"]!.ToString())];

    private static async Task<FakeArm> DeployedAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        return arm;
    }
}
