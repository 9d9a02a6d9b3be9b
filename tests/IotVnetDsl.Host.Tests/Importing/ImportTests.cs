using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Planning.Tests.Building;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Planning.Tests.Resources.Examples;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Tests.Importing;

public sealed class ImportTests
{
    public static TheoryData<string> Examples => [.. Example.All.Select(example => example.Id)];

    [Fact]
    public async Task The_sample_comes_back() => await ComesBackAsync(Contoso.ContosoPlant.Development);

    [Fact]
    public async Task Every_property_comes_back() => await ComesBackAsync(new Everything());

    [Fact]
    public async Task Diagnostic_settings_are_named_after_what_they_stand_on()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Everything());

        using var imported = await ImportedProject.OfAsync(arm, "rg-everything");

        Assert.Contains(imported.Topology.Resources, resource => resource.Value.Type == "DiagnosticSetting" && resource.Name.EndsWith("Logs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_code_cannot_say_of_a_resource_its_parts_and_what_is_beside_it_is_named()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Messages());
        Set(arm["/queues/alarms"], "properties.autoDeleteOnIdle", "P9D");
        Set(arm["/subscriptions/all"], "properties.deadLetteringOnFilterEvaluationExceptions", false);
        Set(arm["/containers/telemetry"], "properties.metadata", new JsonObject { ["owner"] = "line 7" });
        var subscription = arm.Ids.Single(id => id.EndsWith("/subscriptions/all", StringComparison.Ordinal));
        arm.Put($"{subscription}/rules/$Default", JsonNode.Parse("""{"properties":{"action":{},"filterType":"SqlFilter","sqlFilter":{"sqlExpression":"1=1","compatibilityLevel":20}}}""")!.AsObject());
        arm.Put($"{subscription}/rules/urgent", JsonNode.Parse("""{"properties":{"filterType":"SqlFilter","sqlFilter":{"sqlExpression":"level > 3"}}}""")!.AsObject());
        var account = arm.Ids.Single(id => id.EndsWith("/storageAccounts/messagesarchive", StringComparison.Ordinal));
        arm.Put($"{account}/blobServices/default", JsonNode.Parse("""{"sku":{"name":"Standard_LRS"},"properties":{"cors":{"corsRules":[]},"deleteRetentionPolicy":{"enabled":true,"days":7}}}""")!.AsObject());

        using var imported = await ImportedProject.OfAsync(arm, "rg-messages");

        Assert.Contains("// set in Azure and not in the DSL, so no plan changes it: Queues[alarms].autoDeleteOnIdle, Topics[changes].Subscriptions[all].deadLetteringOnFilterEvaluationExceptions\n", imported.Text, StringComparison.Ordinal);
        Assert.Contains("// set in Azure and not in the DSL, so no plan changes it: Containers[telemetry].metadata\n", imported.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Microsoft.ServiceBus/namespaces/topics/subscriptions/rules messages/changes/all/urgent",
                "Microsoft.Storage/storageAccounts/blobServices messagesarchive/default: deleteRetentionPolicy",
            ],
            imported.Topology.LeftAlone);
        Assert.Empty(Requests.Made(await imported.PlanAsync(arm)).Operations);

        static void Set(JsonObject body, string path, JsonNode value) => BodyPath.Set(body, path, value);
    }

    private sealed record Messages : Topology
    {
        public override string Id => "messages";

        public override ResourceGroup ResourceGroup => new("rg-messages", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("messagesarchive") { Containers = ["telemetry"] };

        public ServiceBusNamespace Bus => new("messages") { Queues = ["alarms"], Topics = [new("changes") { Subscriptions = ["all"] }] };
    }

    /// <summary>A tunnel has no key of a circuit, a circuit of our own wants none, and a tunnel has one that nobody shows.</summary>
    [Fact]
    public async Task Connections_name_the_secret_that_they_have()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new VirtualNetworkGatewayConnectionExample());
        foreach (var id in arm.Ids.Where(id => id.Contains("/connections/", StringComparison.Ordinal)).ToArray())
        {
            arm[id]["properties"]!.AsObject().Remove("sharedKey");
            arm[id]["properties"]!.AsObject().Remove("authorizationKey");
        }

        using var imported = await ImportedProject.OfAsync(arm, new VirtualNetworkGatewayConnectionExample().ResourceGroup.Name);

        Assert.Contains("SharedKey: Azure shows no secret", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("AuthorizationKey", imported.Text, StringComparison.Ordinal);
        Assert.Single(imported.Topology.Resources, resource => resource.Value.Type == "VirtualNetworkGatewayConnection" && resource.Notes.Any(note => note.Contains("SharedKey", StringComparison.Ordinal)));
    }

    /// <summary>The formatter carries out the fixes of what is only warned of.</summary>
    [Fact]
    public async Task What_the_rules_warn_of_is_accepted_like_errors()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Alone());

        using var imported = await ImportedProject.OfAsync(arm, "rg-alone");

        Assert.Contains("[SuppressMessage(\"IotVnetDsl\", \"IVD4029\", Justification = \"It was found so in Azure.\")]", imported.Text, StringComparison.Ordinal);
    }

    private sealed record Alone : Topology
    {
        public override string Id => "alone";

        public override ResourceGroup ResourceGroup => new("rg-alone", IotVnetDsl.Region.EastUS);

        public DeviceProvisioningService Provisioning => new("alone-provisioning") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
    }

    [Theory]
    [InlineData("AzureUSGovernment")]
    [InlineData("AzureChinaCloud")]
    public async Task Another_clouds_resources_come_back_with_its_names(string cloud)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new InCloud(IsChina: cloud == "AzureChinaCloud"));

        using var imported = await ImportedProject.OfAsync(arm, Clouds.Find(cloud)!, "rg-cloud");

        Assert.Contains($"Cloud.{cloud}", imported.Text, StringComparison.Ordinal);
        Assert.Contains("Dns = Dns.PrivateZones", imported.Text, StringComparison.Ordinal);
        Assert.Equal([], imported.Faults());
        Assert.Equal([], imported.Topology.LeftAlone);
        var plan = Requests.Made(await imported.PlanAsync(arm));
        Assert.Equal("", plan.Operations.IsEmpty ? "" : $"{imported.Text}\n{PlanText.Write(plan, detailed: true)}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_type_comes_back(string id) => await ComesBackAsync(Example.All.Single(example => example.Id == id));

    [Fact]
    public async Task Random_plants_come_back() =>
        await AnyPlant.Gen.SampleAsync(ComesBackAsync, seed: "0N0XIzNsQ0O2", iter: 8, threads: 1);

    /// <summary>As recorded: azure-cli-2021/test_iot_hub.</summary>
    [Fact]
    public async Task A_consumer_group_is_answered_without_its_name()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Read());
        arm["/ConsumerGroups/dashboard"]["properties"]!.AsObject().Remove("name");

        using var imported = await ImportedProject.OfAsync(arm, "rg-read");

        Assert.Contains("ConsumerGroups = [\"dashboard\"]", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Existing", imported.Text, StringComparison.Ordinal);
        Assert.Empty(Requests.Made(await imported.PlanAsync(arm)).Operations);
    }

    private sealed record Read : Topology
    {
        public override string Id => "read";

        public override ResourceGroup ResourceGroup => new("rg-read", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("read-hub") { Sku = IotHubSku.S1, ConsumerGroups = ["dashboard"] };
    }

    [Fact]
    public async Task What_repeats_three_times_becomes_a_module()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Sites());

        using var imported = await ImportedProject.OfAsync(arm, "rg-sites");

        var module = Assert.Single(imported.Topology.Modules);
        Assert.Equal(["berlin", "munich", "paris"], module.Places.Select(place => place[0].ToString()));
        Assert.Contains("$\"vnet-{Name}\"", imported.Text, StringComparison.Ordinal);
        Assert.Equal([], imported.Faults());
        Assert.Empty(Requests.Made(await imported.PlanAsync(arm)).Operations);
    }

    [Fact]
    public async Task What_is_nobodys_is_adopted_when_that_is_asked_for()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(Contoso.ContosoPlant.Development);
        foreach (var id in arm.Ids.ToArray())
        {
            (arm[id]["tags"] as System.Text.Json.Nodes.JsonObject)?.Remove("hidden-iotvnet");
            (arm[id]["properties"] as System.Text.Json.Nodes.JsonObject)?.Remove("description");
        }

        using var imported = await ImportedProject.OfAsync(arm, "rg-contoso-plant-dev");

        var plan = Requests.Made(await imported.PlanAsync(arm));
        Assert.Empty(plan.Operations);
        var adopting = Requests.Made(await imported.PlanAsync(arm, [.. imported.Topology.Adoptions]));
        Assert.Equal([], adopting.Missing);
        Assert.Equal([], adopting.Unused);
        Assert.Equal([], adopting.Adopted);
    }

    [Fact]
    public async Task Of_a_subscription_with_several_topologies_one_is_said_and_the_others_are_others()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Half("south"));
        await arm.DeployAsync(new Half("north") { HasStore = true });

        using var imported = await ImportedProject.OfAsync(arm);

        Assert.Equal([], imported.Faults());
        Assert.Empty(Requests.Made(await imported.PlanAsync(arm)).Operations);
        Assert.Equal("north", imported.Topology.Id);
        Assert.Equal([], imported.Topology.Resources.Where(resource => !resource.IsExisting && resource.Id.Contains("-south", StringComparison.Ordinal)).Select(resource => resource.Name));
        // Zones are said by their endpoint or by themselves.
        Assert.Single(imported.Topology.Resources, resource => resource is { IsExisting: false, Value.Type: "PrivateDnsZoneGroup" } || resource.Value["Dns"] is RecordValue);
    }

    private sealed record Half(string Side) : Topology
    {
        public bool HasStore { get; init; }

        public override string Id => Side;

        public override ResourceGroup ResourceGroup => new($"rg-{Side}", Region.EastUS);

        public VirtualNetwork Network => new($"vnet-{Side}") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.0.0/24")] };

        public UserAssignedIdentity Writer => new($"id-{Side}");

        public CosmosAccount Store => new($"store-{Side}") { Databases = [new("iot") { Containers = [new("items", "/id")] }] };

        public StorageAccount? Archive => HasStore ? new($"archive{Side}") { Containers = ["more"] } : null;

        public RoleAssignment WriterWrites => new(Writer.Principal, Role.CosmosDbBuiltInDataContributor, Store);

        public IotHub Hub => new($"hub-{Side}") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint HubEndpoint => new($"pe-{Side}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    }

    /// <summary>The endpoint shows its network interface by id only.</summary>
    [Fact]
    public async Task A_record_with_the_address_of_an_endpoint_names_it()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PrivateDnsARecordExample());
        var shown = BodyPath.Get(arm["/privateEndpoints/pe-hub"], "properties.networkInterfaces[0]")!.AsObject();
        var all = shown.DeepClone().AsObject();
        shown.Remove("properties");
        arm.Put(all["id"]!.ToString(), all);

        using var imported = await ImportedProject.OfAsync(arm, new PrivateDnsARecordExample().ResourceGroup.Name);

        Assert.Contains("[HubEndpoint]", imported.Text, StringComparison.Ordinal);
        Assert.Contains("[DnsRecordAddress.Of(HubEndpoint, \"eventHub\")]", imported.Text, StringComparison.Ordinal);
        Assert.Empty(Requests.Made(await imported.PlanAsync(arm)).Operations);
    }

    private static async Task ComesBackAsync(Topology topology)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(topology);
        using var imported = await ImportedProject.OfAsync(arm, topology.ResourceGroup.Name);

        Assert.Equal([], imported.Faults());
        var plan = Requests.Made(await imported.PlanAsync(arm));
        Assert.Equal("", plan.Operations.IsEmpty ? "" : $"{imported.Text}\n{PlanText.Write(plan, detailed: true)}");
        Assert.Equal([], imported.Topology.LeftAlone);
    }

    private sealed record InCloud(bool IsChina) : Topology
    {
        public override string Id => "cloud";

        public override Cloud? Cloud => IsChina ? IotVnetDsl.Cloud.AzureChinaCloud : IotVnetDsl.Cloud.AzureUSGovernment;

        public override ResourceGroup ResourceGroup => new("rg-cloud", IsChina ? IotVnetDsl.Region.ChinaNorth3 : IotVnetDsl.Region.USGovVirginia);

        public VirtualNetwork Network => new("vnet-cloud") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.1.0/24")] };

        public StorageAccount Archive => new("cloudarchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

        public EventHubsNamespace Streams => new("cloud-streams") { EventHubs = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

        public IotHub Hub => new("cloud-hub")
        {
            Identity = Identity.SystemAssigned,
            PublicNetworkAccess = PublicNetworkAccess.Disabled,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new EventHubEndpoint("live", Streams.EventHub("telemetry"))],
            Routes = [new("archive", RouteSource.DeviceMessages, "archive"), new("live", RouteSource.DeviceMessages, "live")],
        };

        public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

        public RoleAssignment Sends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint ArchiveEndpoint => new("pe-archive", Archive, Network.Subnet("endpoints")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones };
    }

    /// <summary>Three sites that reach one account.</summary>
    private sealed record Sites : Topology
    {
        public override string Id => "sites";

        public override ResourceGroup ResourceGroup => new("rg-sites", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("sitesarchive") { Containers = ["telemetry"] };

        public ValueList<Site> All => [new("munich", 1), new("berlin", 2), new("paris", 3)];

        public IEnumerable<RoleAssignment> Roles => All.Select(site => new RoleAssignment(site.Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive));
    }

    private sealed record Site(string Name, int Block) : Module
    {
        public override string Name { get; init; } = Name;

        public VirtualNetwork Network => new($"vnet-{Name}") { AddressSpace = [$"10.{Block}.0.0/16"], Subnets = [new("endpoints", $"10.{Block}.1.0/24")] };

        public IotHub Hub => new($"iot-{Name}") { Identity = Identity.SystemAssigned, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint HubEndpoint => new($"pe-{Name}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    }
}
