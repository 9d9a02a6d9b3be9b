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

    public static ModelledProperty TimeToLive { get; } = new("time to live", "properties.defaultMessageTimeToLive")
    {
        Mapping = new Member("DefaultTimeToLive", Codec.Duration),
        Comparison = Comparison.Duration,
        Text = Words.Duration,
    };
}
