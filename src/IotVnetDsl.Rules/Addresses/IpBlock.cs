using System.Globalization;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>A block of addresses of either protocol.</summary>
/// <param name="First">Its first address.</param>
/// <param name="Length">Length of the prefix, 0-128.</param>
internal readonly record struct IpBlock(IpAddress First, int Length)
{
    public IpAddress Last => First.LastOf(Length);

    public AddressRange Range => new(First, Last);

    /// <summary>The same, where it is one of IPv4.</summary>
    public AddressBlock? OfIPv4 => First.IsIPv4 && Length >= IpAddress.IPv4Prefix ? new AddressBlock((uint)First.Low, Length - IpAddress.IPv4Prefix) : null;

    /// <summary>The shortest prefix of a block that begins with the one address and does not reach beyond the other.</summary>
    public static int LengthFrom(IpAddress first, IpAddress last)
    {
        var length = IpAddress.Bits;
        // A block twice the size must begin here too.
        while (length > 0 && first.FirstOf(length - 1) == first && first.LastOf(length - 1) <= last)
            length--;
        return length;
    }

    /// <summary>An address, or CIDR notation.</summary>
    public override string ToString() =>
        Length == IpAddress.Bits ? First.ToString()
        : OfIPv4 is { } block ? block.ToString()
        : $"{First}/{Length.ToString(CultureInfo.InvariantCulture)}";
}
