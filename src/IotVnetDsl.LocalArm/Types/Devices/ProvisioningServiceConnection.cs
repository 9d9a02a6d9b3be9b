using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>A provisioning service's connection, of the form that the provider's hubs have.</summary>
internal sealed class ProvisioningServiceConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.Devices/provisioningServices/privateEndpointConnections";

    public override bool HasProvisioningState => false;

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) => body.Cut("properties.groupIds");
}
