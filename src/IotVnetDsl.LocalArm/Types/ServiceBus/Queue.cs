using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class Queue : MessagingEntity
{
    public const string TypeName = "Microsoft.ServiceBus/namespaces/queues";

    public override string Name => TypeName;

    public override IReadOnlyList<Default> Defaults =>
    [
        .. base.Defaults,
        new("properties.requiresSession", false),
        new("properties.lockDuration", "PT1M"),
        new("properties.maxDeliveryCount", 10),
        new("properties.deadLetteringOnMessageExpiration", false),
    ];
}
