using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class CosmosEndpointView(Property self) : RoutingEndpointView(self)
{
    public ReferenceProperty Database => new(Member());

    public TextProperty Container => new(Member());

    public TextProperty PartitionKeyName => new(Member());

    public TextProperty PartitionKeyTemplate => new(Member());
}
