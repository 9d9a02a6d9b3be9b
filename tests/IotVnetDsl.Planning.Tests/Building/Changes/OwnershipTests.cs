using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

public sealed class OwnershipTests
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-plant";

    private static readonly JsonObject Stranger = new() { ["location"] = "eastus", ["tags"] = new JsonObject { ["team"] = "net" }, ["properties"] = new JsonObject() };

    [Fact]
    public async Task What_is_made_is_marked_with_topology_and_variant()
    {
        var arm = new FakeArm();
        var result = await Planner.PlanAsync(new Plant().Graph("Production"), Requests.Local(), arm, TestContext.Current.CancellationToken);
        arm.Apply(Requests.Made(result));

        Assert.Equal("plant/Production", arm["/plant-hub"]["tags"]!["hidden-iotvnet"]!.ToString());
        Assert.Equal("hidden-iotvnet=plant/Production", BodyPath.Get(arm[RoleId(arm)], "properties.description")!.ToString());
    }

    [Fact]
    public async Task A_stranger_that_is_as_declared_is_left_alone_and_listed()
    {
        var arm = new FakeArm();
        arm.Put(Group, Stranger);

        var plan = await arm.DeployAsync(new Plant());

        Assert.Equal(["ResourceGroup"], plan.Adopted.Select(resource => resource.Path));
        Assert.Null(arm["/rg-plant"]["tags"]!["hidden-iotvnet"]);
    }

    /// <summary>Azure takes no second link of a network to a zone.</summary>
    [Fact]
    public async Task A_link_that_somebody_made_under_another_name_serves()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var made = arm.Ids.First(id => id.EndsWith("/virtualNetworkLinks/vnet-plant", StringComparison.Ordinal));
        var link = arm[made].DeepClone().AsObject();
        link.Remove("tags");
        arm.Remove(made);
        arm.Put(made.Replace("/vnet-plant", "/by-hand", StringComparison.Ordinal), link);

        var plan = await arm.PlanAsync(new Plant());

        Assert.Empty(plan.Operations);
        Assert.Equal(["HubZoneLink"], plan.Adopted.Select(adopted => adopted.Path));

        arm.Apply(await arm.PlanAsync(new Plant(), "adopt:HubZoneLink"));
        Assert.Equal("plant", arm["/virtualNetworkLinks/by-hand"]["tags"]!["hidden-iotvnet"]!.ToString());
        Assert.Empty((await arm.PlanAsync(new Plant())).Operations);
    }

    /// <summary>Azure takes no second peering of two networks.</summary>
    [Fact]
    public async Task A_peering_that_somebody_made_under_another_name_serves()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Peered());
        var made = arm.Ids.Single(id => id.EndsWith("/virtualNetworkPeerings/to-hub", StringComparison.Ordinal));
        var peering = arm[made].DeepClone().AsObject();
        arm.Remove(made);
        arm.Put(made.Replace("/to-hub", "/by-hand", StringComparison.Ordinal), peering);
        var network = arm["/virtualNetworks/vnet-plant"];
        network["properties"]!["virtualNetworkPeerings"] = new System.Text.Json.Nodes.JsonArray(arm["/virtualNetworkPeerings/by-hand"].DeepClone());

        Assert.Empty((await arm.PlanAsync(new Peered())).Operations);
    }

    /// <summary>Azure takes no second link of a network to a ruleset.</summary>
    [Fact]
    public async Task A_link_to_a_ruleset_that_somebody_made_under_another_name_serves()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Resolving());
        var made = arm.Ids.Single(id => id.EndsWith("/virtualNetworkLinks/to-spoke", StringComparison.Ordinal));
        var link = arm[made].DeepClone().AsObject();
        arm.Remove(made);
        arm.Put(made.Replace("/to-spoke", "/by-hand", StringComparison.Ordinal), link);

        var plan = await arm.PlanAsync(new Resolving());
        Assert.Equal([], plan.Operations);
        Assert.Equal([], plan.Surplus);
    }

    [Fact]
    public async Task A_link_to_a_ruleset_that_somebody_took_away_is_made_again()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Resolving());
        arm.Remove("/virtualNetworkLinks/to-spoke");

        Assert.Equal(["SpokeAsks"], (await arm.PlanAsync(new Resolving())).Operations.Select(operation => operation.Key));
    }

    private sealed record Resolving : Topology
    {
        private const string Service = "Microsoft.Network/dnsResolvers";

        public override string Id => "resolving";

        public override ResourceGroup ResourceGroup => new("rg-resolving", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Center => new("vnet-center") { AddressSpace = ["10.43.0.0/16"], Subnets = [new("dns-out", "10.43.2.0/28") { Delegation = Service }] };

        public VirtualNetwork Spoke => new("vnet-spoke") { AddressSpace = ["10.44.0.0/16"] };

        public DnsResolver Resolver => new("dnspr-center", Center) { OutboundEndpoints = [new("out", Center.Subnet("dns-out"))] };

        public DnsForwardingRuleset Names => new("dnsfrs-center", [Resolver.OutboundEndpoint("out")]) { Rules = [new("site", "plant.contoso.com.", ["192.168.0.53"])] };

        public DnsForwardingRulesetLink SpokeAsks => new("to-spoke", Names, Spoke);
    }

    private sealed record Peered : Topology
    {
        public override string Id => "peered";

        public override ResourceGroup ResourceGroup => new("rg-peered", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Plant => new("vnet-plant") { AddressSpace = ["10.1.0.0/16"] };

        public VirtualNetwork Hub => new("vnet-hub") { AddressSpace = ["10.2.0.0/16"] };

        public VirtualNetworkPeering ToHub => new("to-hub", Plant, Hub);

        public VirtualNetworkPeering ToPlant => new("to-plant", Hub, Plant);
    }

    [Fact]
    public async Task A_first_change_of_a_stranger_needs_consent_and_keeps_its_tags()
    {
        var arm = new FakeArm();
        arm.Put(Group, Stranger);
        var zone = Stranger.DeepClone().AsObject();
        zone["location"] = "global";
        arm.Put($"{Group}/providers/Microsoft.Network/privateDnsZones/privatelink.azure-devices.net", zone);

        var plan = await arm.PlanAsync(new TaggedPlant());
        Assert.Equal(["adopt:HubZone", "adopt:ResourceGroup"], plan.Missing.Select(consent => consent.ToString()));

        await arm.DeployAsync(new TaggedPlant(), "adopt:privatelink.azure-devices.net", "Adopt:RG-plant");
        Assert.Equal("""{"team":"net","cost":"7","hidden-iotvnet":"plant"}""", arm["/rg-plant"]["tags"]!.ToJsonString());
        Assert.Equal([], (await arm.PlanAsync(new TaggedPlant())).Adopted);
    }

    [Fact]
    public async Task An_adopted_group_survives_a_destruction()
    {
        var arm = new FakeArm();
        arm.Put(Group, Stranger);
        await arm.DeployAsync(new Plant());

        arm.Apply(await arm.DestroyAsync(new Plant(), "delete:plant"));

        Assert.Equal([Group], arm.Ids);
    }

    [Fact]
    public async Task A_group_with_something_of_others_in_it_survives_a_destruction()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        arm.Put($"{Group}/providers/Microsoft.Compute/virtualMachines/vm-other", []);

        var plan = await arm.DestroyAsync(new Plant(), "delete:plant");
        arm.Apply(plan);

        Assert.Equal([Group, $"{Group}/providers/Microsoft.Compute/virtualMachines/vm-other"], arm.Ids);
        Assert.Contains("vm-other", Assert.Single(plan.Surplus).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destruction_needs_consent()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal(["delete:plant"], (await arm.DestroyAsync(new Plant())).Missing.Select(consent => consent.ToString()));
    }

    [Fact]
    public async Task Another_topologys_resource_is_an_error()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        arm["/plant-hub"]["tags"]!["hidden-iotvnet"] = "other";

        var problem = Assert.Single((await arm.TryPlanAsync(new Plant())).Problems);

        Assert.Equal(("IVD9015", "Hub"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task What_is_ours_and_no_longer_declared_is_deleted_with_consent()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.PlanAsync(new PlantWithoutZones());

        Assert.Equal(["delete:rg-plant/privateDnsZones/privatelink.azure-devices.net", "delete:rg-plant/privateDnsZones/privatelink.azure-devices.net/virtualNetworkLinks/vnet-plant"], plan.Missing.Select(consent => consent.ToString()));
        var link = plan.Operations.Single(operation => operation.Key == "rg-plant/privateDnsZones/privatelink.azure-devices.net/virtualNetworkLinks/vnet-plant");
        var zone = plan.Operations.Single(operation => operation.Key == "rg-plant/privateDnsZones/privatelink.azure-devices.net");
        Assert.Equal((OperationKind.Delete, WriteMode.Delete), (zone.Kind, zone.Mode));
        Assert.Equal([link.Key], zone.DependsOn.Select(wait => wait.On));
    }

    [Fact]
    public async Task An_existing_resource_is_never_written_but_what_the_code_puts_into_it_is()
    {
        var arm = new FakeArm();
        arm.Put($"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network", Stranger);
        var network = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-shared";
        arm.Put(network, Stranger);

        var plan = await arm.DeployAsync(new PlantInSharedNetwork());

        Assert.DoesNotContain(plan.Operations, operation => operation.Key == "Network");
        Assert.True(arm.Has("/vnet-shared/subnets/plant"));
        Assert.Equal([], (await arm.PlanAsync(new PlantInSharedNetwork())).Operations);

        arm.Apply(await arm.DestroyAsync(new PlantInSharedNetwork(), "delete:plant"));
        Assert.True(arm.Has("/vnet-shared"));
        Assert.False(arm.Has("/vnet-shared/subnets/plant"));
    }

    [Fact]
    public async Task An_existing_resource_that_is_not_there_is_an_error()
    {
        var problem = Assert.Single((await new FakeArm().TryPlanAsync(new PlantInSharedNetwork())).Problems);

        Assert.Equal(("IVD9005", "Network"), (problem.Code, problem.Path));
        Assert.Contains("vnet-shared", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_group_that_nobody_made_is_an_error()
    {
        var problem = Assert.Single((await new FakeArm().TryPlanAsync(new PlantWithLooseGroup())).Problems);

        Assert.Equal(("IVD9005", "Elsewhere"), (problem.Code, problem.Path));
        Assert.EndsWith("/resourceGroups/rg-elsewhere", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_have_in_an_existing_resource_is_no_business_of_ours()
    {
        var arm = new FakeArm();
        var space = $"{Group}/providers/Microsoft.EventHub/namespaces/shared-events";
        await arm.DeployAsync(new Plant());
        arm.Put(space, Stranger);
        await arm.DeployAsync(new PlantInSharedNamespace());
        arm.Put($"{space}/eventhubs/theirs", []);

        var plan = await arm.PlanAsync(new PlantInSharedNamespace(), "delete:theirs");

        Assert.Equal([], plan.Operations);
        Assert.Equal([], plan.Surplus);
        arm.Apply(await arm.DestroyAsync(new PlantInSharedNamespace(), "delete:plant"));
        Assert.True(arm.Has("/eventhubs/theirs"));
        Assert.False(arm.Has("/eventhubs/mine"));
    }

    [Fact]
    public async Task A_role_that_others_gave_is_adopted_with_consent_and_never_taken_away()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        BodyPath.Set(arm[RoleId(arm)], "properties.description", "given by the archive's team");

        var plan = await arm.PlanAsync(new Plant());
        Assert.Equal([], plan.Operations);
        Assert.Equal(["HubWritesArchive"], plan.Adopted.Select(resource => resource.Path));
        Assert.DoesNotContain(
            (await arm.DestroyAsync(new Plant(), "delete:plant")).Operations, operation => operation.Resource.ArmType.EndsWith("/roleAssignments", StringComparison.Ordinal));

        await arm.DeployAsync(new Plant(), "adopt:HubWritesArchive");
        Assert.Equal("given by the archive's team hidden-iotvnet=plant", BodyPath.Get(arm[RoleId(arm)], "properties.description")!.ToString());
        Assert.Equal([], (await arm.PlanAsync(new Plant())).Adopted);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hidden-iotvnet")]
    [InlineData("given by the archive's team")]
    public async Task The_condition_of_a_role_that_others_gave_is_changed_with_consent_only(string? description)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var role = BodyPath.Get(arm[RoleId(arm)], "properties")!.AsObject();
        role["description"] = description;
        role["condition"] = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'telemetry'";
        role["conditionVersion"] = "2.0";

        Assert.Equal(["adopt:HubWritesArchive"], (await arm.PlanAsync(new Plant())).Missing.Select(consent => consent.ToString()));
        Assert.DoesNotContain((await arm.DestroyAsync(new Plant(), "delete:plant")).Operations, IsOfRole);

        await arm.DeployAsync(new Plant(), "adopt:HubWritesArchive");
        Assert.Null(BodyPath.Get(arm[RoleId(arm)], "properties.condition"));
        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    [Fact]
    public async Task A_role_of_another_topology_is_neither_changed_nor_taken_away()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        BodyPath.Set(arm[RoleId(arm)], "properties.description", "hidden-iotvnet=neighbour");

        Assert.Equal(("IVD9015", "HubWritesArchive"), Assert.Single((await arm.TryPlanAsync(new Plant())).Problems) is var problem ? (problem.Code, problem.Path) : default);
        Assert.DoesNotContain((await arm.DestroyAsync(new Plant(), "delete:plant")).Operations, IsOfRole);
    }

    /// <summary>A custom role's definition may be kept at a management group or another subscription: its GUID is what it is known by.</summary>
    [Theory]
    [InlineData("/providers/Microsoft.Authorization/roleDefinitions/")]
    [InlineData("/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/roleDefinitions/")]
    public async Task A_custom_role_that_others_gave_is_known_by_its_guid(string definitions)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithCustomRole());
        var role = BodyPath.Get(arm[RoleId(arm)], "properties")!.AsObject();
        role["description"] = "by hand";
        role["roleDefinitionId"] = definitions + PlantWithCustomRole.Custom.ToUpperInvariant();

        var plan = await arm.PlanAsync(new PlantWithCustomRole());
        Assert.Equal([], plan.Operations);
        Assert.Equal(["HubWritesArchive"], plan.Adopted.Select(resource => resource.Path));
        Assert.DoesNotContain((await arm.DestroyAsync(new PlantWithCustomRole(), "delete:plant")).Operations, IsOfRole);
    }

    [Fact]
    public async Task The_same_role_at_a_wider_scope_of_others_is_beside_ours_and_stays_at_a_destruction()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var given = arm[RoleId(arm)].DeepClone().AsObject();
        BodyPath.Set(given, "properties.description", "by hand");
        BodyPath.Set(given, "properties.scope", $"/subscriptions/{Requests.Subscription}");
        var wider = $"/subscriptions/{Requests.Subscription}/providers/Microsoft.Authorization/roleAssignments/33333333-3333-3333-3333-333333333333";
        arm.Put(wider, given);

        var plan = await arm.PlanAsync(new Plant());
        Assert.Equal([], plan.Operations);
        Assert.Equal([], plan.Adopted);
        arm.Apply(await arm.DestroyAsync(new Plant(), "delete:plant"));
        Assert.Equal([wider], arm.Ids);
    }

    private static bool IsOfRole(PlanOperation operation) => operation.Resource.ArmType.EndsWith("/roleAssignments", StringComparison.Ordinal);

    [Fact]
    public async Task Identities_that_are_not_ours_keep_what_others_gave_them()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var hub = arm["/plant-hub"];
        hub["tags"]!.AsObject().Remove("hidden-iotvnet");
        arm.Put($"{Group}/providers/Microsoft.Authorization/roleAssignments/11111111-1111-1111-1111-111111111111", new JsonObject
        {
            ["properties"] = new JsonObject { ["roleDefinitionId"] = "/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7", ["principalId"] = BodyPath.Get(hub, "identity.principalId")!.DeepClone() },
        });

        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
        Assert.Equal(["access that the code does not give"], (await arm.PlanAsync(new Plant(), "adopt:Hub")).Operations.Select(operation => operation.Reason).OfType<string>());
    }

    [Theory]
    [InlineData(Group, "", 1)]
    [InlineData(Group, "hidden-iotvnet=neighbour", 0)]
    [InlineData($"/subscriptions/{Requests.Subscription}", "", 0)]
    public async Task What_our_identity_has_and_the_code_does_not_give_is_taken_away_in_our_groups_and_from_nobody_elses_topology(string scope, string description, int deletions)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantThatReadsAll());
        PutRole(arm, scope, description, BodyPath.Get(arm["/plant-hub"], "identity.principalId")!.ToString());

        Assert.Equal(deletions, (await arm.PlanAsync(new PlantThatReadsAll())).Operations.Length);
    }

    [Fact]
    public async Task An_identity_that_was_handed_over_to_others_keeps_what_it_has()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithIdentity());
        PutRole(arm, Group, "", BodyPath.Get(arm["/id-plant"], "properties.principalId")!.ToString());

        Assert.Equal([], (await arm.PlanAsync(new PlantWithIdentity { IsHandedOver = true })).Operations);
        Assert.Single((await arm.PlanAsync(new PlantWithIdentity())).Operations);
    }

    [Fact]
    public async Task A_part_of_what_others_made_is_added_with_consent_only()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        arm["/plantarchive"]["tags"]!.AsObject().Remove("hidden-iotvnet");
        arm.Remove("/containers/uploads");

        Assert.Equal(["adopt:Archive"], (await arm.PlanAsync(new Plant())).Missing.Select(consent => consent.ToString()));
        arm.Put($"{Group}/providers/Microsoft.Storage/storageAccounts/plantarchive/blobServices/default/containers/theirs", []);
        Assert.DoesNotContain((await arm.PlanAsync(new Plant(), "delete:theirs")).Operations, operation => operation.Mode == WriteMode.Delete);
    }

    private static string RoleId(FakeArm arm) => arm.Ids.Single(id => id.Contains("/roleAssignments/", StringComparison.Ordinal));

    private static void PutRole(FakeArm arm, string scope, string description, string principal) =>
        arm.Put($"{scope}/providers/Microsoft.Authorization/roleAssignments/22222222-2222-2222-2222-222222222222", new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["roleDefinitionId"] = "/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
                ["principalId"] = principal,
                ["scope"] = scope,
                ["description"] = description,
            },
        });

    // A declared role of the subscription has those of the subscription read.
    private sealed record PlantThatReadsAll : Plant
    {
        public RoleAssignment HubReadsAll => new(Hub.SystemIdentity, Role.Reader, ResourceGroup.WholeSubscription);
    }

    private sealed record PlantWithCustomRole : Plant
    {
        public const string Custom = "abcdef01-2345-6789-abcd-ef0123456789";

        public override RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.WithId(Custom), Archive);
    }

    private sealed record PlantWithIdentity : Plant
    {
        public bool IsHandedOver { get; init; }

        public UserAssignedIdentity Machine => new("id-plant") { Existing = IsHandedOver };
    }

    private sealed record PlantWithLooseGroup : Plant
    {
        public UserAssignedIdentity Elsewhere => new("id-elsewhere") { ResourceGroup = new ResourceGroup("rg-elsewhere", IotVnetDsl.Region.EastUS) };
    }

    private sealed record TaggedPlant : Plant
    {
        public override ValueList<Tag> Tags => [new("cost", "7")];
    }

    private sealed record PlantWithoutZones : Plant
    {
        public override PrivateDnsZone? HubZone => null;

        public override PrivateDnsZoneLink? HubZoneLink => null;

        public override PrivateDnsZoneGroup? HubZones => null;
    }

    private sealed record PlantInSharedNamespace : Plant
    {
        public EventHubsNamespace Shared => new("shared-events") { Existing = true, EventHubs = ["mine"] };
    }

    private sealed record PlantInSharedNetwork : Plant
    {
        public override VirtualNetwork Network => new("vnet-shared")
        {
            Existing = true,
            ResourceGroup = new ResourceGroup("rg-network", IotVnetDsl.Region.EastUS),
            Subnets = [new("plant", "10.20.1.0/24")],
        };

        public override PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("plant"));
    }
}
