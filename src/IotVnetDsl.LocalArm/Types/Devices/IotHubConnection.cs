using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>A hub's connection, which says neither its group nor how far it is.</summary>
internal sealed class IotHubConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.Devices/IotHubs/privateEndpointConnections";

    public override bool HasProvisioningState => false;

    /// <summary>What is approved is not approved again, and keeps its description.</summary>
    public override bool AsksForNothing(WriteContext write) => Status(write.Existing!) == write.Body.Text("properties.privateLinkServiceConnectionState.status");

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) => body.Cut("properties.groupIds");
}
