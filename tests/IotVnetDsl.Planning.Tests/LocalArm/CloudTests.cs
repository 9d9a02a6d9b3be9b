using Contoso;
using IotVnetDsl.Planning.BulkJobs;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>One topology in each of the clouds, against a local ARM that is that cloud.</summary>
public sealed class CloudTests
{
    // What only the public cloud's names end with.
    private static readonly string[] PublicEnds = ["windows.net", "azure-devices.net", "azure-devices-provisioning.net", "vault.azure.net", "vaultcore.azure.net"];

    public static TheoryData<string, string> Deployed => [.. from cloud in Clouds from topology in new[] { "ContosoPlant", "Provisioned", "KeyVaultExample" } select (cloud, topology)];

    private static string[] Clouds => ["AzureCloud", "AzureUSGovernment", "AzureChinaCloud"];

    [Theory]
    [MemberData(nameof(Deployed))]
    public void Nothing_is_left_to_do_after_a_deployment_and_nothing_has_another_clouds_name(string cloud, string topology)
    {
        using var arm = new LocalArmInProcess(cloud, ("throttling", "off"));
        var graph = InCloud.Of(Graph(topology), cloud);
        var plan = arm.Plan(graph);
        var result = arm.Run(plan);
        Assert.Equal((0, 0, 0), (result.Failed.Length, result.Running.Length, result.NotStarted.Length));

        var second = arm.Plan(graph);
        Assert.Equal("", second.Operations.IsEmpty ? "" : PlanText.Write(second, detailed: true));
        Assert.Equal(cloud == "AzureCloud" ? null : cloud, plan.Target.Cloud);
        var written = arm.State().Concat(ArmTemplate.Of(graph, Requests.FromNothing(graph))).Append(PlanMarkdown.Write(plan)).ToArray();
        foreach (var end in cloud == "AzureCloud" ? [] : PublicEnds)
            Assert.DoesNotContain(written, text => text.Contains(end, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("AzureCloud")]
    [InlineData("AzureUSGovernment")]
    [InlineData("AzureChinaCloud")]
    public void Ways_that_are_promised_are_there(string cloud)
    {
        using var arm = new LocalArmInProcess(cloud, ("throttling", "off"));
        var graph = InCloud.Of(Graph("ContosoPlant"), cloud);
        var plan = arm.Plan(graph);
        arm.Run(plan);

        Assert.NotEmpty(plan.Paths.Ways);
        Assert.All(plan.Paths.Ways, way => Assert.True(way.IsThere, $"{way.From} -> {way.To}: {way.Means}"));
        Assert.Equal(5, arm.Egress().Count());
    }

    [Theory]
    [InlineData("AzureUSGovernment", "https://plantarchive.blob.core.usgovcloudapi.net/devices")]
    [InlineData("AzureChinaCloud", "https://plantarchive.blob.core.chinacloudapi.cn/devices")]
    public void Jobs_of_devices_name_the_container_as_the_cloud_does(string cloud, string container)
    {
        var graph = InCloud.Of(new WithJobs().Graph(), cloud);

        Assert.Equal(container, BulkJob.Of(BulkJobKind.Export, Assert.Single(BulkJob.UsesOf(graph)), graph, new("http://127.0.0.1:1", IsLocal: true, Requests.Subscription)).Container);
    }

    // Which zone the host of its built-in endpoint is in nobody knows: the expansion makes both.
    [Theory]
    [InlineData("as-host")]
    [InlineData("as-documented")]
    public void A_governments_hub_is_read_whichever_zone_its_built_in_endpoint_has(string zone)
    {
        using var arm = new LocalArmInProcess("AzureUSGovernment", ("throttling", "off"), ("hub-events-zone", zone));
        var graph = InCloud.Of(new Reading().Graph(), "AzureUSGovernment");
        arm.Run(arm.Plan(graph));

        Assert.Equal(2, arm.State().Count(resource => resource.Contains("/A/", StringComparison.Ordinal)));
    }

    private static TopologyGraph Graph(string topology) => topology switch
    {
        "ContosoPlant" => ContosoPlant.Production.Graph("Production"),
        "Provisioned" => new Provisioned().Graph(),
        _ => Example.All.Single(example => example.GetType().Name == topology).Graph(),
    };

    private sealed record Provisioned : Plant
    {
        public DeviceProvisioningService Provisioning => new("plant-provisioning") { Identity = Identity.SystemAssigned, LinkedHubs = [new(Hub)] };

        public RoleAssignment Registers => new(Provisioning.SystemIdentity, Role.IotHubDataContributor, Hub);

        public PrivateEndpoint ProvisioningEndpoint => new("pe-provisioning", Provisioning, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    }

    private sealed record WithJobs : Plant
    {
        public override StorageAccount Archive => base.Archive with { Containers = ["telemetry", "uploads", "devices"] };

        public override IotHub Hub => base.Hub with { BulkJobs = new(Archive.Container("devices")) };
    }

    private sealed record Reading : Plant
    {
        public override PrivateEndpoint? HubEndpoint => base.HubEndpoint! with { Dns = Dns.PrivateZones };

        public override PrivateDnsZone? HubZone => null;

        public override PrivateDnsZoneLink? HubZoneLink => null;

        public override PrivateDnsZoneGroup? HubZones => null;
    }
}
