using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

/// <summary>What queues and topics share.</summary>
internal abstract class MessagingEntity : MessagingResource
{
    /// <summary>The longest duration, which stands for never.</summary>
    public const string Never = "P10675199DT2H48M5.4775807S";

    public override NameRule NameRule { get; } = new(1, 260, @"^[A-Za-z0-9]([A-Za-z0-9_./~-]*[A-Za-z0-9])?$",
        "A name has 1 to 260 letters, digits, periods, hyphens, underscores and slashes.");

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.createdAt", "properties.updatedAt", "properties.accessedAt", "properties.sizeInBytes", "properties.countDetails",
        "properties.messageCount", "properties.subscriptionCount",
    ];

    public override IReadOnlyList<string> Immutable { get; } =
        ["properties.requiresSession", "properties.requiresDuplicateDetection", "properties.enablePartitioning"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.status", "Active"),
        new("properties.requiresDuplicateDetection", false),
        new("properties.enablePartitioning", false),
        new("properties.enableBatchedOperations", true),
        new("properties.maxSizeInMegabytes", 1024),
        new("properties.autoDeleteOnIdle", Never),
        new("properties.duplicateDetectionHistoryTimeWindow", "PT10M"),
        new("properties.enableExpress", false),
    ];

    protected override IReadOnlyList<string> Durations { get; } =
        ["properties.lockDuration", "properties.defaultMessageTimeToLive", "properties.autoDeleteOnIdle", "properties.duplicateDetectionHistoryTimeWindow"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Last("properties.lockDuration", "PT1S", "PT5M"),
        Must.Last("properties.defaultMessageTimeToLive", "PT1S", Never),
        Must.Last("properties.autoDeleteOnIdle", "PT5M", Never),
        Must.Last("properties.duplicateDetectionHistoryTimeWindow", "PT20S", "P7D"),
        Must.BeBetween("properties.maxDeliveryCount", 1, 2000),
        Must.BeBetween("properties.maxSizeInMegabytes", 1024, 81920),
    ];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var owner = NamespaceOf(write.Cloud, write.Id);
        if (HasSku(owner, "Basic"))
            CheckBasic(write);
        write.Body.PutIfAbsent("properties.defaultMessageTimeToLive", HasSku(owner, "Basic") ? "P14D" : Never);
        write.Body.PutIfAbsent("properties.maxMessageSizeInKilobytes", HasSku(owner, "Premium") ? 1024 : 256);
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.sizeInBytes", 0);
        body.Put("properties.countDetails", MessageCounts.None());
    }

    protected virtual void CheckBasic(WriteContext write)
    {
        foreach (var path in new[] { "properties.requiresSession", "properties.requiresDuplicateDetection" })
        {
            if (write.Body.Flag(path) == true)
                throw InvalidValue($"SubCode=40000. '{path}' is not supported for namespaces of the Basic SKU.", path);
        }
    }
}
