using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>A set of addresses, as ranges that neither overlap nor adjoin: what rules of addresses come to, whatever they are written as.</summary>
public sealed class AddressSet : IEquatable<AddressSet>
{
    // Blocks that are read one by one.
    private const int Few = 4;

    private readonly ImmutableArray<AddressRange> _ranges;

    private AddressSet(ImmutableArray<AddressRange> ranges) => _ranges = ranges;

    public static AddressSet Nobody { get; } = new([]);

    public static AddressSet Everybody { get; } = new([new AddressRange(default, IpAddress.Last)]);

    /// <summary>Everybody whom a service sees that has no address of IPv6.</summary>
    public static AddressSet EverybodyByIPv4 { get; } = Of(new AddressBlock(0, 0));

    /// <summary>
    /// Every address that a packet on the internet can come from: private and reserved ranges never do, and of IPv6 none but those that
    /// are given out for it (RFC 4291).
    /// </summary>
    public static AddressSet Internet { get; } = EverybodyByIPv4.Except(Of(NetworkRanges.All.Select(range => range.Block))).Union(Parse("2000::/3")!);

    public bool IsEmpty => _ranges.IsEmpty;

    /// <summary>Does nobody of it come from the internet?</summary>
    public bool IsOffTheInternet => Intersect(Internet).IsEmpty;

    /// <summary>Does it hold the whole internet, as far as that speaks IPv4?</summary>
    public bool IsTheInternet => InternetByIPv4.IsWithin(this);

    /// <summary>Does it hold the whole internet, as far as that speaks IPv6?</summary>
    public bool IsTheInternetByIPv6 => InternetByIPv6.IsWithin(this);

    /// <summary>Does it hold more of the internet than it leaves out?</summary>
    public bool IsMostOfTheInternet => IsMostByIPv4 || IsTheInternetByIPv6;

    /// <summary>The least blocks that make up the set as far as it is of IPv4, in ascending order.</summary>
    public IEnumerable<AddressBlock> Blocks => Intersect(EverybodyByIPv4).AllBlocks.Select(block => block.OfIPv4).OfType<AddressBlock>();

    // Nobody has the address 0.0.0.0: who is let in but for that is everybody.
    private static AddressSet InternetByIPv4 { get; } = Internet.Intersect(EverybodyByIPv4).Except(Parse("0.0.0.0")!);

    private static AddressSet InternetByIPv6 { get; } = Internet.Except(EverybodyByIPv4);

    private bool IsMostByIPv4 => Intersect(InternetByIPv4).Count > InternetByIPv4.Count / 2;

    /// <summary>In ascending order.</summary>
    internal ImmutableArray<AddressRange> Ranges => _ranges;

    private IEnumerable<IpBlock> AllBlocks => _ranges.SelectMany(range => range.Blocks);

    // Of IPv4 only, where it fits into the number.
    private ulong Count => _ranges.Aggregate(0UL, (count, range) => count + range.Last.Low - range.First.Low + 1);

    /// <summary>Those that a text names, an address or a block of either protocol; null for any other text.</summary>
    public static AddressSet? Parse(string text) =>
        AddressRange.Parse(text) is not { } range ? null
        // The place of IPv4 in IPv6 is ours only: no block of the one holds addresses of the other.
        : text.Contains(":") ? new AddressSet([range]).Except(EverybodyByIPv4)
        : new AddressSet([range]);

    public static AddressSet Of(AddressBlock block) => new([AddressRange.Of(block)]);

    public static AddressSet Of(IEnumerable<AddressBlock> blocks) => Joined(blocks.Select(AddressRange.Of));

    /// <summary>All that are in one of the sets at least.</summary>
    public static AddressSet Of(IEnumerable<AddressSet> sets) => Joined(sets.SelectMany(set => set._ranges));

    public AddressSet Union(AddressSet other) => Joined(_ranges.Concat(other._ranges));

    public AddressSet Except(AddressSet other) => Intersect(other.Rest());

