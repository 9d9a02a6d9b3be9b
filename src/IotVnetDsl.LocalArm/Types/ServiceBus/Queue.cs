using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

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

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        base.Render(cloud, record, body, apiVersion);
        body.Put("properties.messageCount", 0);
    }
}
