using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHubNamespaceConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.EventHub/namespaces/privateEndpointConnections";
}
