using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class ServiceBusQueueEndpointView(Property self) : RoutingEndpointView(self)
{
    public ReferenceProperty Queue => new(Member());
}
