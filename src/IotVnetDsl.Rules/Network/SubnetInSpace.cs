using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Messages;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet lies within the address space of its network.</summary>
internal sealed class SubnetInSpace : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3003", "A subnet lies outside its network's address space", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            var space = network.AddressSpace;
            if (space.IsSet() != Answer.Yes)
                continue;

            // A block of the space that is not known may contain anything.
            var blocks = space.Known.Select(stated => stated.Block).ToArray();
            if (space.IsOpen || !space.IsWhollyKnown || blocks.Any(block => block is null))
                continue;

            // Blocks that adjoin make up one space.
            var known = AddressSet.Of(blocks.OfType<AddressBlock>());
            var free = new FreeBlocks(network);
            foreach (var subnet in network.Subnets.Known)
            {
                if (subnet.AddressPrefix.Block is { } block && !AddressSet.Of(block).IsWithin(known))
                {
                    context.Report(
                        subnet.AddressPrefix,
                        $"Subnet '{subnet.Name.Known}' ({subnet.AddressPrefix.Value.Known}) lies outside the address space of '{network.Path}' "
                            + $"({Listing.Of([.. space.Known.Select(stated => stated.Value.Known!)])})",
                        data: FindingData.Of((FindingData.Nearest, free.Next(block.Length))));
                }
            }
        }
    }
}
