using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>A connection of a namespace of event hubs or of service bus.</summary>
internal abstract class NamespaceConnection : PrivateEndpointConnection
{
    private const string State = "properties.privateLinkServiceConnectionState";

    public override string NewName(ResourceId target) => Guid.NewGuid().ToString();

    /// <summary>What a connection says where nobody described it; null for nothing.</summary>
    protected abstract string? NoDescription { get; }

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.Body.At(State) is not JsonObject state || state.Text("description") is not null)
            return;
        if (NoDescription is { } empty)
            state["description"] = empty;
        else
            state.Remove("description");
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) =>
        body.Cut(State + ".actionsRequired");
}
