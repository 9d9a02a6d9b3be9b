using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>A connection of a namespace of event hubs or of service bus.</summary>
internal abstract class NamespaceConnection : PrivateEndpointConnection
{
    public override string NewName(ResourceId target) => Guid.NewGuid().ToString();

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) =>
        body.Cut("properties.privateLinkServiceConnectionState.actionsRequired");
}
