using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Network;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>A set of IPv4 addresses, as ranges that neither overlap nor adjoin: what rules of addresses come to, whatever they are written as.</summary>
public sealed class AddressSet : IEquatable<AddressSet>
{
    private readonly ImmutableArray<AddressRange> _ranges;

    private AddressSet(ImmutableArray<AddressRange> ranges) => _ranges = ranges;

    public static AddressSet Nobody { get; } = new([]);

    public static AddressSet Everybody { get; } = new([new AddressRange(0, uint.MaxValue)]);

    /// <summary>Every address that a packet on the internet can come from: private and reserved ranges never do.</summary>
    public static AddressSet Internet { get; } = Everybody.Except(Of(NetworkRanges.All.Select(range => range.Block)));

    public bool IsEmpty => _ranges.IsEmpty;

    /// <summary>Does nobody of it come from the internet?</summary>
    public bool IsOffTheInternet => Intersect(Internet).IsEmpty;

    /// <summary>Does it hold the whole internet?</summary>
    public bool IsTheInternet => Internet.IsWithin(this);

    /// <summary>Does it hold more of the internet than it leaves out?</summary>
    public bool IsMostOfTheInternet => Intersect(Internet).Count > Internet.Count / 2;

    /// <summary>The least blocks that make up the set, in ascending order.</summary>
    public IEnumerable<AddressBlock> Blocks => _ranges.SelectMany(range => range.Blocks);

    private ulong Count => _ranges.Aggregate(0UL, (count, range) => count + range.Last - range.First + 1);

    public static AddressSet Of(AddressBlock block) => new([AddressRange.Of(block)]);

    public static AddressSet Of(IEnumerable<AddressBlock> blocks) => Joined(blocks.Select(AddressRange.Of));

    public AddressSet Union(AddressSet other) => Joined(_ranges.Concat(other._ranges));

    public AddressSet Except(AddressSet other) => Intersect(other.Rest());

    public AddressSet Intersect(AddressSet other) => Joined(
        from mine in _ranges
        from theirs in other._ranges
        where mine.First <= theirs.Last && theirs.First <= mine.Last
        select new AddressRange(Math.Max(mine.First, theirs.First), Math.Min(mine.Last, theirs.Last)));

    /// <summary>Is all of it in the other?</summary>
    public bool IsWithin(AddressSet other) => Except(other).IsEmpty;

    public bool Equals(AddressSet? other) => other is not null && _ranges.SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    public override int GetHashCode() => _ranges.Aggregate(0, (hash, range) => unchecked((hash * 31) + range.GetHashCode()));

    /// <summary>For people: <c>the internet</c>, <c>the internet but 203.0.113.0/24</c>, <c>203.0.113.7, 198.51.100.0/24</c>, <c>nobody</c>.</summary>
    public override string ToString()
    {
        if (IsOffTheInternet)
            return "nobody";
        if (IsTheInternet)
            return "the internet";
        return IsMostOfTheInternet ? $"the internet but {Text(Rest())}" : Text(this);
    }

    private static string Text(AddressSet set) => string.Join(", ", set.Blocks.Where(block => !Of(block).IsOffTheInternet).Select(block => block.Length == 32 ? block.Address : block.ToString()));

    private AddressSet Rest()
    {
        var rest = ImmutableArray.CreateBuilder<AddressRange>();
        var next = 0UL;
        foreach (var range in _ranges)
        {
            if (range.First > next)
                rest.Add(new AddressRange((uint)next, range.First - 1));
            next = range.Last + 1UL;
        }

        if (next <= uint.MaxValue)
            rest.Add(new AddressRange((uint)next, uint.MaxValue));
        return new AddressSet(rest.ToImmutable());
    }

    private static AddressSet Joined(IEnumerable<AddressRange> ranges)
    {
        var joined = ImmutableArray.CreateBuilder<AddressRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is var before && range.First <= before.Last + 1UL)
                joined[joined.Count - 1] = before with { Last = Math.Max(before.Last, range.Last) };
            else
                joined.Add(range);
        }

        return new AddressSet(joined.ToImmutable());
    }
}
