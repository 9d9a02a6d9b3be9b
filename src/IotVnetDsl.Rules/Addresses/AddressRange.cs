using IotVnetDsl.Rules.Network;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>All addresses from one to another.</summary>
internal readonly record struct AddressRange(uint First, uint Last)
{
    /// <summary>The least blocks that make it up.</summary>
    public IEnumerable<AddressBlock> Blocks
    {
        get
        {
            for (ulong first = First; first <= Last;)
            {
                var length = 32;
                // A block twice the size must begin here too and not reach beyond the end.
                while (length > 0 && (first & (1UL << (32 - length))) == 0 && first + (1UL << (33 - length)) - 1 <= Last)
                    length--;
                yield return new AddressBlock((uint)first, length);
                first += 1UL << (32 - length);
            }
        }
    }

    public static AddressRange Of(AddressBlock block) => new(block.First, (uint)(block.First + ((1UL << (32 - block.Length)) - 1)));
}
