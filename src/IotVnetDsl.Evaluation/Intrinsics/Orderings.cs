using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Sorting by numbers, and by text where every culture agrees with the ordinal order or none is asked.</summary>
internal static class Orderings
{
    public static Value? OrderBy(Query query, bool descending) =>
        query.Function(0) is { } keyOf ? Sort(query, item => query.Invoke(keyOf, item), Comparer(query, 1), descending) : null;

    public static Value? Order(Query query, bool descending) => Sort(query, item => item, Comparer(query, 0), descending);

    /// <summary>How two simple values compare by default; null where that is not followed.</summary>
    public static int? Compare(Value left, Value right, Token? comparer) => (left, right) switch
    {
        (Scalar { Content: string a }, Scalar { Content: string b }) => comparer is { Name: "StringComparer.Ordinal" } || (comparer is null && IsCultureFree(a) && IsCultureFree(b))
            ? string.CompareOrdinal(a, b)
            : null,
        (Scalar { Content: int a }, Scalar { Content: int b }) => a.CompareTo(b),
        (Scalar { Content: long a }, Scalar { Content: long b }) => a.CompareTo(b),
        (Scalar { Content: TimeSpan a }, Scalar { Content: TimeSpan b }) => a.CompareTo(b),
        _ => null,
    };

    private static Token? Comparer(Query query, int index) =>
        index >= query.Arguments.Count || query.Arguments[index] is Null ? null : query.Arguments[index] as Token ?? new Token("another comparer");

    private static Value? Sort(Query query, Func<Value, Value> keyOf, Token? comparer, bool descending)
    {
        var keyed = query.Source.Items.Select(item => (Item: item, Key: keyOf(item.Value))).ToList();
        foreach (var (_, key) in keyed)
        {
            if (key is Unknown unknown)
                return unknown;
            // Like the first and like itself: then any two of them compare.
            if (Compare(key, keyed[0].Key, comparer) is null || Compare(key, key, comparer) is null)
                return query.Unknown("sorts by what is not followed");
        }

        var order = Comparer<Value>.Create((left, right) => Compare(left, right, comparer)!.Value);
        var sorted = descending ? keyed.OrderByDescending(entry => entry.Key, order) : keyed.OrderBy(entry => entry.Key, order);
        return query.Of(sorted.Select(entry => entry.Item));
    }

    // Digits and lower-case letters have one order everywhere.
    private static bool IsCultureFree(string text) => text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z'));
}
