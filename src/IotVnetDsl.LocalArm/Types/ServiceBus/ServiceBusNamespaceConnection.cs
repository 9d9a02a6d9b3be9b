using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusNamespaceConnection : NamespaceConnection
{
    public override string Name => "Microsoft.ServiceBus/namespaces/privateEndpointConnections";

    protected override string? NoDescription => "";
}
