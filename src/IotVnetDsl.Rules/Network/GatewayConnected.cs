using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A gateway leads somewhere, and so does a connection.</summary>
internal sealed class GatewayConnected : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3018", "A gateway without a connection, or a connection without its other side", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var connection in context.Each<VirtualNetworkGatewayConnectionView>())
            CheckSide(context, connection);
        foreach (var gateway in context.Each<VirtualNetworkGatewayView>())
        {
            var isConnected = context.Topology.Part<ReferenceIndex>()
                .AnyTo<VirtualNetworkGatewayConnectionView>(gateway, connection => connection.Gateway.LeadsTo(gateway));
            if (isConnected.Or(gateway.MayHoldWhatOthersKeep) == Answer.No)
            {
                // Clients that dial in by themselves are not modelled.
                context.Report(gateway, $"No connection joins '{gateway.Path}' to a site or circuit: it is billed, and nobody arrives by it", Severity.Warning);
            }
        }
    }

    private static void CheckSide(RuleContext context, VirtualNetworkGatewayConnectionView connection)
    {
        if (connection.Site.IsSet().Or(connection.Circuit.IsSet()) == Answer.No)
        {
            context.Report(connection, $"'{connection.Path}' has no other side: state its Site, or its Circuit");
            return;
        }

        switch (connection.Gateway.Target<VirtualNetworkGatewayView>()?.Kind.Known)
        {
            case VirtualNetworkGatewayKind.ExpressRoute:
                CheckKind(context, connection, connection.Circuit, connection.Site, "a gateway of the kind ExpressRoute to a site: it needs a circuit");
                break;
            case VirtualNetworkGatewayKind.Vpn:
                CheckKind(context, connection, connection.Site, connection.Circuit, "a gateway of the kind Vpn to a circuit: it needs a site");
                break;
        }
    }

    private static void CheckKind(
        RuleContext context, VirtualNetworkGatewayConnectionView connection, ReferenceProperty wanted, ReferenceProperty stated, string what)
    {
        if (wanted.IsSet() == Answer.No && stated.IsSet() == Answer.Yes)
            context.Report(stated, $"'{connection.Path}' joins {what}");
    }
}