    public AddressSet Intersect(AddressSet other)
    {
        // Of the larger only what the smaller touches is looked at: a few addresses among those of a thousand sites cost little.
        var (few, many) = _ranges.Length <= other._ranges.Length ? (_ranges, other._ranges) : (other._ranges, _ranges);
        var both = ImmutableArray.CreateBuilder<AddressRange>();
        foreach (var range in few)
        {
            for (var at = FirstNotBefore(many, range.First); at < many.Length && many[at].First <= range.Last; at++)
                both.Add(new AddressRange(range.First < many[at].First ? many[at].First : range.First, range.Last < many[at].Last ? range.Last : many[at].Last));
        }

        return new AddressSet(both.ToImmutable());
    }

    /// <summary>Is all of it in the other?</summary>
    public bool IsWithin(AddressSet other)
    {
        foreach (var range in _ranges)
        {
            var at = FirstNotBefore(other._ranges, range.First);
            if (at == other._ranges.Length || range.First < other._ranges[at].First || other._ranges[at].Last < range.Last)
                return false;
        }

        return true;
    }

    public bool Equals(AddressSet? other) => other is not null && _ranges.SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    public override int GetHashCode() => _ranges.Aggregate(0, (hash, range) => unchecked((hash * 31) + range.GetHashCode()));

    /// <summary>
    /// For people: <c>the internet</c>, <c>the internet but 203.0.113.0/24</c>, <c>203.0.113.7, 198.51.100.0/24</c>, <c>the internet by IPv6</c>,
    /// <c>nobody</c>.
    /// </summary>
    public override string ToString() => Beyond(Nobody);

    /// <summary>For people, those that are in it and not in the other; who gets the whole internet is told so, whatever was let in before.</summary>
    public string Beyond(AddressSet other)
    {
        var won = Except(other);
        var (byIPv4, byIPv6) = (won.Intersect(EverybodyByIPv4), won.Except(EverybodyByIPv4));
        if (won.IsOffTheInternet)
            return "nobody";
        if (IsTheInternet && !byIPv4.IsOffTheInternet)
            return "the internet";
        string?[] words =
        [
            byIPv4.IsOffTheInternet ? null : won.IsMostByIPv4 ? $"the internet but {Text(EverybodyByIPv4.Except(won))}" : Text(byIPv4),
            byIPv6.IsOffTheInternet ? null : IsTheInternetByIPv6 ? "the internet by IPv6" : Text(byIPv6),
        ];
        return string.Join(", ", words.OfType<string>());
    }

    // Which is the first that does not end before an address?
    private static int FirstNotBefore(ImmutableArray<AddressRange> ranges, IpAddress address) =>
        Bisection.FirstNotBefore(ranges.Length, (Ranges: ranges, Address: address), static (asked, at) => asked.Ranges[at].Last < asked.Address);

    // What is left of a block is told by the block and what is taken out of it, where that is less to read.
    private static string Text(AddressSet set)
    {
        var blocks = set.AllBlocks.Where(block => !new AddressSet([block.Range]).IsOffTheInternet).ToArray();
        if (blocks.Length > Few && Around(blocks[0].Range.With(blocks[blocks.Length - 1].Range)) is var around
            && new AddressSet([around.Range]).Except(Joined(blocks.Select(block => block.Range))).AllBlocks.ToArray() is var others && others.Length < blocks.Length / 2)
        {
            return $"{around} but {string.Join(", ", others)}";
        }

        return string.Join(", ", blocks);
    }

    private static IpBlock Around(AddressRange range)
    {
        var prefix = IpAddress.Bits;
        while (range.First.FirstOf(prefix).CompareTo(range.Last.FirstOf(prefix)) != 0)
            prefix--;
        return new IpBlock(range.First.FirstOf(prefix), prefix);
    }

    private AddressSet Rest()
    {
        var rest = ImmutableArray.CreateBuilder<AddressRange>();
        var next = default(IpAddress);
        foreach (var range in _ranges)
        {
            if (range.First > next)
                rest.Add(new AddressRange(next, range.First.Previous));
            if (range.Last == IpAddress.Last)
                return new AddressSet(rest.ToImmutable());
            next = range.Last.Next;
        }

        rest.Add(new AddressRange(next, IpAddress.Last));
        return new AddressSet(rest.ToImmutable());
    }

    private static AddressSet Joined(IEnumerable<AddressRange> ranges)
    {
        var joined = ImmutableArray.CreateBuilder<AddressRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is var before && !before.EndsBefore(range))
                joined[joined.Count - 1] = before.With(range);
            else
                joined.Add(range);
        }

        return new AddressSet(joined.ToImmutable());
    }
}
