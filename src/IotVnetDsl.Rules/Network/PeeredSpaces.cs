using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>Networks that are joined have addresses of their own.</summary>
internal sealed class PeeredSpaces : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3004", "Networks that are joined overlap", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var peering in context.Graph.OfType(NetworkMember.Peering))
            CheckPeering(context, peering);
        foreach (var connection in context.Graph.OfType("VirtualNetworkGatewayConnection"))
            CheckSite(context, connection);
    }

    private static void CheckPeering(RuleContext context, NodeView peering)
    {
        if (context.Graph.Resolve(peering["VirtualNetwork"]) is { } network
            && context.Graph.Resolve(peering["RemoteVirtualNetwork"]) is { } remote
            && network.Path != remote.Path
            && Overlaps(network, remote).Select(pair => ((NetworkBlock, NetworkBlock)?)pair).FirstOrDefault() is var (own, other))
        {
            context.Report(peering, "", $"'{peering.Path}' joins '{network.Path}' ({own.Text}) and '{remote.Path}' ({other.Text}), which overlap: Azure refuses it");
        }
    }

    // Translation of addresses at the site may make it right.
    private static void CheckSite(RuleContext context, NodeView connection)
    {
        if (context.Graph.Resolve(connection["Site"]) is not { } site
            || context.Graph.Resolve(connection["Gateway"]) is not { } gateway
            || context.Graph.Resolve(gateway["VirtualNetwork"]) is not { } network)
        {
            return;
        }

        foreach (var (there, here) in Overlaps(site, network))
        {
            context.Report(
                site,
                there.PropertyPath,
                $"'{connection.Path}' joins '{site.Path}' ({there.Text}) to '{network.Path}' ({here.Text}), which overlap: what both have is not reached",
                Severity.Warning);
        }
    }

    private static IEnumerable<(NetworkBlock One, NetworkBlock Other)> Overlaps(NodeView one, NodeView other) =>
        from block in NetworkBlock.OfSpace(one)
        from overlapped in NetworkBlock.OfSpace(other)
        where block.Block is { } left && overlapped.Block is { } right && left.Overlaps(right)
        select (block, overlapped);
}
