namespace IotVnetDsl.Rules.Addresses;

/// <summary>Those of a list whose blocks have addresses in common.</summary>
internal static class OverlappingBlocks
{
    /// <summary>
    /// Pairs that overlap, each in the order of the list. By first address, each is held against the one before it that reaches furthest: two blocks
    /// overlap only if one contains the other.
    /// </summary>
    public static IEnumerable<(T First, T Second)> Of<T>(IEnumerable<T> items, Func<T, AddressBlock?> block)
    {
        var ordered = items
            .Select((item, index) => (Item: item, Block: block(item), Index: index))
            .Where(one => one.Block is not null)
            .OrderBy(one => one.Block!.Value.First).ThenBy(one => one.Block!.Value.Length).ThenBy(one => one.Index);
        (T Item, AddressBlock? Block, int Index)? furthest = null;
        foreach (var one in ordered)
        {
            if (furthest is not { } before || !before.Block!.Value.Overlaps(one.Block!.Value))
                furthest = one;
            else
                yield return before.Index < one.Index ? (before.Item, one.Item) : (one.Item, before.Item);
        }
    }
}
