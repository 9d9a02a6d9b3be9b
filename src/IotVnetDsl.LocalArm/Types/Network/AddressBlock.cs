using System.Net;
using System.Net.Sockets;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Address prefixes and what may be done with them.</summary>
internal static class AddressBlock
{
    /// <summary>Azure keeps the first four addresses of a subnet and the last.</summary>
    private const int ReservedAtStart = 4;

    private static readonly IPNetwork[] Forbidden =
    [
        IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("255.255.255.255/32"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("168.63.129.16/32"),
    ];

    private static readonly IPNetwork[] Private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16")];

    /// <summary>A prefix in CIDR notation without host bits.</summary>
    public static IPNetwork Parse(string prefix, string resource) => prefix.Split('/') is [var start, _] && IsWhole(start)
        && IPNetwork.TryParse(prefix, out var block) && IPAddress.TryParse(start, out var first) && first.Equals(block.BaseAddress)
        ? block
        : throw new ArmError(400, "InvalidCIDRNotation",
            $"The address prefix {prefix} in resource {resource} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.");

    /// <summary>Four numbers, or a form of IPv6: "10" and "10.1" are no addresses to Azure.</summary>
    public static bool IsWhole(string address) => address.Contains(':', StringComparison.Ordinal) || address.Count(character => character == '.') == 3;

    /// <summary>An address, or a block whose address may have bits beyond its prefix, as security rules take them: of fewer than four numbers too.</summary>
    public static bool IsAddressOrBlock(string text) => text.Split('/') is [var start, .. var rest] && IPAddress.TryParse(start, out var address)
        && (rest is [] || (rest is [var length] && byte.TryParse(length, out var bits) && bits <= (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)));

    public static bool Overlap(IPNetwork one, IPNetwork other) =>
        one.BaseAddress.AddressFamily == other.BaseAddress.AddressFamily && (one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress));

    public static bool Covers(IPNetwork outer, IPNetwork inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);

    public static bool IsForbidden(IPNetwork block) => Forbidden.Any(forbidden => Overlap(block, forbidden));

    public static bool IsPrivate(IPAddress address) => Private.Any(block => block.Contains(address));

    /// <summary>The addresses of an IPv4 block that resources may have, in order.</summary>
    public static IEnumerable<IPAddress> Usable(IPNetwork block)
    {
        if (block.BaseAddress.AddressFamily != AddressFamily.InterNetwork)
            yield break;
        var (first, last) = UsableRange(block);
        for (var at = first; at <= last; at++)
            yield return Address(at);
    }

    /// <summary>How many addresses of an IPv4 block resources may have.</summary>
    public static long UsableCount(IPNetwork block) =>
        block.BaseAddress.AddressFamily == AddressFamily.InterNetwork && UsableRange(block) is var (first, last) ? last - first + 1 : 0;

    public static bool IsUsable(IPNetwork block, IPAddress address) =>
        block.BaseAddress.AddressFamily == AddressFamily.InterNetwork && address.AddressFamily == AddressFamily.InterNetwork
        && UsableRange(block) is var (first, last) && Number(address) >= first && Number(address) <= last;

    /// <summary>The last address that a resource may have; null in a block of IPv6.</summary>
    public static IPAddress? LastUsable(IPNetwork block) =>
        block.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? Address(UsableRange(block).Last) : null;

    private static (long First, long Last) UsableRange(IPNetwork block)
    {
        var start = Number(block.BaseAddress);
        return (start + ReservedAtStart, start + (1L << (32 - block.PrefixLength)) - 2);
    }

    private static long Number(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return ((long)bytes[0] << 24) | ((long)bytes[1] << 16) | ((long)bytes[2] << 8) | bytes[3];
    }

    private static IPAddress Address(long number) =>
        new([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
}
