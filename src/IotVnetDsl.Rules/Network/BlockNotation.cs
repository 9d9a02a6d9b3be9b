using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>The address blocks of a virtual network are written as Azure takes them.</summary>
internal sealed class BlockNotation : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3001", "An address block is malformed or has host bits set", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Graph.OfType("VirtualNetwork"))
        {
            foreach (var stated in NetworkBlock.OfSpace(network).Concat(NetworkBlock.OfSubnets(network)))
                Check(context, network, stated);
        }
    }

    private static void Check(RuleContext context, NodeView network, NetworkBlock stated)
    {
        // IPv6 is not ours to judge.
        if (stated.Text.Contains(":"))
            return;

        if (stated.Block is not { } block)
        {
            context.Report(
                network, stated.PropertyPath, $"'{network.Path}' states '{stated.Text}', which is no address block: write one as 10.20.0.0/16");
        }
        else if (AddressBlock.HasHostBits(stated.Text))
        {
            context.Report(
                network,
                stated.PropertyPath,
                $"'{network.Path}' states '{stated.Text}', whose address has bits beyond its prefix: the block is {block}",
                data: FindingData.Of((FindingData.Nearest, block.ToString())));
        }
    }
}
