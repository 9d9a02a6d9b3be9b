using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class RouteTableView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ListProperty<TableRouteView> Routes => new(Member(), item => new(item));

    public FlagProperty DisableBgpRoutePropagation => new(Member());
}
