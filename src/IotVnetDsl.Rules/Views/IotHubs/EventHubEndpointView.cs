using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class EventHubEndpointView(Property self) : RoutingEndpointView(self)
{
    public ReferenceProperty EventHub => new(Member());
}
