using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Regions;

namespace IotVnetDsl.Rules.Views.Resources;

public sealed class ResourceGroupView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public RegionView Region => new(Member());

    public TextProperty Subscription => new(Member());

    /// <inheritdoc cref="GroupedResourceView.Tags"/>
    public ListProperty<TagView> Tags => new(AllTags, item => new(item));
}
