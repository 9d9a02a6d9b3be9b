using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Regions;

namespace IotVnetDsl.Rules.Views.Resources;

public sealed class ResourceGroupView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public RegionView Region => new(Member());

    public TextProperty Subscription => new(Member());

    public ListProperty<TagView> Tags => new(Member(), item => new(item));
}
