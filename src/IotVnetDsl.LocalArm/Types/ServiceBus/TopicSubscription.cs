using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class TopicSubscription : MessagingResource
{
    public override string Name => "Microsoft.ServiceBus/namespaces/topics/subscriptions";

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
        new("properties.deadLetteringOnFilterEvaluationExceptions", false),
        new("properties.enableBatchedOperations", true),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Last("properties.lockDuration", "PT1S", "PT5M"),
        Must.BeBetween("properties.maxDeliveryCount", 1, 2000),
    ];
}
