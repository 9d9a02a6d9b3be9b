using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Networks that are joined have addresses of their own.</summary>
internal sealed class PeeredSpaces : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3004", "Networks that are joined overlap", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var peering in context.Each<VirtualNetworkPeeringView>())
            CheckPeering(context, peering);
        foreach (var connection in context.Each<VirtualNetworkGatewayConnectionView>())
            CheckSite(context, connection);
    }

    private static void CheckPeering(RuleContext context, VirtualNetworkPeeringView peering)
    {
        if (peering.VirtualNetwork.Target<VirtualNetworkView>() is not { } network || peering.RemoteVirtualNetwork.Target<VirtualNetworkView>() is not { } remote)
            return;
        if (network.Path == remote.Path)
        {
            context.Report(peering, $"'{peering.Path}' joins '{network.Path}' to itself: Azure refuses it");
        }
        else if (Overlaps(network.AddressSpace, remote.AddressSpace).FirstOrDefault() is { } pair)
        {
            context.Report(
                peering, $"'{peering.Path}' joins '{network.Path}' ({pair.One}) and '{remote.Path}' ({pair.Other}), which overlap: Azure refuses it");
        }
    }

    // Translation of addresses at the site may make it right.
    private static void CheckSite(RuleContext context, VirtualNetworkGatewayConnectionView connection)
    {
        if (connection.Site.Target<LocalNetworkGatewayView>() is not { } site
            || connection.Gateway.Target<VirtualNetworkGatewayView>()?.VirtualNetwork.Target<VirtualNetworkView>() is not { } network)
        {
            return;
        }

        foreach (var joined in (IEnumerable<VirtualNetworkView>)[network, .. Using(context, network)])
        {
            foreach (var pair in Overlaps(site.AddressSpace, joined.AddressSpace))
            {
                context.Report(
                    pair.At,
                    $"'{connection.Path}' joins '{site.Path}' ({pair.One}) to '{joined.Path}' ({pair.Other}), which overlap: what both have is not reached",
                    Severity.Warning);
            }
        }
    }

    // Networks that use the gateway of this one.
    private static IEnumerable<VirtualNetworkView> Using(RuleContext context, VirtualNetworkView network) => context.Topology.Part<ReferenceIndex>().To<VirtualNetworkPeeringView>(network)
        .Where(peering => peering.UseRemoteGateways.Is(true) == Answer.Yes && peering.RemoteVirtualNetwork.Target<VirtualNetworkView>()?.Path == network.Path)
        .Select(peering => peering.VirtualNetwork.Target<VirtualNetworkView>())
        .OfType<VirtualNetworkView>()
        .Where(user => user.Path != network.Path);

    private static IEnumerable<Overlap> Overlaps(ListProperty<AddressPrefixView> one, ListProperty<AddressPrefixView> other) =>
        from block in one.Known
        from overlapped in other.Known
        where block.Block is { } left && overlapped.Block is { } right && left.Overlaps(right)
        select new Overlap(block, block.Value.Known!, overlapped.Value.Known!);

    private sealed record Overlap(AddressPrefixView At, string One, string Other);
}
