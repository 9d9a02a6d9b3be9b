using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>The subnets of a network do not overlap.</summary>
internal sealed class SubnetOverlap : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3002", "Subnets of a network overlap", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Each<VirtualNetworkView>())
            Check(context, network);
    }

    // By first address, each is held against the one before it that reaches furthest: two blocks overlap only if one contains the other.
    private static void Check(RuleContext context, VirtualNetworkView network)
    {
        var subnets = network.Subnets.Known
            .Select((subnet, index) => (Subnet: subnet, subnet.AddressPrefix.Block, Index: index))
            .Where(item => item.Block is not null)
            .OrderBy(item => item.Block!.Value.First).ThenBy(item => item.Block!.Value.Length).ThenBy(item => item.Index);
        var free = new FreeBlocks(network);
        (SubnetView Subnet, AddressBlock? Block, int Index)? furthest = null;
        foreach (var item in subnets)
        {
            if (furthest is not { } before || !before.Block!.Value.Overlaps(item.Block!.Value))
            {
                furthest = item;
                continue;
            }

            var (first, second) = before.Index < item.Index ? (before, item) : (item, before);
            context.Report(
                second.Subnet.AddressPrefix,
                $"Subnet '{second.Subnet.Name.Known}' ({second.Subnet.AddressPrefix.Value.Known}) of '{network.Path}' overlaps subnet '{first.Subnet.Name.Known}' ({first.Subnet.AddressPrefix.Value.Known})",
                data: FindingData.Of((FindingData.Nearest, free.Next(second.Block!.Value.Length))));
        }
    }
}
