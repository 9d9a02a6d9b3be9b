using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Resources;

public abstract class GroupedResourceView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty ResourceGroup => new(Member());

    public ListProperty<TagView> Tags => new(Member(), item => new(item));
}
