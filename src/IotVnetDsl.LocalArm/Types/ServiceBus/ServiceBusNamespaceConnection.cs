using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusNamespaceConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.ServiceBus/namespaces/privateEndpointConnections";
}
