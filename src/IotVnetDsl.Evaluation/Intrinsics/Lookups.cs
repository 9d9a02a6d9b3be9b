using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators whose result finds items by a key: dictionaries, sets, groups.</summary>
internal static class Lookups
{
    public static Value? ToDictionary(Query query)
    {
        var comparer = query.TakeComparer(out var ignoresCase);
        var ofEntries = query.Arguments.Count == comparer && query.Source.Items.All(item => item.Value is TupleOf { Items.Length: 2 });
        var keyOf = query.Function(0);
        var valueOf = query.Function(1);
        if (ignoresCase is null || !MayCompare(query) || (keyOf is null ? !ofEntries : query.Arguments.Count != (valueOf is null ? 1 : 2) + comparer))
            return null;
        if (query.Source.Open is { } open)
            return open;

        var entries = Empty(query.Method.ReturnType, ignoresCase.Value, query.Place);
        foreach (var item in query.Source.Items)
        {
            var (key, value) = keyOf is null
                ? (((TupleOf)item.Value).Items[0], ((TupleOf)item.Value).Items[1])
                : (query.Invoke(keyOf, item.Value), valueOf is null ? item.Value : query.Invoke(valueOf, item.Value));
            var after = Dictionaries.Set(entries, key, new Slot(value, item.Place), query.At);
            if (after.Open is { } unclear)
                return unclear;
            if (after.Items.Length == entries.Items.Length)
                return query.Thrown("has one key twice");
            entries = after;
        }

        return query.NewCollection(SortedItems.Order(query.Method.ReturnType, entries));
    }

    public static Value? ToHashSet(Query query)
    {
        var comparer = query.TakeComparer(out var ignoresCase);
        if (ignoresCase is null || query.Arguments.Count != comparer || !MayCompare(query))
            return null;
        var items = Sets.With(Empty(query.Method.ReturnType, ignoresCase.Value, query.Place), query.Source.Items, query.At);
        return query.NewCollection(SortedItems.Order(query.Method.ReturnType, items.With(items.Items, items.Open ?? query.Source.Open)));
    }

    /// <summary>Groups in the order of their first items.</summary>
    public static Value? GroupBy(Query query)
    {
        var comparer = query.TakeComparer(out var ignoresCase);
        if (ignoresCase is null || query.Function(0) is not { } keyOf || !MayCompare(query))
            return null;
        var functions = query.Arguments.Count - comparer;
        // A second function makes an element of an item, or a result of a key and its items.
        var (elementOf, resultOf) = functions switch
        {
            2 when query.Function(1) is { Method.Parameters.Length: 1 } element => (element, null),
            2 => (null, query.Function(1)),
            3 => (query.Function(1), query.Function(2)),
            _ => ((Function?)null, (Function?)null),
        };
        if (functions > 3 || (functions > 1 && elementOf is null && resultOf is null))
            return null;
        if (query.Source.Open is { } open)
            return open;

        var groups = new List<(Value Key, List<Slot> Items)>();
        var keys = Empty(null, ignoresCase.Value, query.Place);
        foreach (var item in query.Source.Items)
        {
            var key = query.Invoke(keyOf, item.Value);
            query.Charge(groups.Count, key);
            var answers = groups.Select(group => Sets.AreEqual(keys, group.Key, key)).ToList();
            if (key is Unknown || answers.Contains(Answer.CannotSay) || query.IsExhausted)
                return key as Unknown ?? query.Unknown("groups by what is not known");
            var index = answers.IndexOf(Answer.Yes);
            if (index < 0)
            {
                index = groups.Count;
                groups.Add((key, []));
            }

            groups[index].Items.Add(elementOf is null ? item : new Slot(query.Invoke(elementOf, item.Value), item.Place));
        }

        return query.Of(groups.Select(group => new Slot(
            resultOf is null
                ? new Sequence(null, [.. group.Items]) { Key = group.Key }
                : query.Invoke(resultOf, group.Key, new Sequence(null, [.. group.Items])),
            group.Items[0].Place)).ToArray());
    }

    /// <summary>How many items there are of each key, in the order of their first items.</summary>
    public static Value? CountBy(Query query) => query.Arguments.Count == 1 || (query.Arguments.Count == 2 && query.Arguments[1] is Null)
        ? GroupBy(query) is Sequence { Open: null } groups
            ? query.Of(groups.Items.Select(group => new Slot(new TupleOf([((Sequence)group.Value).Key!, new Scalar(((Sequence)group.Value).Items.Length)]) { IsEntry = true }, group.Place)))
            : query.Unknown("counts by what is not known")
        : null;

