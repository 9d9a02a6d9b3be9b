using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class IotHubView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public ListProperty<IpFilterRuleView> IpFilterRules => new(Member(), item => new(item));

    public HubNetworkRuleSetView NetworkRuleSet => new(Member());
}
