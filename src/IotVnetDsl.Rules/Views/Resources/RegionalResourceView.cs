using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Regions;

namespace IotVnetDsl.Rules.Views.Resources;

public abstract class RegionalResourceView(TopologyModel model, GraphNode node) : GroupedResourceView(model, node)
{
    public RegionView Region => new(Member());
}
