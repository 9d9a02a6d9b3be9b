using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>The shape of a hub: defaults, ranges, what the service adds.</summary>
internal static class HubBody
{
    private const string Events = "properties.eventHubEndpoints.events";
    private const string Upload = "properties.storageEndpoints.$default";
    private const string Notifications = "properties.messagingEndpoints.fileNotifications";
    private const string CloudToDevice = "properties.cloudToDevice";
    private const string Containers = "properties.routing.endpoints.storageContainers[*]";

    public static IReadOnlyList<string> ReadOnly { get; } =
    [
        "sku.tier", "properties.state", "properties.hostName", "properties.locations", "properties.privateEndpointConnections",
        Events + ".path", Events + ".endpoint", Events + ".partitionIds", "properties.deviceHostName", "properties.serviceHostName",
    ];

    public static IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.publicNetworkAccess", "Enabled"),
        new("properties.ipFilterRules", new JsonArray()),
        new("properties.allowedFqdnList", new JsonArray()),
        new("properties.enableFileUploadNotifications", false),
        new("properties.features", "None"),
        new("properties.disableLocalAuth", false),
        new(Events + ".retentionTimeInDays", 1),
        new(Events + ".partitionCount", 4),
        new(Upload + ".sasTtlAsIso8601", "PT1H"),
        new(Upload + ".connectionString", ""),
        new(Upload + ".containerName", ""),
        new(Notifications + ".lockDurationAsIso8601", "PT1M"),
        new(Notifications + ".ttlAsIso8601", "PT1H"),
        new(Notifications + ".maxDeliveryCount", 10),
        new(CloudToDevice + ".maxDeliveryCount", 10),
        new(CloudToDevice + ".defaultTtlAsIso8601", "PT1H"),
        new(CloudToDevice + ".feedback.lockDurationAsIso8601", "PT1M"),
        new(CloudToDevice + ".feedback.ttlAsIso8601", "PT1H"),
        new(CloudToDevice + ".feedback.maxDeliveryCount", 10),
        new("properties.routing.routes", new JsonArray()),
        new("properties.routing.enrichments", new JsonArray()),
        .. HubEndpoint.RoutingKinds.Select(kind => new Default($"properties.routing.endpoints.{kind}", new JsonArray())),
    ];

    public static IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("sku.name"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled"),
        Must.BeOneOf("properties.minTlsVersion", "1.0", "1.1", "1.2"),
        Must.BeOneOf("properties.features", "None", "DeviceManagement"),
        Must.BeBetween(Events + ".retentionTimeInDays", 1, 7),
        Must.BeBetween(Events + ".partitionCount", 2, 32),
        Must.Last(Upload + ".sasTtlAsIso8601", "PT1M", "P1D"),
        Must.Last(Notifications + ".lockDurationAsIso8601", "PT5S", "PT5M"),
        Must.Last(Notifications + ".ttlAsIso8601", "PT1M", "P2D"),
        Must.BeBetween(Notifications + ".maxDeliveryCount", 1, 100),
        Must.BeBetween(CloudToDevice + ".maxDeliveryCount", 1, 100),
        Must.Last(CloudToDevice + ".defaultTtlAsIso8601", "PT1M", "P2D"),
        Must.Last(CloudToDevice + ".feedback.lockDurationAsIso8601", "PT5S", "PT5M"),
        Must.Last(CloudToDevice + ".feedback.ttlAsIso8601", "PT1M", "P2D"),
        Must.BeBetween(CloudToDevice + ".feedback.maxDeliveryCount", 1, 100),
        Must.BeBetween(Containers + ".batchFrequencyInSeconds", 60, 720),
        Must.BeBetween(Containers + ".maxChunkSizeInBytes", 10_485_760, 524_288_000),
        Must.BeOneOf(Containers + ".encoding", "Avro", "AvroDeflate", "JSON"),
        .. HubEndpoint.RoutingKinds.Select(kind => Must.BeOneOf($"properties.routing.endpoints.{kind}[*].authenticationType", "keyBased", "identityBased")),
        Must.BeOneOf(Upload + ".authenticationType", "keyBased", "identityBased"),
    ];

    /// <summary>What the service writes into a hub that passed its checks.</summary>
    public static void Complete(WriteContext write)
    {
        var body = write.Body;
        if (write.Hidden.Text("eventsNamespace") is null)
            write.Hidden["eventsNamespace"] = EventsNamespace(write.Id.Name.ToLowerInvariant());
        body.PutIfAbsent("properties.routing.fallbackRoute", new JsonObject
        {
            ["name"] = "$fallback",
            ["source"] = "DeviceMessages",
            ["condition"] = "true",
            ["endpointNames"] = new JsonArray("events"),
            ["isEnabled"] = false,
        });
        body.PutIfAbsent("properties.routing.fallbackRoute.name", "$fallback");
        foreach (var route in body.Items("properties.routing.routes"))
        {
            route.PutIfAbsent("condition", "true");
            route.PutIfAbsent("isEnabled", true);
        }

        foreach (var endpoint in HubEndpoint.Routing(body))
            CompleteEndpoint(write, endpoint);
        HubSecrets.CompletePolicies(write);
    }

    /// <summary>The service's own choice of a name: nobody can compose it.</summary>
    private static string EventsNamespace(string hub) =>
        $"iothub-ns-{hub[..Math.Min(10, hub.Length)].TrimEnd('-')}-{Random.Shared.Next(1_000_000, 9_999_999)}-{Guid.NewGuid().ToString("n")[..10]}";

    public static void Show(ResourceRecord record, JsonObject body)
    {
        body.Put("properties.hostName", $"{record.Id.Name.ToLowerInvariant()}.azure-devices.net");
        body.Put("properties.locations", new JsonArray(new JsonObject { ["location"] = Regions.Find(body.Text("location")!)?.DisplayName, ["role"] = "primary" }));
        var partitions = (int)body.Number(Events + ".partitionCount")!;
        body.Put(Events + ".partitionIds", new JsonArray([.. Enumerable.Range(0, partitions).Select(partition => (JsonNode)partition.ToString(CultureInfo.InvariantCulture))]));
        body.Put(Events + ".path", record.Id.Name.ToLowerInvariant());
        body.Put(Events + ".endpoint", $"sb://{IotHub.EventsNamespace(record)}.servicebus.windows.net/");
        foreach (var container in body.Items("properties.routing.endpoints.storageContainers"))
            container["encoding"] = container.Text("encoding")!.ToLowerInvariant();
    }

    private static void CompleteEndpoint(WriteContext write, HubEndpoint endpoint)
    {
        var before = write.Existing is { } existing
            ? HubEndpoint.Routing(existing.Body).FirstOrDefault(old => old.Name.Equals(endpoint.Name, StringComparison.OrdinalIgnoreCase))
            : null;
        endpoint.Body["id"] = before?.Body.Text("id") ?? Guid.NewGuid().ToString();
        endpoint.Body.PutIfAbsent("authenticationType", "keyBased");
        endpoint.Body.PutIfAbsent("subscriptionId", write.Id.Subscription!.Name);
        endpoint.Body.PutIfAbsent("resourceGroup", write.Id.ResourceGroup!.Name);
        if (endpoint.Kind != HubEndpoint.Storage)
            return;
        endpoint.Body.PutIfAbsent("encoding", "Avro");
        endpoint.Body.PutIfAbsent("batchFrequencyInSeconds", 300);
        endpoint.Body.PutIfAbsent("maxChunkSizeInBytes", 314_572_800);
        endpoint.Body.PutIfAbsent("fileNameFormat", HubRoutingCheck.DefaultFileNameFormat);
    }
}
