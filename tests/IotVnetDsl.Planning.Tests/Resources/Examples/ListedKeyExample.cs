namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>Who signs in by keys that Azure lists: a hub to an account, an event hub, a queue and a topic, and a provisioning service to the hub.</summary>
public sealed record ListedKeyExample : Example
{
    public StorageAccount Archive => new("listedkeyarchive") { Sku = StorageSku.StandardLrs, Kind = StorageKind.StorageV2, Containers = ["telemetry", "uploads"] };

    public EventHubsNamespace Streams => new("listed-key-streams") { EventHubs = [new("telemetry") { AuthorizationRules = [new("hub", AccessRights.Send)] }] };

    public ServiceBusNamespace Messages => new("listed-key-messages")
    {
        AuthorizationRules = [new("hub", AccessRights.Send)],
        Queues = ["alarms"],
        Topics = ["changes"],
    };

    public IotHub Hub => new("listed-key-hub")
    {
        Sku = IotHubSku.S1,
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Archive)) },
            new EventHubEndpoint("dashboards", Streams.EventHub("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Streams.EventHub("telemetry"), "hub")) },
            new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Messages, "hub")) },
            new ServiceBusTopicEndpoint("changes", Messages.Topic("changes")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Messages, "hub")) },
        ],
        Routes = [new("archive", RouteSource.DeviceMessages, "archive")],
        FileUpload = new(Archive.Container("uploads")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Archive)) },
    };

    public DeviceProvisioningService Provisioning => new("listed-key-dps") { LinkedHubs = [new(Hub) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Hub, "iothubowner")) }] };
}
