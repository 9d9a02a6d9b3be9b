using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

/// <summary>A routing endpoint, by the view of its kind where that is known.</summary>
public class RoutingEndpointView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public EndpointAuthenticationView Authentication => new(Member());

    internal static RoutingEndpointView Of(Property self) => $"{(self.Value as RecordValue)?.Type}View" switch
    {
        nameof(StorageEndpointView) => new StorageEndpointView(self),
        nameof(EventHubEndpointView) => new EventHubEndpointView(self),
        nameof(ServiceBusQueueEndpointView) => new ServiceBusQueueEndpointView(self),
        nameof(ServiceBusTopicEndpointView) => new ServiceBusTopicEndpointView(self),
        nameof(CosmosEndpointView) => new CosmosEndpointView(self),
        _ => new RoutingEndpointView(self),
    };
}
