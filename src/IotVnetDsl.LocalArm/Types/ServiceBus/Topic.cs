using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class Topic : MessagingEntity
{
    public const string TypeName = "Microsoft.ServiceBus/namespaces/topics";

    public override string Name => TypeName;

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.supportOrdering", true)];

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        base.Render(cloud, record, body, apiVersion);
        body.Put("properties.subscriptionCount", cloud.Store.Children(record.Id, TopicSubscription.TypeName).Count());
    }

    protected override void CheckBasic(WriteContext write) =>
        throw InvalidValue("SubCode=40000. Topics are not supported for namespaces of the Basic SKU.");
}
