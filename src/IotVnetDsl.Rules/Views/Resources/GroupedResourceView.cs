using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Resources;

public abstract class GroupedResourceView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty ResourceGroup => new(Member());

    /// <summary>All tags that Azure gets: its own and those of the modules and the topology around it.</summary>
    public ListProperty<TagView> Tags => new(AllTags, item => new(item));
}
