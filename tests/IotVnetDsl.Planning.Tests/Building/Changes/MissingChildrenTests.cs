using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What names something in a new resource that nobody puts there is refused when it is planned, not after all before it has been made.</summary>
public sealed class MissingChildrenTests
{
    [Theory]
    [InlineData("container", "Lake/Containers[telemetry]")]
    [InlineData("event hub", "Streams/EventHubs[telemetry]")]
    [InlineData("queue", "Messages/Queues[alarms]")]
    [InlineData("topic", "Messages/Topics[events]")]
    [InlineData("database", "Records/Databases[db]")]
    [InlineData("container of a database", "Records/Databases[other]/Containers[telemetry]")]
    [InlineData("key", "Vault/Keys[archive]")]
    [InlineData("subnet", "Net/Subnets[endpoints]")]
    public void Is_refused(string what, string child)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var problem = Assert.Single(arm.TryPlan(new Ours { What = what }.Graph()).Problems);

        Assert.Equal("IVD9008", problem.Code);
        Assert.Contains($"'{child}' is in no code, and '{child.Split('/')[0]}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upload")]
    [InlineData("capture")]
    [InlineData("declared in another case")]
    public void Is_silent_where_Azure_makes_it_or_it_is_there(string what)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Ours { What = what }.Graph())).Errors.Select(error => error.Message));
    }

    [Fact]
    public void What_others_have_put_into_something_that_is_there_already_may_be_named()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Ours().Graph())).Errors);
        arm.Settle();

        Assert.Empty(arm.TryPlan(new Ours { What = "container" }.Graph()).Problems);
    }

    private sealed record Ours : Topology
    {
        internal string What { get; init; } = "";

        public override string Id => "ours";

        public override ResourceGroup ResourceGroup => new("rg-ours", IotVnetDsl.Region.EastUS);

        public StorageAccount Lake => new("ourlake");

        public EventHubsNamespace Streams => new("our-streams") { EventHubs = What == "declared in another case" ? ["TELEMETRY"] : null };

        public ServiceBusNamespace Messages => new("our-messages") { Sku = ServiceBusSku.Standard };

        public CosmosAccount Records => new("our-records") { Databases = What == "container of a database" ? [new("other") { Containers = [new("alarms", "/id")] }] : null };

        public KeyVault Vault => new("kv-ours", "00000000-0000-0000-0000-0000000000aa") { RoleBasedAccess = true, PurgeProtection = true };

        public VirtualNetwork Net => new("vnet-ours") { AddressSpace = ["10.0.0.0/16"] };

        public IotHub Hub => new("our-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = What switch
            {
                "container" => [new StorageEndpoint("e", Lake.Container("telemetry"))],
                "event hub" or "declared in another case" => [new EventHubEndpoint("e", Streams.EventHub("telemetry"))],
                "queue" => [new ServiceBusQueueEndpoint("e", Messages.Queue("alarms"))],
                "topic" => [new ServiceBusTopicEndpoint("e", Messages.Topic("events"))],
                "database" => [new CosmosEndpoint("e", Records.Database("db"), "telemetry")],
                "container of a database" => [new CosmosEndpoint("e", Records.Database("other"), "telemetry")],
                _ => null,
            },
            FileUpload = What == "upload" ? new(Lake.Container("telemetry")) : null,
        };

        public RoleAssignment HubWritesLake => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake);

        public RoleAssignment HubWritesStreams => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

        public StorageAccount? Account => What == "key" ? new("ouraccount") { Identity = Identity.SystemAssigned, CustomerKey = new(Vault.Key("archive")) } : null;

        public EventHubsNamespace? Captured => What == "capture"
            ? new("our-captured") { Identity = Identity.SystemAssigned, EventHubs = [new("t") { Capture = new(Lake.Container("telemetry")) { Identity = CaptureIdentity.SystemAssigned } }] }
            : null;

        public RoleAssignment? CaptureWritesLake => Captured is { } captured ? new(captured.SystemIdentity, Role.StorageBlobDataContributor, Lake) : null;

        public PrivateEndpoint? HubEndpoint => What == "subnet" ? new("pe-hub", Hub, Net.Subnet("endpoints")) : null;
    }
}
