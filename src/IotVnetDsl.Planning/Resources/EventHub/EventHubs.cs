using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class EventHubs : ChildResourceType
{
    public override string GraphType => "EventHubsNamespace";

    public override string Member => "EventHubs";

    public override string ArmType => "Microsoft.EventHub/namespaces/eventhubs";

    public override string ParentType => "Microsoft.EventHub/namespaces";

    public override string Segment => "eventhubs";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> ReadOnly =>
        ["location", "properties.partitionIds", "properties.createdAt", "properties.updatedAt", "properties.status"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("partitions", "properties.partitionCount")
        {
            Value = hub => hub.Value("PartitionCount"),
            Immutable = new("Azure sets an event hub's partitions at creation only, and deleting it loses its messages", Replaces: true),
        },
        new("retention", "properties.messageRetentionInDays")
        {
            Value = hub => hub.Days("RetentionDays"),
            Twin = new("properties.retentionDescription.retentionTimeInHours", hours => Number(hours) / 24, days => Number(days) * 24),
            Text = days => $"{days} days",
        },
    ];

    private static long Number(JsonNode value) => long.Parse(value.ToString(), CultureInfo.InvariantCulture);
}
