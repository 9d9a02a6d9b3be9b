using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Sorting by numbers, by what objects say themselves, and by text where every culture agrees with the ordinal order or none is asked.</summary>
internal static class Orderings
{
    public static Value? OrderBy(Query query, bool descending) =>
        query.Function(0) is { } keyOf ? Sort(query, item => query.Invoke(keyOf, item), Comparer(query, 1), descending) : null;

    /// <summary>Sorts what an earlier order left equal.</summary>
    public static Value? ThenBy(Query query, bool descending) => query.Source.Ranks.IsDefault && query.Source.Items.Length > 1 ? null : OrderBy(query, descending);

    /// <summary>Sorts a list itself. Which of two that are called equal comes first nobody says.</summary>
    public static Sequence? InPlace(Query query)
    {
        if (query.Source.Open is not null || !query.MayCompare(query.Source.Items.Length, 16))
            return null;
        var comparer = Comparer(query, 0);
        int? Compare(Slot left, Slot right) => query.Compare(left.Value, right.Value, comparer);
        return Sorted(query.Source.Items, Compare) is { } sorted
            && !Enumerable.Range(1, Math.Max(0, sorted.Length - 1)).Any(index => !Equality.AreSame(sorted[index - 1].Value, sorted[index].Value) && (Compare(sorted[index - 1], sorted[index]) is not < 0 || Compare(sorted[index], sorted[index - 1]) is not > 0))
            ? query.Source.With(sorted)
            : null;
    }

    public static Value? Order(Query query, bool descending) => Sort(query, item => item, Comparer(query, 0), descending);

    /// <summary>The items in order, equal ones as they were; null where two that had to be compared cannot be.</summary>
    public static ImmutableArray<T>? Sorted<T>(IEnumerable<T> items, Func<T, T, int?> compare)
    {
        var isClear = true;
        var sorted = items.OrderBy(item => item, Comparer<T>.Create((left, right) =>
        {
            var order = compare(left, right);
            isClear &= order is not null;
            return order ?? 0;
        })).ToImmutableArray();
        return isClear ? sorted : null;
    }

    /// <summary>What a comparison gives: of most numbers one or minus one, of all else nobody says how far.</summary>
    public static Value Result(int order, Value compared) => compared is Scalar { Content: int or long or uint or ulong } ? new Scalar(Math.Sign(order)) : Values.Order.Of(order);

    /// <summary>How two simple values compare by default; null where that is not followed.</summary>
    public static int? Compare(Value left, Value right, Token? comparer) => (left, right) switch
    {
        (Scalar { Content: string a }, Scalar { Content: string b }) => comparer is { Name: "StringComparer.Ordinal" } ? string.CompareOrdinal(a, b) : comparer is null ? CompareText(a, b) : null,
        (Scalar { Content: int or long or uint or ulong or byte or short or ushort or TimeSpan or bool or char or decimal } a, Scalar b) when a.Content.GetType() == b.Content.GetType() =>
            ((IComparable)a.Content).CompareTo(b.Content),
        (Scalar { Content: Version a }, Scalar { Content: Version b }) => a.CompareTo(b),
        (Scalar { Content: DateTime a }, Scalar { Content: DateTime b }) => a.CompareTo(b),
        (Scalar { Content: DateFunctions.Date a }, Scalar { Content: DateFunctions.Date b }) => a.Start.CompareTo(b.Start),
        (Scalar { Content: TimeFunctions.Time a }, Scalar { Content: TimeFunctions.Time b }) => a.Since.CompareTo(b.Since),
        (Scalar { Content: DateTimeOffset a }, Scalar { Content: DateTimeOffset b }) => a.CompareTo(b),
        (Scalar { Content: double a }, Scalar { Content: double b }) when !double.IsNaN(a) && !double.IsNaN(b) => a.CompareTo(b),
        (EnumMember { Constant: IComparable a }, EnumMember { Constant: var b }) when a.GetType() == b.GetType() => a.CompareTo(b),
        (TupleOf a, TupleOf b) when comparer is null && a.Items.Length == b.Items.Length => CompareTuples(a, b),
        _ => null,
    };

    /// <summary>
    /// How two texts compare in the current culture; null where that is not the same in all of them. Of two that differ first in letters of one
    /// case, or in digits, no later character has a say, nor has any where one is the beginning of the other.
    /// </summary>
    public static int? CompareText(string left, string right)
    {
        if (left == right)
            return 0;
        if (!left.All(IsPlain) || !right.All(IsPlain))
            return null;
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at])
            at++;
        if (at == left.Length || at == right.Length)
            return left.Length.CompareTo(right.Length);
        var (one, other) = (GroupOf(left[at]), GroupOf(right[at]));
        return one is not null && other is not null && (one != other || one != Group.Separator) && !(one is Group.Lower && other is Group.Upper) && !(one is Group.Upper && other is Group.Lower)
            ? left[at].CompareTo(right[at])
            : null;
    }

    private static Value? Comparer(Query query, int index) => index >= query.Arguments.Count || query.Arguments[index] is Null or Token { Name: OwnOrders.Default } ? null : query.Arguments[index];

    private static Value? Sort(Query query, Func<Value, Value> keyOf, Value? comparer, bool descending)
    {
        query.Charge(query.Source.Items.Length * 8, new Scalar(0));
        if (query.IsExhausted)
            return query.Unknown("takes too many steps to evaluate");
        var keyed = query.Source.Items.Select(item => (Item: item, Key: keyOf(item.Value))).ToList();
        if (keyed.Select(entry => entry.Key).OfType<Unknown>().FirstOrDefault() is { } unknown)
            return unknown;

        var earlier = query.Method.Name.StartsWith("Then", StringComparison.Ordinal) ? query.Source.Ranks : default;
        var byRank = keyed.Select((entry, index) => (entry.Item, entry.Key, Rank: earlier.IsDefault ? 0 : earlier[index]));
        if (keyed.Count == 1 && query.Compare(keyed[0].Key, keyed[0].Key, comparer) is null)
            return query.Unknown("sorts by what is not followed");
        if (Sorted(byRank, (left, right) => left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : descending ? Compare(right.Key, left.Key) : Compare(left.Key, right.Key)) is not { } sorted)
            return query.Unknown("sorts by what is not followed");

        var ranks = ImmutableArray.CreateBuilder<int>(sorted.Length);
        for (var index = 0; index < sorted.Length; index++)
        {
            var isEqual = index > 0 && sorted[index].Rank == sorted[index - 1].Rank && Compare(sorted[index].Key, sorted[index - 1].Key) == 0;
            if (isEqual && (query.Source.IsUnordered || CollectionKinds.IsHashed(CollectionKinds.Of(query.Source))))
                return query.Unknown("has an order that is not known");
            ranks.Add(isEqual ? ranks[index - 1] : index);
        }

        return new Sequence(null, [.. sorted.Select(entry => entry.Item)], query.Source.Open, query.Place) { Ranks = ranks.ToImmutable() };

        int? Compare(Value left, Value right) => query.Compare(left, right, comparer);
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

    private static bool IsPlain(char character) => character is >= ' ' and < '\u007f';

    // Separators stand before digits, and digits before letters, in every culture and in the ordinal order.
    private static Group? GroupOf(char character) => character switch
    {
        >= '0' and <= '9' => Group.Digit,
        >= 'a' and <= 'z' => Group.Lower,
        >= 'A' and <= 'Z' => Group.Upper,
        ' ' or '-' or '.' or '/' => Group.Separator,
        _ => null,
    };

    private enum Group
    {
        Separator,
        Digit,
        Lower,
        Upper,
    }
}
