using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>The blocks of a network's address space that no subnet has. Each is given out once, so that several subnets can move at a time.</summary>
/// <param name="network">The network.</param>
/// <param name="moving">Prefix of the subnets that are looked for a place; null where all have theirs.</param>
internal sealed class FreeBlocks(VirtualNetworkView network, string? moving = null)
{
    private AddressSet? _free;

    private AddressSet Free
    {
        get => _free ??= Of(network, moving);
        set => _free = value;
    }

    /// <summary>The first free block of a size, "" where there is none or that is not known.</summary>
    public string Next(int length)
    {
        if (Free.Blocks.Where(block => block.Length <= length).Select(block => (AddressBlock?)(block with { Length = length })).FirstOrDefault() is not { } next)
            return "";
        Free = Free.Except(AddressSet.Of(next));
        return next.ToString();
    }

    /// <summary>The block of a size around one that a subnet has, where the rest of it is free, else the first free block of that size; "" where there is none.</summary>
    public string Around(AddressBlock block, int length)
    {
        var wider = AddressBlock.Parse(new AddressBlock(block.First, length).ToString())!.Value;
        var rest = AddressSet.Of(wider).Except(AddressSet.Of(block));
        if (!rest.IsWithin(Free))
            return Next(length);
        Free = Free.Except(rest);
        return wider.ToString();
    }

    // What is not known may be anywhere.
    private static AddressSet Of(VirtualNetworkView network, string? moving)
    {
        var space = network.AddressSpace.Known.Select(stated => stated.Block).ToArray();
        var subnets = network.Subnets.Known.Where(subnet => moving is null || subnet.AddressPrefix.Value.Known != moving).Select(subnet => subnet.AddressPrefix.Block).ToArray();
        return network.AddressSpace.MayHoldMore || network.Subnets.MayHoldMore || space.Concat(subnets).Any(block => block is null)
            ? AddressSet.Nobody
            : AddressSet.Of(space.OfType<AddressBlock>()).Except(AddressSet.Of(subnets.OfType<AddressBlock>()));
    }
}
