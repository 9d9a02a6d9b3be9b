using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class LocalNetworkGatewayView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public TextProperty GatewayIpAddress => new(Member());

    public TextProperty Fqdn => new(Member());

    public ListProperty<AddressPrefixView> AddressSpace => new(Member(), item => new(item));

    public BgpSettingsView Bgp => new(Member());
}
