using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>A hub's file upload, cloud-to-device messages and built-in endpoint.</summary>
internal static class HubMessaging
{
    private const string Storage = "properties.storageEndpoints.$default.";
    private const string ConnectionPath = Storage + "connectionString";
    private const string NotificationsOn = "properties.enableFileUploadNotifications";
    private const string OfNotifications = "properties.messagingEndpoints.fileNotifications.";
    private const string Commands = "properties.cloudToDevice.";
    private const string Events = "properties.eventHubEndpoints.events.";

    // What Azure answers, and takes, where there is no file upload.
    private const string None = "";

    // Not the bulk jobs' container: they state theirs when they are started, and devices could upload to it if it were the hub's storage.
    private static readonly Part Upload = new("FileUpload", "FileUpload") { IsIn = body => body.Text(Storage + "containerName") is not null };

    private static readonly Part Notifications = new("Notifications", "FileNotifications")
    {
        Outer = Upload,
        IsIn = body => string.Equals(body.Text(NotificationsOn), "true", StringComparison.OrdinalIgnoreCase),
    };

    // Of an upload that the code has nothing of.
    private static readonly Part Settings = new("Notifications", "FileNotifications")
    {
        Outer = Upload,
        IsIn = Notifications.IsIn,
        Otherwise = new("FileNotifications", "FileNotifications"),
    };

    private static readonly Part CloudToDevice = new("CloudToDevice", "CloudToDevice");
    private static readonly Part Feedback = new("Feedback", "CloudToDeviceFeedback") { Outer = CloudToDevice };
    private static readonly Part BuiltIn = new("BuiltInEndpoint", "BuiltInEndpoint");

    /// <summary>What a file upload by identity needs the role for.</summary>
    public static ImmutableArray<string> StoragePaths { get; } =
    [
        Storage + "containerName", ConnectionPath, Storage + "authenticationType", Storage + "identity.userAssignedIdentity",
        Storage + "sasTtlAsIso8601", NotificationsOn,
    ];

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("file upload", Storage + "containerName")
        {
            Mapping = Mapping.Of(
                hub => Upload.Of(hub) is { } upload ? EgressTarget.Container.Key(upload) : null,
                (container, body, hub) =>
                {
                    if (Upload.Of(body, hub) is { } upload)
                        EgressTarget.Container.Read(AccountIn(body), container.ToString(), ResourceId.SubscriptionOf(body.Id), group: null, body, upload);
                }),
            Default = None,
            Text = container => container.ToString() is { Length: > 0 } name ? $"container {name}" : "none",
        },
        new("file upload account", ConnectionPath)
        {
            Mapping = Mapping.Follows(hub => Upload.Of(hub) is { } upload ? Account(upload) : null),
            Default = None,
            Comparison = Comparison.StorageAccount,
            Text = text => ConnectionString.Words(text.ToString()) is { Length: > 0 } account ? account : "none",
        },
        new("file upload authentication", Storage + "authenticationType")
        {
            Mapping = HubAuthentication.Kind(Upload, Storage),
            Default = HubAuthentication.KeyBased,
            Comparison = Comparison.IgnoreCase,
            Text = type => HubAuthentication.Words(type.ToString(), null),
        },
        new("file upload identity", Storage + "identity.userAssignedIdentity")
        {
            Mapping = Mapping.Follows(hub => Upload.Of(hub) is { } upload ? HubAuthentication.UserIdentity(upload) : null),
            NoneWith = Storage + "containerName",
            Comparison = Comparison.IgnoreCase,
            Text = Words.NameOfId,
        },
        new("file upload SAS", Storage + "sasTtlAsIso8601")
        {
            Mapping = new Member("SasTimeToLive", Codec.Duration) { In = Upload, Unset = "PT1H" },
            Comparison = Comparison.Duration,
            Text = Words.Duration,
        },
        new("file upload notifications", NotificationsOn)
        {
            Mapping = Mapping.Of(hub => Upload.Of(hub) is null ? null : Notifications.Of(hub) is not null, (_, body, hub) => Notifications.Of(body, hub)),
            Default = false,
            Text = Words.EnabledOrDisabled,
        },
        TimeToLive("file notification", OfNotifications + "ttlAsIso8601", Settings, "TimeToLive"),
        Lock("file notification", OfNotifications, Settings),
        // Azure's own documents differ on its default: always sent beside the others.
        Deliveries("file notification", OfNotifications, Settings, unset: 10),
        TimeToLive("cloud-to-device", Commands + "defaultTtlAsIso8601", CloudToDevice, "DefaultTimeToLive"),
        Deliveries("cloud-to-device", Commands, CloudToDevice),
        TimeToLive("feedback", Commands + "feedback.ttlAsIso8601", Feedback, "TimeToLive"),
        Lock("feedback", Commands + "feedback.", Feedback),
        Deliveries("feedback", Commands + "feedback.", Feedback),
        new("built-in endpoint retention", Events + "retentionTimeInDays")
        {
            Mapping = new Member("RetentionDays", Codec.Number) { In = BuiltIn },
            Text = Words.Days,
        },
        new("built-in endpoint partitions", Events + "partitionCount")
        {
            Mapping = new Member("PartitionCount", Codec.Number) { In = BuiltIn },
            Immutable = new("Azure sets a hub's partitions at creation only", Replaces: false),
        },
    ];

    // Required by the type even where the identity signs in: then the account's name is enough.
    private static JsonNode Account(Source upload)
    {
        var account = EgressTarget.Container.Holder(upload).Name!;
        return HubAuthentication.Secret(upload, () => ConnectionString.OfAccount(account)) ?? ConnectionString.WithoutKey(account, upload.Context.Cloud);
    }

    private static string? AccountIn(BodySource body) =>
        ConnectionString.Account(Markers.TargetOf(body[ConnectionPath]) ?? body.Text(ConnectionPath) ?? "");

    private static ModelledProperty TimeToLive(string words, string path, Part settings, string member) => new($"{words} time to live", path)
    {
        Mapping = new Member(member, Codec.Duration) { In = settings },
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };

    private static ModelledProperty Lock(string words, string path, Part settings) => new($"{words} lock", path + "lockDurationAsIso8601")
    {
        Mapping = new Member("LockDuration", Codec.Duration) { In = settings },
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };

    private static ModelledProperty Deliveries(string words, string path, Part settings, JsonNode? unset = null) =>
        new($"{words} deliveries", path + "maxDeliveryCount") { Mapping = new Member("MaxDeliveryCount", Codec.Number) { In = settings, Unset = unset } };
}
