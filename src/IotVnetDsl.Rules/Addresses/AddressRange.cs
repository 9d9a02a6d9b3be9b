using System.Globalization;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>All addresses from one to another.</summary>
internal readonly record struct AddressRange(IpAddress First, IpAddress Last)
{
    /// <summary>The least blocks that make it up.</summary>
    public IEnumerable<IpBlock> Blocks
    {
        get
        {
            for (var first = First; ; first = first.LastOf(IpBlock.LengthFrom(first, Last)).Next)
            {
                var block = new IpBlock(first, IpBlock.LengthFrom(first, Last));
                yield return block;
                if (block.Last == Last)
                    yield break;
            }
        }
    }

    /// <summary>Is there an address between its end and the beginning of another that comes after it?</summary>
    public bool EndsBefore(AddressRange other) => Last != IpAddress.Last && Last.Next < other.First;

    /// <summary>From where the first of both begins to where the last of both ends.</summary>
    public AddressRange With(AddressRange other) => new(First < other.First ? First : other.First, Last < other.Last ? other.Last : Last);

    public static AddressRange Of(AddressBlock block) => new IpBlock(IpAddress.Of(block.First), IpAddress.IPv4Prefix + block.Length).Range;

    /// <summary>The range that a text names, an address or a block of either protocol; null for any other text.</summary>
    public static AddressRange? Parse(string text)
    {
        if (!text.Contains(":"))
            return AddressBlock.ParseRule(text) is { } block ? Of(block) : null;
        var parts = text.Split('/');
        return parts.Length <= 2 && IpAddress.ParseIPv6(parts[0]) is { } address && Length(parts) is { } length
            ? new AddressRange(address.FirstOf(length), address.LastOf(length))
            : null;
    }

    private static int? Length(string[] parts) =>
        parts.Length == 1 ? IpAddress.Bits
        : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= IpAddress.Bits ? length
        : null;
}
