using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class EventHubs : ChildResourceType
{
    private const string Partitions = "properties.partitionCount";

    // Unless the namespace is Premium.
    private static readonly Immutability FixedPartitions = new("Azure sets an event hub's partitions at creation only, and deleting it loses its messages", Replaces: true);

    private static readonly Immutability GrowingPartitions = new("Azure takes no partition from an event hub, and deleting it loses its messages", Replaces: true)
    {
        Between = (from, to) => Number(to) < Number(from),
    };

    public override string GraphType => "EventHubsNamespace";

    public override string Member => "EventHubs";

    public override string ItemType => "EventHub";

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
        new("partitions", Partitions) { Mapping = new Member("PartitionCount", Codec.Number), Immutable = FixedPartitions },
        new("retention", "properties.messageRetentionInDays")
        {
            Mapping = new Member("RetentionDays", Codec.Number),
            Twin = new("properties.retentionDescription.retentionTimeInHours", hours => (Number(hours.ToString()) + 23) / 24, days => Number(days.ToString()) * 24),
            Text = Words.Days,
        },
        .. Captures.Properties,
    ];

    protected override DesiredResource Complete(DesiredResource resource, Source item) => Growing(resource, item) with { NeededRoles = Captures.Needed(item) };

    private DesiredResource Growing(DesiredResource resource, Source item) => NamespaceType.IsPremium(item.Node)
        ? resource with { Properties = [.. Properties.Select(property => property.ArmPath == Partitions ? property with { Immutable = GrowingPartitions } : property)] }
        : resource;

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
