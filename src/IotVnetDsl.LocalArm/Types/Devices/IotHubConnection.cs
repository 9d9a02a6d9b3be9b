using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Devices;

internal sealed class IotHubConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.Devices/IotHubs/privateEndpointConnections";
}