    /// <summary>What the items of each key come to, in the order of their first items.</summary>
    public static Value? AggregateBy(Query query)
    {
        if (query.Arguments.Count is not (3 or 4) || query.Function(1) is not null || query.Function(2) is not { } combine || (query.Arguments.Count == 4 && query.Arguments[3] is not Null))
            return null;
        return GroupBy(query.With(1)) is Sequence { Open: null } groups
            ? query.Of(groups.Items.Select(group => new Slot(
                new TupleOf([((Sequence)group.Value).Key!, ((Sequence)group.Value).Values.Aggregate(query.Arguments[1], (sum, item) => query.Invoke(combine, sum, item))]) { IsEntry = true }, group.Place)).ToArray())
            : query.Unknown("aggregates by what is not known");
    }

    /// <summary>True where there is a group of the key.</summary>
    public static Value Has(Sequence groups, Value key, IOperation at) =>
        Group(groups, key, at) is Sequence found ? Scalar.Of(!found.Items.IsEmpty) : key as Unknown ?? groups.Open ?? Unknown.At(at, "looks for a key that may be there");

    /// <summary>Each item with each of another collection that has its key, or with nothing where none has.</summary>
    public static Value? LeftJoin(Query query) => Joined(query, (combine, item, matches) => matches.IsEmpty
        ? [query.Invoke(combine, item.Value, Constants.DefaultOf(query.Method.TypeArguments[1]))]
        : matches.Select(match => query.Invoke(combine, item.Value, match.Value)));

    /// <summary>Each item with all of another collection that have its key.</summary>
    public static Value? GroupJoin(Query query) =>
        Joined(query, (combine, item, matches) => [query.Invoke(combine, item.Value, new Sequence(null, matches))]);

    /// <summary>Each item with each of another collection that has its key.</summary>
    public static Value? Join(Query query) =>
        Joined(query, (combine, item, matches) => matches.Select(match => query.Invoke(combine, item.Value, match.Value)));

    /// <summary>The items of a key, none where there is no such key.</summary>
    public static Value Group(Sequence groups, Value key, IOperation at)
    {
        foreach (var group in groups.Values)
        {
            switch (group is Sequence { Key: { } held } && groups.Open is null ? Equality.Compare(held, key) : Answer.CannotSay)
            {
                case Answer.Yes:
                    return group;
                case Answer.CannotSay:
                    return key as Unknown ?? groups.Open ?? Unknown.At(at, "looks for a key that may be there");
            }
        }

        return groups.Open ?? (Value)new Sequence(null, []);
    }

    private static Value? Joined(Query query, Func<Function, Slot, ImmutableArray<Slot>, IEnumerable<Value>> results)
    {
        if (query.Sequence(0) is not { } other || query.Function(1) is not { } outerKey || query.Function(2) is not { } innerKey || query.Function(3) is not { } combine
            || query.Arguments.Count != 4 || !query.MayCompare(query.Source.Items.Length, other.Items.Length))
        {
            return null;
        }

        if ((query.Source.Open ?? other.Open) is { } open)
            return open;
        var keyed = other.Items.Select(item => (Item: item, Key: query.Invoke(innerKey, item.Value))).ToList();
        var joined = new List<Slot>();
        foreach (var item in query.Source.Items)
        {
            // A null key joins nothing.
            var key = query.Invoke(outerKey, item.Value);
            var answers = keyed.Select(candidate => (candidate.Item, candidate.Key, Answer: key is Null ? Answer.No : Equality.Compare(key, candidate.Key))).ToList();
            if (answers.Where(candidate => candidate.Answer == Answer.CannotSay).Select(candidate => candidate.Key).FirstOrDefault() is { } unclear)
                return key as Unknown ?? unclear as Unknown ?? query.Unknown("joins by what is not known");
            var matches = answers.Where(candidate => candidate.Answer == Answer.Yes).Select(candidate => candidate.Item).ToImmutableArray();
            joined.AddRange(results(combine, item, matches).Select(result => new Slot(result, item.Place)));
        }

        return query.Of(joined);
    }

    private static bool MayCompare(Query query) => query.MayCompare(query.Source.Items.Length, query.Source.Items.Length);

    private static Sequence Empty(ITypeSymbol? type, bool ignoresCase, Place place) => new(type, [], null, place) { IgnoresCase = ignoresCase };
}
