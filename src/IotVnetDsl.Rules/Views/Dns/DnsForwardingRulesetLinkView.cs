using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsForwardingRulesetLinkView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty Ruleset => new(Member());

    public ReferenceProperty VirtualNetwork => new(Member());
}
