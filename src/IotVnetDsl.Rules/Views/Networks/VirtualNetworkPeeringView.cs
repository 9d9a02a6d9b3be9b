using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class VirtualNetworkPeeringView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty VirtualNetwork => new(Member());

    public ReferenceProperty RemoteVirtualNetwork => new(Member());

    public FlagProperty AllowVirtualNetworkAccess => new(Member());

    public FlagProperty AllowForwardedTraffic => new(Member());

    public FlagProperty AllowGatewayTransit => new(Member());

    public FlagProperty UseRemoteGateways => new(Member());
}
