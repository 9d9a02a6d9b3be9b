using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHub : MessagingResource
{
    public const string TypeName = "Microsoft.EventHub/namespaces/eventhubs";
    private const string Partitions = "properties.partitionCount";
    private const string RetentionDays = "properties.messageRetentionInDays";
    private const string RetentionHours = "properties.retentionDescription.retentionTimeInHours";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(HasSku(NamespaceOf(cloud, id), "Premium") ? 100 : 10, id.Parent!);

    public override NameRule NameRule { get; } = new(1, 256, @"^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$",
        "An event hub's name begins and ends with a letter or digit and contains letters, digits, periods, hyphens and underscores.");

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.createdAt", "properties.updatedAt", "properties.partitionIds"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.status", "Active")];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var messagingNamespace = NamespaceOf(write.Cloud, write.Id);
        CheckPartitions(write, HasSku(messagingNamespace, "Premium"));
        CheckRetention(write, HasSku(messagingNamespace, "Premium") ? 90 : HasSku(messagingNamespace, "Basic") ? 1 : 7);
        if (write.Body.At("properties.captureDescription") is JsonObject capture && CaptureCheck.Refuses(write.Cloud, messagingNamespace, capture) is { } refused)
            throw InvalidValue($"SubCode=40000. {refused}", "properties.captureDescription");
    }

    /// <summary>An event hub that is written again answers before it has looked at its partitions.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        if (!write.IsCreate)
            body.Put("properties.partitionIds", new JsonArray());
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) =>
        body.Put("properties.partitionIds", new JsonArray(
            [.. Enumerable.Range(0, (int)body.Number(Partitions)!).Select(partition => (JsonNode)partition.ToString(CultureInfo.InvariantCulture))]));

    private void CheckPartitions(WriteContext write, bool isPremium)
    {
        var before = write.Existing?.Body.Number(Partitions);
        write.Body.PutIfAbsent(Partitions, before ?? 4);
        var count = write.Body.Number(Partitions);
        var most = isPremium ? 100 : 32;
        if (count is null || count < 1 || count > most)
            throw InvalidValue($"SubCode=40000. The partition count must be between 1 and {most}.", Partitions);
        if (before is not null && count != before && !(isPremium && count > before))
            throw ImmutableChanged(Partitions);
    }

    private void CheckRetention(WriteContext write, int most)
    {
        var hours = write.Request.Number(RetentionHours);
        var days = write.Request.Number(RetentionDays);
        if (write.Body.Says("properties.retentionDescription.cleanupPolicy", "Compact"))
        {
            // What is compacted is kept for ever.
            write.Body.Put(RetentionDays, long.MaxValue);
            write.Body.Cut(RetentionHours);
            return;
        }

        write.Body.Put(RetentionDays, days ?? (hours is { } given ? Math.Max(1, Math.Ceiling(given / 24)) : Math.Min(7, most)));
        write.Body.Put(RetentionHours, hours ?? write.Body.Number(RetentionDays) * 24);
        write.Body.PutIfAbsent("properties.retentionDescription.cleanupPolicy", "Delete");
        if (write.Body.Number(RetentionDays) is < 1 || write.Body.Number(RetentionDays) > most)
            throw InvalidValue($"SubCode=40000. The message retention must be between 1 and {most} days.", RetentionDays);
    }
}
