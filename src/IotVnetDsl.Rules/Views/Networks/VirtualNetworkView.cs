using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class VirtualNetworkView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ListProperty<AddressPrefixView> AddressSpace => new(Member(), item => new(item));

    public ListProperty<SubnetView> Subnets => new(Member(), item => new(item));

    public ListProperty<TextProperty> DnsServers => new(Member(), item => new(item));
}
