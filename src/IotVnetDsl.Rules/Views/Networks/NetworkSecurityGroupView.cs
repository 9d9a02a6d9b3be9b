using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class NetworkSecurityGroupView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ListProperty<SecurityRuleView> Rules => new(Member(), item => new(item));
}
