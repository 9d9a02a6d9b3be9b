using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHubNamespaceConnection : NamespaceConnection
{
    public override string Name => "Microsoft.EventHub/namespaces/privateEndpointConnections";

    protected override string? NoDescription => null;
}
