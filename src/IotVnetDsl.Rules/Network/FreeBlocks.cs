using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>The blocks of a network's address space that no subnet has. Each is given out once, so that several subnets can move at a time.</summary>
/// <param name="network">The network.</param>
/// <param name="moving">Prefix of the subnets that are looked for a place; null where all have theirs.</param>
internal sealed class FreeBlocks(VirtualNetworkView network, string? moving = null)
{
    /// <summary>Nobody moves more subnets at a time, and each is looked a place for among all that is free.</summary>
    private const int Most = 1_000;

    private readonly Lazy<List<AddressBlock>> _free = new(() => [.. Of(network, moving).Blocks]);
    private int _given;

    /// <summary>The first free block of a size, "" where there is none, that is not known, or very many were given out.</summary>
    public string Next(int length)
    {
        if (_given++ >= Most || _free.Value.FindIndex(block => block.Length <= length) is not (var first and >= 0))
            return "";
        var next = _free.Value[first] with { Length = length };
        Take(first, next);
        return next.ToString();
    }

    /// <summary>The block of a size around one that a subnet has, where the rest of it is free, else the first free block of that size; "" where there is none.</summary>
    public string Around(AddressBlock block, int length)
    {
        var wider = AddressBlock.Parse(new AddressBlock(block.First, length).ToString())!.Value;
        var rest = Without(wider, block);
        if (_given >= Most || rest.Exists(part => Holding(part) < 0))
            return Next(length);
        _given++;
        foreach (var part in rest)
            Take(Holding(part), part);
        return wider.ToString();
    }

    // Free blocks are as large as they can be: one holds all of a part, or it is not free.
    private int Holding(AddressBlock part)
    {
        var free = _free.Value;
        var at = Bisection.FirstNotBefore(free.Count, (free, part.First), static (asked, index) => asked.free[index].First <= asked.First) - 1;
        return at >= 0 && free[at].Contains(part) ? at : -1;
    }

    private void Take(int index, AddressBlock taken)
    {
        var rest = Without(_free.Value[index], taken);
        _free.Value.RemoveAt(index);
        _free.Value.InsertRange(index, rest);
    }

    // What is left of a block, in ascending order.
    private static List<AddressBlock> Without(AddressBlock block, AddressBlock taken)
    {
        var rest = new List<AddressBlock>();
        while (block.Length < taken.Length)
        {
            var halves = block.Halves.ToArray();
            var inner = halves[0].Contains(taken) ? 0 : 1;
            rest.Add(halves[1 - inner]);
            block = halves[inner];
        }

        rest.Sort(static (one, other) => one.First.CompareTo(other.First));
        return rest;
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
