using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class TopicSubscription : MessagingResource
{
    public const string TypeName = "Microsoft.ServiceBus/namespaces/topics/subscriptions";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(1, 50, @"^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$",
        "A subscription's name has 1 to 50 letters, digits, periods, hyphens and underscores.");

    public override IReadOnlyList<string> Immutable { get; } = ["properties.requiresSession"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.status", "Active"),
        new("properties.requiresSession", false),
        new("properties.lockDuration", "PT1M"),
        new("properties.maxDeliveryCount", 10),
        new("properties.deadLetteringOnMessageExpiration", false),
        new("properties.deadLetteringOnFilterEvaluationExceptions", true),
        new("properties.defaultMessageTimeToLive", MessagingEntity.Never),
        new("properties.autoDeleteOnIdle", MessagingEntity.Never),
        new("properties.isClientAffine", false),
        new("properties.enableBatchedOperations", true),
    ];

    protected override IReadOnlyList<string> Durations { get; } = ["properties.lockDuration", "properties.defaultMessageTimeToLive", "properties.autoDeleteOnIdle"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Last("properties.defaultMessageTimeToLive", "PT1S", MessagingEntity.Never),
        Must.Last("properties.autoDeleteOnIdle", "PT5M", MessagingEntity.Never),
        Must.Last("properties.lockDuration", "PT1S", "PT5M"),
        Must.BeBetween("properties.maxDeliveryCount", 1, 2000),
    ];

    public override Refusal NotFound(ResourceId id) => new ArmError(404, "SubscriptionNotFound", "Subscription does not exist");

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.messageCount", 0);
        body.Put("properties.countDetails", MessageCounts.None());
        body.PutIfAbsent("properties.accessedAt", body.Text("properties.createdAt"));
    }
}
