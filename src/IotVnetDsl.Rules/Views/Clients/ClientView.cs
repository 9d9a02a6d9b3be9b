using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Clients;

public sealed class ClientView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public LocationView Location => new(Member());

    public ListProperty<ReferenceProperty> Uses => new(Member(), item => new(item));

    public ListProperty<ReferenceProperty> Reads => new(Member(), item => new(item));
}
