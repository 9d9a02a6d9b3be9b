using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>Keys are never compared; what stands beside a key in a connection string is.</summary>
public sealed class HubKeyTests
{
    private const string Upload = "properties.storageEndpoints.$default.connectionString";

    private static EndpointAuthentication Key => EndpointAuthentication.Key(Secret.FromEnvironment("KEY"));

    [Fact]
    public async Task A_file_upload_that_changes_to_a_key_is_given_the_key()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed());

        var plan = await arm.PlanAsync(new Keyed { Authentication = Key });

        Assert.True(Markers.IsSecret(BodyPath.Get(Assert.Single(plan.Operations).Body, Upload)));
    }

    [Fact]
    public async Task A_file_upload_to_another_account_is_seen_behind_the_key()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed { Authentication = Key });
        BodyPath.Set(arm["/hub-keyed"], Upload, "DefaultEndpointsProtocol=https;AccountName=somebody;AccountKey=****");

        var change = Assert.Single(Assert.Single((await arm.PlanAsync(new Keyed { Authentication = Key })).Operations).Changes);

        Assert.Equal(("file upload account", "somebody", "(secret)"), (change.Name, change.Before, change.After));
    }

    [Theory]
    [InlineData("Endpoint=sb://keyed-bus.servicebus.windows.net:5671/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=alarms", true)]
    [InlineData("Endpoint=sb://KEYED-BUS.servicebus.windows.net/;SharedAccessKeyName=other;SharedAccessKey=****;EntityPath=Alarms", true)]
    [InlineData("Endpoint=sb://keyed-bus.servicebus.windows.net/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=others", false)]
    [InlineData("Endpoint=sb://elsewhere.servicebus.windows.net/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=alarms", false)]
    public async Task An_endpoint_to_another_queue_is_seen_behind_the_key(string answer, bool isSame)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed { Authentication = Key });
        BodyPath.Set(arm["/hub-keyed"], "properties.routing.endpoints.serviceBusQueues[0].connectionString", answer);

        var plan = await arm.PlanAsync(new Keyed { Authentication = Key });

        if (isSame)
            Assert.Equal([], plan.Operations);
        else
            Assert.True(Markers.IsSecret(BodyPath.Get(Assert.Single(plan.Operations).Body, "properties.routing.endpoints.serviceBusQueues[0].connectionString")));
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=keyedarchive;AccountKey=****", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=somebody;AccountKey=****", false)]
    public async Task An_endpoint_to_another_account_is_seen_behind_the_key(string answer, bool isSame)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed { Authentication = Key });
        BodyPath.Set(arm["/hub-keyed"], "properties.routing.endpoints.storageContainers[0].connectionString", answer);

        Assert.Equal(isSame, (await arm.PlanAsync(new Keyed { Authentication = Key })).Operations.IsEmpty);
    }

    [Fact]
    public async Task The_masked_key_is_sent_back_where_nothing_else_changes()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed { Authentication = Key });
        const string Masked = "Endpoint=sb://keyed-bus.servicebus.windows.net:5671/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=alarms";
        BodyPath.Set(arm["/hub-keyed"], "properties.routing.endpoints.serviceBusQueues[0].connectionString", Masked);
        BodyPath.Set(arm["/hub-keyed"], "properties.routing.endpoints.serviceBusQueues[0].id", "given by Azure");
        BodyPath.Set(arm["/hub-keyed"], "properties.publicNetworkAccess", "Disabled");

        var operation = Assert.Single((await arm.DeployAsync(new Keyed { Authentication = Key }, "expose:Hub")).Operations);

        Assert.Equal(WriteMode.Overlay, operation.Mode);
        Assert.Equal(Masked, BodyPath.Get(arm["/hub-keyed"], "properties.routing.endpoints.serviceBusQueues[0].connectionString")!.ToString());
        Assert.Equal("given by Azure", BodyPath.Get(arm["/hub-keyed"], "properties.routing.endpoints.serviceBusQueues[0].id")!.ToString());
    }

    private sealed record Keyed : Topology
    {
        public EndpointAuthentication? Authentication { get; init; }

        public override string Id => "keyed";

        public override ResourceGroup ResourceGroup => new("rg-keyed", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("keyedarchive") { Containers = ["telemetry", "uploads"] };

        public ServiceBusNamespace Messages => new("keyed-bus") { Queues = ["alarms", "others"] };

        public IotHub Hub => new("hub-keyed")
        {
            Identity = Identity.SystemAssigned,
            Endpoints =
            [
                new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = Key },
                new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")) { Authentication = Key },
            ],
            FileUpload = new(Archive.Container("uploads")) { Authentication = Authentication },
        };
    }
}
