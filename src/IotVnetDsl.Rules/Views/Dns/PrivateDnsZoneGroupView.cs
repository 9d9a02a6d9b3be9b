using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class PrivateDnsZoneGroupView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty PrivateEndpoint => new(Member());

    public ListProperty<ReferenceProperty> Zones => new(Member(), item => new(item));
}
