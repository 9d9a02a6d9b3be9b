namespace IotVnetDsl.Rules.Addresses;

/// <summary>A set of addresses that grows rule by rule: to ask it and to add to it costs no walk through all of it.</summary>
public sealed class GrowingAddresses
{
    // In ascending order; they neither overlap nor adjoin.
    private readonly List<AddressRange> _ranges = [];

    /// <summary>Is all of the set in it?</summary>
    public bool Holds(AddressSet set) => set.Ranges.All(range => At(range) is var at && at < _ranges.Count && _ranges[at].First <= range.First && range.Last <= _ranges[at].Last);

    public void Add(AddressSet set)
    {
        foreach (var range in set.Ranges)
        {
            var (from, joined) = (At(range), range);
            var until = from;
            for (; until < _ranges.Count && !joined.EndsBefore(_ranges[until]); until++)
                joined = joined.With(_ranges[until]);
            _ranges.RemoveRange(from, until - from);
            _ranges.Insert(from, joined);
        }
    }

    /// <summary>The first that does not end before the range begins, those that adjoin it included.</summary>
    private int At(AddressRange range) =>
        Bisection.FirstNotBefore(_ranges.Count, (Ranges: _ranges, Range: range), static (asked, at) => asked.Ranges[at].EndsBefore(asked.Range));
}
