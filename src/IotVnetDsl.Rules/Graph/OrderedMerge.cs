namespace IotVnetDsl.Rules.Graph;

/// <summary>Two sequences that are in the same order, as one; of what compares alike, the first's come first.</summary>
internal static class OrderedMerge
{
    public static void Into<T>(ICollection<T> merged, IEnumerable<T> first, IReadOnlyList<T> second, Comparison<T> order)
    {
        var next = 0;
        foreach (var item in first)
        {
            while (next < second.Count && order(second[next], item) < 0)
                merged.Add(second[next++]);
            merged.Add(item);
        }

        while (next < second.Count)
            merged.Add(second[next++]);
    }
}
