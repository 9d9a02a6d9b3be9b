using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>A range of addresses that a virtual network may or may not have.</summary>
/// <param name="Block">The range.</param>
/// <param name="IsPrivate">True where networks are meant to be, false where Azure refuses them.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record NetworkRange(AddressBlock Block, bool IsPrivate, string Meaning, string Source, string Date) : IFact;

/// <summary>The ranges that are not public. Data: <c>network-ranges.txt</c>.</summary>
public static class NetworkRanges
{
    private static readonly Lazy<ImmutableArray<NetworkRange>> Listed = new(() => FactTable.Read<NetworkRange>("network-ranges"));

    public static ImmutableArray<NetworkRange> All => Listed.Value;

    /// <summary>True where a network's block is wholly private.</summary>
    public static bool IsPrivate(AddressBlock block) => Listed.Value.Any(range => range.IsPrivate && range.Block.Contains(block));

    /// <summary>True where a block is wholly in a range for private use (RFC 1918).</summary>
    public static bool IsForPrivateUse(AddressBlock block) => Listed.Value.Any(range => range is { IsPrivate: true, Meaning: "private use" } && range.Block.Contains(block));

    /// <summary>The range that Azure refuses and the block touches, null where there is none.</summary>
    public static NetworkRange? RefusedIn(AddressBlock block) => Listed.Value.FirstOrDefault(range => !range.IsPrivate && range.Block.Overlaps(block));
}
