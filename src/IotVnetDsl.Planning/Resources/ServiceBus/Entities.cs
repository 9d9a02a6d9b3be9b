using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

/// <summary>What queues and topics have in common.</summary>
internal static class Entities
{
    public static Immutability Fixed { get; } = new("Azure sets it at creation only, and deleting the entity loses its messages", Replaces: true);

    public static ImmutableArray<string> ReadOnly { get; } =
    [
        "location", "properties.accessedAt", "properties.countDetails", "properties.createdAt", "properties.updatedAt", "properties.sizeInBytes",
        "properties.messageCount", "properties.subscriptionCount",
    ];

    public static ModelledProperty DuplicateDetection { get; } = new("duplicate detection", "properties.requiresDuplicateDetection")
    {
        Mapping = new Member("RequiresDuplicateDetection", Codec.Flag),
        Default = false,
        Immutable = Fixed,
        Text = Words.YesOrNo,
    };

    public static ModelledProperty Sessions { get; } = new("sessions", "properties.requiresSession")
    {
        Mapping = new Member("RequiresSession", Codec.Flag),
        Default = false,
        Immutable = Fixed,
        Text = Words.YesOrNo,
    };

    public static ModelledProperty Deliveries { get; } = new("deliveries", "properties.maxDeliveryCount") { Mapping = new Member("MaxDeliveryCount", Codec.Number), Default = 10 };

    public static ModelledProperty Lock { get; } = new("lock", "properties.lockDuration")
    {
        Mapping = new Member("LockDuration", Codec.Duration),
        Default = "PT1M",
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };

    public static ModelledProperty Expired { get; } = new("dead letters on expiration", "properties.deadLetteringOnMessageExpiration")
    {
        Mapping = new Member("DeadLetteringOnMessageExpiration", Codec.Flag),
        Default = false,
        Text = Words.YesOrNo,
    };

    public static ModelledProperty Size { get; } = new("size in MiB", "properties.maxSizeInMegabytes") { Mapping = new Member("MaxSizeInMegabytes", Codec.Number) };

    public static ModelledProperty TimeToLive { get; } = new("time to live", "properties.defaultMessageTimeToLive")
    {
        Mapping = new Member("DefaultTimeToLive", Codec.Duration),
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };
}
