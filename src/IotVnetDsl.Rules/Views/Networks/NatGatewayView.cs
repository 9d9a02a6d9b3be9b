using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class NatGatewayView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ListProperty<ReferenceProperty> PublicIpAddresses => new(Member(), item => new(item));

    public NumberProperty IdleTimeoutInMinutes => new(Member());

    public ListProperty<TextProperty> Zones => new(Member(), item => new(item));
}
