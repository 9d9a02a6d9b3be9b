using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsForwardingRulesetView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ListProperty<ReferenceProperty> OutboundEndpoints => new(Member(), item => new(item));

    public ListProperty<DnsForwardingRuleView> Rules => new(Member(), item => new(item));
}
