using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>A hub's file upload, cloud-to-device messages and built-in endpoint.</summary>
internal static class HubMessaging
{
    private const string Storage = "properties.storageEndpoints.$default.";
    private const string Notifications = "properties.messagingEndpoints.fileNotifications.";
    private const string Commands = "properties.cloudToDevice.";
    private const string Events = "properties.eventHubEndpoints.events.";

    // What Azure answers, and takes, where there is no file upload.
    private const string None = "";

    /// <summary>What a file upload by identity needs the role for.</summary>
    public static ImmutableArray<string> StoragePaths { get; } =
    [
        Storage + "containerName", Storage + "connectionString", Storage + "authenticationType", Storage + "identity.userAssignedIdentity",
        Storage + "sasTtlAsIso8601", "properties.enableFileUploadNotifications",
    ];

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("file upload", Storage + "containerName")
        {
            Value = hub => Upload(hub)?.Reference("Container")?.Key.ToString(),
            Default = None,
            Text = container => container.ToString() is { Length: > 0 } name ? $"container {name}" : "none",
        },
        new("file upload account", Storage + "connectionString")
        {
            Value = hub => Upload(hub) is { } upload ? Account(upload) : null,
            Default = None,
            Comparison = Comparison.StorageAccount,
            Text = text => ConnectionString.Words(text.ToString()) is { Length: > 0 } account ? account : "none",
        },
        new("file upload authentication", Storage + "authenticationType")
        {
            Value = hub => Upload(hub) is { } upload ? HubAuthentication.Type(upload) : null,
            Default = "keyBased",
            Comparison = Comparison.IgnoreCase,
            Text = type => HubAuthentication.Words(type.ToString(), null),
        },
        new("file upload identity", Storage + "identity.userAssignedIdentity")
        {
            Value = hub => Upload(hub) is { } upload ? HubAuthentication.UserIdentity(upload) : null,
            NoneWith = Storage + "containerName",
            Comparison = Comparison.IgnoreCase,
            Text = Words.NameOfId,
        },
        new("file upload SAS", Storage + "sasTtlAsIso8601")
        {
            Value = hub => hub.Part("FileUpload") is { } upload ? upload.Value("SasTimeToLive") ?? "PT1H" : null,
            Comparison = Comparison.Duration,
            Text = Words.Duration,
        },
        new("file upload notifications", "properties.enableFileUploadNotifications")
        {
            Value = hub => hub.Part("FileUpload") is { } upload ? upload.Has("Notifications") : null,
            Default = false,
            Text = Words.EnabledOrDisabled,
        },
        TimeToLive("file notification", Notifications + "ttlAsIso8601", Notification, "TimeToLive"),
        Lock("file notification", Notifications, Notification),
        // Azure's own documents differ on its default: always sent beside the others.
        Deliveries("file notification", Notifications, hub => Notification(hub) is { } settings ? settings.Value("MaxDeliveryCount") ?? 10 : null),
        TimeToLive("cloud-to-device", Commands + "defaultTtlAsIso8601", hub => hub.Part("CloudToDevice"), "DefaultTimeToLive"),
        Deliveries("cloud-to-device", Commands, hub => hub.Part("CloudToDevice")?.Value("MaxDeliveryCount")),
        TimeToLive("feedback", Commands + "feedback.ttlAsIso8601", Feedback, "TimeToLive"),
        Lock("feedback", Commands + "feedback.", Feedback),
        Deliveries("feedback", Commands + "feedback.", hub => Feedback(hub)?.Value("MaxDeliveryCount")),
        new("built-in endpoint retention", Events + "retentionTimeInDays")
        {
            Value = hub => hub.Part("BuiltInEndpoint")?.Days("RetentionDays"),
            Text = days => $"{days} days",
        },
        new("built-in endpoint partitions", Events + "partitionCount")
        {
            Value = hub => hub.Part("BuiltInEndpoint")?.Value("PartitionCount"),
            Immutable = new("Azure sets a hub's partitions at creation only", Replaces: false),
        },
    ];

    // Not the bulk jobs' container: they state theirs when they are started, and devices could upload to it if it were the hub's storage.
    private static Source? Upload(Source hub) => hub.Part("FileUpload");

    // Required by the type even where the identity signs in: then the account's name is enough.
    private static JsonNode Account(Source upload)
    {
        var account = upload.Target(upload.Reference("Container")!).Name!;
        return HubAuthentication.Secret(upload, () => ConnectionString.OfAccount(account)) ?? ConnectionString.WithoutKey(account);
    }

    private static Source? Notification(Source hub) => hub.Part("FileUpload")?.Part("Notifications");

    private static Source? Feedback(Source hub) => hub.Part("CloudToDevice")?.Part("Feedback");

    private static ModelledProperty TimeToLive(string words, string path, Func<Source, Source?> settings, string member) => new($"{words} time to live", path)
    {
        Value = hub => settings(hub)?.Value(member),
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };

    private static ModelledProperty Lock(string words, string path, Func<Source, Source?> settings) => new($"{words} lock", path + "lockDurationAsIso8601")
    {
        Value = hub => settings(hub)?.Value("LockDuration"),
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };

    private static ModelledProperty Deliveries(string words, string path, Func<Source, JsonNode?> value) =>
        new($"{words} deliveries", path + "maxDeliveryCount") { Value = value };
}
