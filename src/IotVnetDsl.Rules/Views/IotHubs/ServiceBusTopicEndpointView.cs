using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class ServiceBusTopicEndpointView(Property self) : RoutingEndpointView(self)
{
    public ReferenceProperty Topic => new(Member());
}
