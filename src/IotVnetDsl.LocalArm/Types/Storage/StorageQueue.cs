using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

internal sealed class StorageQueue : StorageItem
{
    public override string Name => "Microsoft.Storage/storageAccounts/queueServices/queues";

    public override NameRule NameRule { get; } = new(3, 63, "^[a-z0-9]+(-[a-z0-9]+)*$", "A queue's name has 3 to 63 lower-case letters, digits and single hyphens.");

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.metadata", new JsonObject())];

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) => body.Put("properties.approximateMessageCount", 0);

    public override void RenderAccepted(WriteContext write, JsonObject body) => KeepAsked(write, body, "metadata");
}
