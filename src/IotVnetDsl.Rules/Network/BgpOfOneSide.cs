using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A connection exchanges routes where its gateway and its site do.</summary>
internal sealed class BgpOfOneSide : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3041", "A connection with BGP whose gateway or site has none", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var connection in context.Each<VirtualNetworkGatewayConnectionView>().Where(connection => connection.EnableBgp.Is(true) == Answer.Yes))
        {
            if (connection.Gateway.Target<VirtualNetworkGatewayView>() is { } gateway && gateway.Kind.Is(VirtualNetworkGatewayKind.Vpn) == Answer.Yes && gateway.EnableBgp.Is(true) == Answer.No)
                context.Report(connection.EnableBgp, $"'{connection.Path}' exchanges routes by BGP, and its gateway '{gateway.Path}' does not: set EnableBgp there, or leave it out here");
            if (connection.Site.Target<LocalNetworkGatewayView>() is { } site && site.Bgp.IsSet() == Answer.No)
                context.Report(connection.EnableBgp, $"'{connection.Path}' exchanges routes by BGP, and its site '{site.Path}' states no Bgp: state the number and the address of its device");
        }
    }
}
