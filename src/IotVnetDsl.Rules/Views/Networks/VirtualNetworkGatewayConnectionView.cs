using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;
using IotVnetDsl.Rules.Views.Secrets;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class VirtualNetworkGatewayConnectionView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ReferenceProperty Gateway => new(Member());

    public ReferenceProperty Site => new(Member());

    public SecretView SharedKey => new(Member());

    public ReferenceProperty Circuit => new(Member());

    public SecretView AuthorizationKey => new(Member());

    public NumberProperty RoutingWeight => new(Member());

    public FlagProperty EnableBgp => new(Member());
}
