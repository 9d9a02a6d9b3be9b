using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsResolverView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ReferenceProperty VirtualNetwork => new(Member());

    public ListProperty<DnsInboundEndpointView> InboundEndpoints => new(Member(), item => new(item));

    public ListProperty<DnsOutboundEndpointView> OutboundEndpoints => new(Member(), item => new(item));
}
