using System.Globalization;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>A block of IPv4 addresses.</summary>
/// <param name="First">Its first address.</param>
/// <param name="Length">Length of the prefix, 0-32.</param>
public readonly record struct AddressBlock(uint First, int Length)
{
    private uint Mask => Length == 0 ? 0 : uint.MaxValue << (32 - Length);

    /// <summary>The block that a text in CIDR notation names, null for any other text; host bits are cleared.</summary>
    public static AddressBlock? Parse(string text)
    {
        var parts = text.Split('/');
        var bytes = parts[0].Split('.').Select(part => Number(part, byte.MaxValue)).ToArray();
        var length = parts.Length == 2 ? Number(parts[1], 32) : null;
        if (bytes.Length != 4 || length is null || bytes.Any(part => part is null))
            return null;

        var address = bytes.Aggregate(0u, (sum, part) => (sum << 8) | (uint)part!.Value);
        var block = new AddressBlock(address, length.Value);
        return block with { First = address & block.Mask };
    }

    /// <summary>The same; an address without a prefix is a block of its own.</summary>
    public static AddressBlock? ParseRule(string text) => Parse(text.Contains("/") ? text : text + "/32");

    /// <summary>Does the address of a text in CIDR notation have bits beyond its prefix?</summary>
    public static bool HasHostBits(string text) => Parse(text) is { } block && Parse(text.Split('/')[0] + "/32") is { } address && address.First != block.First;

    /// <summary>The two blocks that it is made of; none for a single address.</summary>
    public IEnumerable<AddressBlock> Halves => Length == 32 ? [] : [this with { Length = Length + 1 }, new(First | (1u << (31 - Length)), Length + 1)];

    public bool Contains(AddressBlock other) => Length <= other.Length && (other.First & Mask) == First;

    public bool Overlaps(AddressBlock other) => Contains(other) || other.Contains(this);

    /// <summary>Its first address.</summary>
    public string Address => string.Format(
        CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", First >> 24, (First >> 16) & 255, (First >> 8) & 255, First & 255);

    /// <summary>CIDR notation.</summary>
    public override string ToString() => $"{Address}/{Length.ToString(CultureInfo.InvariantCulture)}";

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
