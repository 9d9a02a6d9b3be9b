using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class PublicIpAddressView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public NumberProperty IdleTimeoutInMinutes => new(Member());

    public ListProperty<TextProperty> Zones => new(Member(), item => new(item));
}
