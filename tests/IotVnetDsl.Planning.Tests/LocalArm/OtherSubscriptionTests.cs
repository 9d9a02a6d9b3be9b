using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>A hub writes to what is in another subscription: by identity and by key, to each kind of target, planned, applied, changed and found again.</summary>
public sealed class OtherSubscriptionTests
{
    private const string Elsewhere = "00000000-0000-0000-0000-000000000002";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Endpoints_say_where_their_targets_are_and_write_there(bool byIdentity)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var fleet = new Fleet { ByIdentity = byIdentity };
        var plan = arm.Plan(fleet.Graph());
        Assert.Equal([Requests.Subscription, Elsewhere], plan.Operations.Select(operation => ResourceId.SubscriptionOf(operation.Resource.Id).Split('/')[^1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([], arm.Run(plan).Errors);
        arm.Settle();

        string[] targets = byIdentity ? ["archive", "stream", "alarms", "changes"] : ["archive"];
        Assert.Equal(targets.Order(StringComparer.Ordinal), Endpoints(arm).Where(endpoint => (endpoint["subscriptionId"]!.ToString(), endpoint["resourceGroup"]!.ToString()) == (Elsewhere, "rg-data")).Select(endpoint => endpoint["name"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(targets.Length, arm.Egress().Count(way => way.Target.StartsWith($"/subscriptions/{Elsewhere}/", StringComparison.Ordinal)));
        Assert.Empty(arm.Plan(fleet.Graph()).Operations);

        var slower = fleet with { Batch = TimeSpan.FromMinutes(10) };
        Assert.Equal(["Hub"], arm.Plan(slower.Graph()).Operations.Select(operation => operation.Resource.Path));
        Assert.Equal([], arm.Run(arm.Plan(slower.Graph())).Errors);
        Assert.Empty(arm.Plan(slower.Graph()).Operations);
        Assert.Equal([], arm.Run(arm.Destruction(slower.Graph(), "delete:fleet")).Errors);
        Assert.Empty(arm.Destruction(slower.Graph(), "delete:fleet").Operations);
    }

    private static IEnumerable<JsonObject> Endpoints(LocalArmInProcess arm)
    {
        var hub = ResourceId.InGroup(ResourceId.ResourceGroup(Requests.Subscription, "rg-fleet"), "Microsoft.Devices/IotHubs", "fleet-hub");
        var body = arm.Time.Pump(() => arm.Client.SendAsync(new("GET", hub, "2023-06-30"), default)).Body!;
        return BodyPath.Get(body, "properties.routing.endpoints")!.AsObject().SelectMany(kind => kind.Value!.AsArray()).Select(endpoint => endpoint!.AsObject());
    }

    private sealed record Fleet : Topology
    {
        public bool ByIdentity { get; init; }

        public TimeSpan? Batch { get; init; }

        public override string Id => "fleet";

        public override ResourceGroup ResourceGroup => new("rg-fleet", IotVnetDsl.Region.EastUS);

        public ResourceGroup Data => new("rg-data", IotVnetDsl.Region.EastUS) { Subscription = Elsewhere };

        public StorageAccount Archive => new("fleetarchive") { ResourceGroup = Data, Containers = ["telemetry"] };

        public EventHubsNamespace Streams => new("fleet-streams") { ResourceGroup = Data, EventHubs = ["telemetry"] };

        public ServiceBusNamespace Messages => new("fleet-messages") { ResourceGroup = Data, Queues = [new("alarms")], Topics = [new("changes")] };

        public IotHub Hub => new("fleet-hub")
        {
            Identity = ByIdentity ? Identity.SystemAssigned : null,
            Endpoints = ByIdentity
                ?
                [
                    new StorageEndpoint("archive", Archive.Container("telemetry")) { BatchFrequency = Batch },
                    new EventHubEndpoint("stream", Streams.EventHub("telemetry")),
                    new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")),
                    new ServiceBusTopicEndpoint("changes", Messages.Topic("changes")),
                ]
                : [new StorageEndpoint("archive", Archive.Container("telemetry")) { BatchFrequency = Batch, Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("fleetarchive")) }],
            Routes = [new("all", RouteSource.DeviceMessages, "archive")],
        };

        public RoleAssignment? WritesArchive => ByIdentity ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) : null;

        public RoleAssignment? SendsStreams => ByIdentity ? new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Data) : null;

        public RoleAssignment? SendsMessages => ByIdentity ? new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages) : null;
    }
}
