using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Sorting by numbers, and by text where every culture agrees with the ordinal order or none is asked.</summary>
internal static class Orderings
{
    public static Value? OrderBy(Query query, bool descending) =>
        query.Function(0) is { } keyOf ? Sort(query, item => query.Invoke(keyOf, item), Comparer(query, 1), descending) : null;

    /// <summary>Sorts what an earlier order left equal.</summary>
    public static Value? ThenBy(Query query, bool descending) => query.Source.Ranks.IsDefault && query.Source.Items.Length > 1 ? null : OrderBy(query, descending);

    /// <summary>Sorts by a function that compares two items. Which of two that it calls equal comes first nobody says.</summary>
    public static Sequence? By(Query query, Function comparison)
    {
        if (query.Source.Open is not null || !query.MayCompare(query.Source.Items.Length, 16))
            return null;
        var isClear = true;
        var items = query.Source.Items.ToArray();
        var sorted = items.OrderBy(item => item, Comparer<Slot>.Create((left, right) => Compare(left, right) ?? 0)).ToImmutableArray();
        for (var index = 1; index < sorted.Length; index++)
            isClear &= Compare(sorted[index - 1], sorted[index]) < 0 || Equality.AreSame(sorted[index - 1].Value, sorted[index].Value);
        return isClear ? query.Source.With(sorted) : null;

        int? Compare(Slot left, Slot right)
        {
            var result = query.Invoke(comparison, left.Value, right.Value);
            var order = result switch
            {
                Scalar { Content: int number } => Math.Sign(number),
                Values.Order below => below.IsBelow ? -1 : 1,
                _ => (int?)null,
            };
            isClear &= order is not null;
            return order;
        }
    }

    public static Value? Order(Query query, bool descending) => Sort(query, item => item, Comparer(query, 0), descending);

    /// <summary>How two simple values compare by default; null where that is not followed.</summary>
    public static int? Compare(Value left, Value right, Token? comparer) => (left, right) switch
    {
        (Scalar { Content: string a }, Scalar { Content: string b }) => comparer is { Name: "StringComparer.Ordinal" } || (comparer is null && IsCultureFree(a) && IsCultureFree(b))
            ? string.CompareOrdinal(a, b)
            : null,
        (Scalar { Content: int or long or uint or ulong or byte or short or ushort or TimeSpan or bool or char or decimal } a, Scalar b) when a.Content.GetType() == b.Content.GetType() =>
            ((IComparable)a.Content).CompareTo(b.Content),
        (Scalar { Content: double a }, Scalar { Content: double b }) when !double.IsNaN(a) && !double.IsNaN(b) => a.CompareTo(b),
        (EnumMember { Constant: int a }, EnumMember { Constant: int b }) => a.CompareTo(b),
        (TupleOf a, TupleOf b) when comparer is null && a.Items.Length == b.Items.Length => CompareTuples(a, b),
        _ => null,
    };

    private static Token? Comparer(Query query, int index) =>
        index >= query.Arguments.Count || query.Arguments[index] is Null ? null : query.Arguments[index] as Token ?? new Token("another comparer");

    private static Value? Sort(Query query, Func<Value, Value> keyOf, Token? comparer, bool descending)
    {
        query.Charge(query.Source.Items.Length * 8, new Scalar(0));
        if (query.IsExhausted)
            return query.Unknown("takes too many steps to evaluate");
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
        var earlier = query.Method.Name.StartsWith("Then", StringComparison.Ordinal) ? query.Source.Ranks : default;
        var byRank = keyed.Select((entry, index) => (entry.Item, entry.Key, Rank: earlier.IsDefault ? 0 : earlier[index])).OrderBy(entry => entry.Rank);
        var sorted = (descending ? byRank.ThenByDescending(entry => entry.Key, order) : byRank.ThenBy(entry => entry.Key, order)).ToList();
        var ranks = ImmutableArray.CreateBuilder<int>(sorted.Count);
        for (var index = 0; index < sorted.Count; index++)
        {
            var isEqual = index > 0 && sorted[index].Rank == sorted[index - 1].Rank && order.Compare(sorted[index].Key, sorted[index - 1].Key) == 0;
            ranks.Add(isEqual ? ranks[index - 1] : index);
        }

        return new Sequence(null, [.. sorted.Select(entry => entry.Item)], query.Source.Open, query.Place) { Ranks = ranks.ToImmutable() };
    }

    private static int? CompareTuples(TupleOf left, TupleOf right)
    {
        foreach (var (a, b) in left.Items.Zip(right.Items, (a, b) => (a, b)))
        {
            if (Compare(a, b, null) is not 0 and var order)
                return order;
        }

        return 0;
    }

    // Digits and lower-case letters have one order everywhere.
    public static bool IsCultureFree(string text) => text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z'));
}
