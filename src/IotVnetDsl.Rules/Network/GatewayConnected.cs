using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A gateway leads somewhere, and so does a connection.</summary>
internal sealed class GatewayConnected : Rule
{
    private const string Connection = "VirtualNetworkGatewayConnection";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3018", "A gateway without a connection, or a connection without its other side", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var connection in context.Graph.OfType(Connection))
            CheckSide(context, connection);
        foreach (var gateway in context.Graph.OfType(NetworkMember.Gateway))
        {
            var isConnected = context.Graph.OfType(Connection).Select(connection => connection["Gateway"].LeadsTo(gateway.Path)).Any();
            if (isConnected.Or(context.Graph.MayHoldMore(Connection)).Or(NetworkMember.MayBeKeptByOthers(gateway)) == Answer.No)
            {
                // Clients that dial in by themselves are not modelled.
                context.Report(gateway, "", $"No connection joins '{gateway.Path}' to a site or circuit: it is billed, and nobody arrives by it", Severity.Warning);
            }
        }
    }

    private static void CheckSide(RuleContext context, NodeView connection)
    {
        if (connection["Site"].IsSet() == Answer.No && connection["Circuit"].IsSet() == Answer.No)
        {
            context.Report(connection, "", $"'{connection.Path}' has no other side: state its Site, or its Circuit");
            return;
        }

        if (context.Graph.Resolve(connection["Gateway"])?["Kind"].Text() is not { } kind)
            return;
        var (wanted, stated) = kind == "ExpressRoute" ? ("Circuit", "Site") : ("Site", "Circuit");
        if (connection[wanted].IsSet() == Answer.No && connection[stated].IsSet() == Answer.Yes)
        {
            context.Report(
                connection, stated, $"'{connection.Path}' joins a gateway of the kind {kind} to a {stated.ToLowerInvariant()}: it needs a {wanted.ToLowerInvariant()}");
        }
    }
}
