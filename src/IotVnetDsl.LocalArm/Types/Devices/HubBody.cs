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

    private const string CreatedAt = "systemData.createdAt";

    /// <summary>Hidden mark of a hub that runs in the other region.</summary>
    public const string FailedOver = "failedOver";

    /// <summary>What new hubs have since 2023, asked for or not.</summary>
    private const string RootCertificate = "RootCertificateV2";

    /// <summary>The first version whose hubs have a root certificate of their own and TLS 1.2 as their least.</summary>
    private const string Renewed = "2021-03-31";

    /// <summary>With 2020-03-01 the article's two-step template, which says nothing of routing, keeps the fallback route on.</summary>
    private const string LosesFallback = "2021-03-31";

    public static IReadOnlyList<string> ReadOnly { get; } =
    [
        "sku.tier", "properties.state", "properties.hostName", "properties.locations", "properties.privateEndpointConnections",
        Events + ".path", Events + ".endpoint", Events + ".partitionIds", "properties.deviceHostName", "properties.serviceHostName",
    ];

    public static IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.ipFilterRules", new JsonArray()),
        new("properties.allowedFqdnList", new JsonArray()),
        new("properties.enableFileUploadNotifications", false),
        new(Events + ".retentionTimeInDays", 1),
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
        .. HubEndpoint.RoutingKinds.Select(kind => new Default($"properties.routing.endpoints.{kind}", new JsonArray())),
    ];

    public static IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("sku.name"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled"),
        Must.BeOneOf("properties.features", "None", "DeviceManagement", RootCertificate),
        Must.BeBetween(Events + ".retentionTimeInDays", 1, 7),
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
        body.Put(CreatedAt, write.Existing?.Body.Text(CreatedAt) ?? IotHub.Time(write.Cloud.Clock.Now));
        CompleteFeatures(write);
        CompleteFallback(write);
        foreach (var route in body.Items("properties.routing.routes"))
        {
            route.PutIfAbsent("condition", "true");
            route.PutIfAbsent("isEnabled", true);
        }

        foreach (var endpoint in HubEndpoint.Routing(body))
            CompleteEndpoint(write, endpoint);
        HubSecrets.CompletePolicies(write);
    }

    private static void CompleteFeatures(WriteContext write)
    {
        var renewed = string.CompareOrdinal(write.ApiVersion, Renewed) >= 0;
        if (renewed && write.Body.Text("properties.features") is null or "None")
            write.Body.Put("properties.features", RootCertificate);
        write.Body.PutIfAbsent("properties.features", "None");
        if (renewed)
            write.Body.PutIfAbsent("properties.minTlsVersion", "1.2");
    }

    /// <summary>On where a new hub says nothing of routing; a hub that is written again without it loses it, from a version on.</summary>
    private static void CompleteFallback(WriteContext write)
    {
        write.Body.PutIfAbsent("properties.routing.fallbackRoute", new JsonObject
        {
            ["name"] = "$fallback",
            ["source"] = "DeviceMessages",
            ["condition"] = "true",
            ["endpointNames"] = new JsonArray("events"),
            ["isEnabled"] = write.Request.At("properties.routing") is null && (write.IsCreate || string.CompareOrdinal(write.ApiVersion, LosesFallback) < 0),
        });
        write.Body.PutIfAbsent("properties.routing.fallbackRoute.name", "$fallback");
    }

    /// <summary>The service's own choice of a name: nobody can compose it.</summary>
    private static string EventsNamespace(string hub) =>
        $"iothub-ns-{hub[..Math.Min(10, hub.Length)].TrimEnd('-')}-{Random.Shared.Next(1_000_000, 9_999_999)}-{Guid.NewGuid().ToString("n")[..10]}";

    public static void Show(CloudNames cloud, ResourceRecord record, JsonObject body)
    {
        body["subscriptionid"] = record.Id.Subscription!.Name;
        body["resourcegroup"] = record.Id.ResourceGroup!.Name;
        body.PutIfAbsent("tags", new JsonObject());
        body.Cut("properties.authorizationPolicies");
        body.Put("properties.locations", new JsonArray([.. Locations(record)]));
        foreach (var container in body.Items("properties.routing.endpoints.storageContainers"))
            container["encoding"] = container.Text("encoding")!.ToLowerInvariant();
        if (body.Says("properties.state", "Activating"))
            body.Put("properties.provisioningState", "Activating");
        else
            ShowHosts(cloud, record, body);
    }

    /// <summary>What a hub has once it has been active.</summary>
    private static void ShowHosts(CloudNames cloud, ResourceRecord record, JsonObject body)
    {
        body.Put("properties.hostName", $"{record.Id.Name.ToLowerInvariant()}.{cloud.Hubs}");
        var partitions = (int)body.Number(Events + ".partitionCount")!;
        body.Put(Events + ".partitionIds", PartitionIds(partitions));
        body.Put(Events + ".path", HubSku.IsFree(body) ? SharedPath(record) : record.Id.Name.ToLowerInvariant());
        body.Put(Events + ".endpoint", $"sb://{IotHub.EventsNamespace(record)}.{cloud.Messaging}/");
    }

    /// <summary>
    /// What is answered when a write is accepted: what was asked for, little of what the service adds, and of an existing
    /// hub the monitoring that it once had.
    /// </summary>
    public static void ShowAccepted(WriteContext write, JsonObject body)
    {
        var properties = (JsonObject)body["properties"]!;
        var asked = write.Request.At("properties") as JsonObject ?? [];
        foreach (var (name, _) in properties.Where(member => !asked.ContainsKey(member.Key) && member.Key is not ("provisioningState" or "enableFileUploadNotifications" or "features" or "allowedFqdnList")).ToList())
        {
            if (name == "state" && write.IsCreate && string.CompareOrdinal(write.ApiVersion, Renewed) < 0)
                continue;
            if (write.IsCreate || name != "eventHubEndpoints")
                properties.Remove(name);
        }

        if (write.Request.Text("etag") is { } etag)
            body["etag"] = etag;
        else
            body.Remove("etag");
        if (write.Request.At("identity") is null)
            body.Remove("identity");
        body.Remove("systemData");
        body.Put("properties.provisioningState", "Accepted");
        body.Put("properties.features", asked.Text("features") ?? "None");
        if (!write.IsCreate)
            body.Put("properties.operationsMonitoringProperties", Unmonitored());
        if (string.CompareOrdinal(write.ApiVersion, Renewed) < 0)
            ShowMonitoring(write, body);
    }

    /// <summary>Operations monitoring ended, and older versions go on showing its endpoint.</summary>
    private static void ShowMonitoring(WriteContext write, JsonObject body)
    {
        foreach (var member in new[] { "partitionIds", "path", "endpoint" })
            body.Cut($"{Events}.{member}");
        if (body.Number(Events + ".partitionCount") is { } partitions)
            body.Put("properties.eventHubEndpoints.operationsMonitoringEvents", new JsonObject { ["retentionTimeInDays"] = 1, ["partitionCount"] = partitions });
        if (write.IsCreate)
            return;
        var hub = write.Cloud.Store.Find(write.Id)!;
        body.Put("properties.authorizationPolicies", HubSecrets.Keys(hub));
        body.Put("properties.routing.endpoints.cosmosDBSqlCollections", new JsonArray());
        if (body.At("properties.eventHubEndpoints.operationsMonitoringEvents") is JsonObject monitoring)
        {
            monitoring["partitionIds"] = PartitionIds((int)body.Number(Events + ".partitionCount")!);
            monitoring["path"] = $"{hub.Id.Name.ToLowerInvariant()}-operationmonitoring";
            monitoring["endpoint"] = $"sb://{IotHub.EventsNamespace(hub)}.{write.Cloud.Names.Messaging}/";
            monitoring["internalAuthorizationPolicies"] = new JsonArray(Policy(hub, "scaleunitsend", "Send"), Policy(hub, "owner", "Listen", "Manage", "Send"));
            monitoring["authorizationPolicies"] = new JsonArray([.. write.Existing!.Body.Items("properties.authorizationPolicies")
                .Where(policy => policy.Text("rights")!.Contains("ServiceConnect", StringComparison.OrdinalIgnoreCase)).Select(policy => (JsonNode)Policy(hub, policy.Text("keyName")!, "Listen"))]);
        }
    }

    /// <summary>A key of the monitoring's own event hub, which nobody reads any more.</summary>
    private static JsonObject Policy(ResourceRecord hub, string name, params string[] rights)
    {
        var made = DateTimeOffset.Parse(hub.Body.Text(CreatedAt)!, CultureInfo.InvariantCulture).UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["ClaimType"] = "SharedAccessKey",
            ["ClaimValue"] = "None",
            ["KeyName"] = name,
            ["primaryKey"] = SecretKey.New(32),
            ["secondaryKey"] = SecretKey.New(32),
            ["Rights"] = new JsonArray([.. rights.Select(right => (JsonNode)right)]),
            ["CreatedTime"] = made,
            ["ModifiedTime"] = made,
        };
    }

    private static JsonArray PartitionIds(int count) =>
        [.. Enumerable.Range(0, count).Select(partition => (JsonNode)partition.ToString(CultureInfo.InvariantCulture))];

    private static JsonObject Unmonitored() => new()
    {
        ["events"] = new JsonObject
        {
            ["None"] = "None", ["Connections"] = "None", ["DeviceTelemetry"] = "None", ["C2DCommands"] = "None",
            ["DeviceIdentityOperations"] = "None", ["FileUploadOperations"] = "None", ["Routes"] = "None",
        },
    };

    /// <summary>Where the hub is, and the region that would take over.</summary>
    public static IReadOnlyList<JsonObject> Locations(ResourceRecord record)
    {
        var home = Regions.Find(record.Body.Text("location")!)!;
        string[] names = home.Pair is { } pair ? [home.DisplayName, Regions.Find(pair)!.DisplayName] : [home.DisplayName];
        var places = record.Hidden.Flag(FailedOver) == true ? names.Reverse() : names;
        return [.. places.Select((name, number) => new JsonObject { ["location"] = name, ["role"] = number == 0 ? "primary" : "secondary" })];
    }

    /// <summary>Free hubs share a namespace, and there have a name of the service's choice.</summary>
    private static string SharedPath(ResourceRecord record) => IotHub.EventsNamespace(record).Replace("iothub-ns-", "iothub-ehub-", StringComparison.Ordinal);

    private static void CompleteEndpoint(WriteContext write, HubEndpoint endpoint)
    {
        var before = write.Existing is { } existing
            ? HubEndpoint.Routing(existing.Body).FirstOrDefault(old => old.Name.Equals(endpoint.Name, StringComparison.OrdinalIgnoreCase))
            : null;
        endpoint.Body["id"] = before?.Body.Text("id") ?? Guid.NewGuid().ToString();
        if (string.CompareOrdinal(write.ApiVersion, Renewed) >= 0)
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
