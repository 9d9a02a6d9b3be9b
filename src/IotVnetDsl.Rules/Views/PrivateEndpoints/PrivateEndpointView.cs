using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.PrivateEndpoints;

public sealed class PrivateEndpointView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty Target => new(Member());

    public ReferenceProperty Subnet => new(Member());
}
