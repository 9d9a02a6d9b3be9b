using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>An address of either protocol: those of IPv4 stand where IPv6 keeps a place for them (<c>::ffff:0:0/96</c>).</summary>
internal readonly record struct IpAddress(ulong High, ulong Low) : IComparable<IpAddress>
{
    /// <summary>What an address of IPv4 begins with here.</summary>
    public const int IPv4Prefix = 96;

    /// <summary>How long an address is.</summary>
    public const int Bits = 128;

    private const ulong IPv4 = 0xFFFF_0000_0000;

    public static IpAddress Last { get; } = new(ulong.MaxValue, ulong.MaxValue);

    public bool IsIPv4 => High == 0 && Low - (uint)Low == IPv4;

    public IpAddress Next => unchecked(new(Low == ulong.MaxValue ? High + 1 : High, Low + 1));

    public IpAddress Previous => unchecked(new(Low == 0 ? High - 1 : High, Low - 1));

    public static bool operator <(IpAddress one, IpAddress other) => one.CompareTo(other) < 0;

    public static bool operator >(IpAddress one, IpAddress other) => one.CompareTo(other) > 0;

    public static bool operator <=(IpAddress one, IpAddress other) => one.CompareTo(other) <= 0;

    public static bool operator >=(IpAddress one, IpAddress other) => one.CompareTo(other) >= 0;

    public static IpAddress Of(uint address) => new(0, IPv4 | address);

    /// <summary>The address of IPv6 that a text is, null for any other text.</summary>
    public static IpAddress? ParseIPv6(string text)
    {
        // Neither zones of interfaces nor brackets are part of a rule.
        if (text.IndexOfAny(['%', '[']) >= 0 || !IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        return new(Number(bytes.Take(8)), Number(bytes.Skip(8)));
    }

    public int CompareTo(IpAddress other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>The first address with the same prefix.</summary>
    public IpAddress FirstOf(int prefix) => new(High & Mask(prefix), Low & Mask(prefix - 64));

    /// <summary>The last address with the same prefix.</summary>
    public IpAddress LastOf(int prefix) => new(High | ~Mask(prefix), Low | ~Mask(prefix - 64));

    public override string ToString() => IsIPv4
        ? new AddressBlock((uint)Low, 32).Address
        : new IPAddress([.. Bytes(High), .. Bytes(Low)]).ToString().ToLower(CultureInfo.InvariantCulture);

    private static ulong Mask(int prefix) => prefix <= 0 ? 0 : prefix >= 64 ? ulong.MaxValue : ulong.MaxValue << (64 - prefix);

    private static ulong Number(IEnumerable<byte> bytes) => bytes.Aggregate(0UL, (number, part) => (number << 8) | part);

    private static IEnumerable<byte> Bytes(ulong number) => Enumerable.Range(0, 8).Select(index => (byte)(number >> (56 - (8 * index))));
}
