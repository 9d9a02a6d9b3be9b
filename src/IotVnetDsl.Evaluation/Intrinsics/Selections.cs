using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators that keep, drop or add items.</summary>
internal static class Selections
{
    public enum Part
    {
        Head,
        Tail,
    }

    public static Value? Where(Query query)
    {
        if (query.Function(0) is not { } predicate || (Query.IsIndexed(predicate) && query.Source is { Open: not null, IsCut: false }))
            return null;

        var kept = new List<Slot>();
        Unknown? open = null;
        var index = 0;
        foreach (var item in query.Source.Items)
        {
            var condition = Query.IsIndexed(predicate) ? query.Invoke(predicate, item.Value, new Scalar(index++)) : query.Invoke(predicate, item.Value);
            switch (Operations.Conditions.AnswerOf(condition))
            {
                case Answer.Yes:
                    kept.Add(item);
                    break;
                case Answer.CannotSay:
                    open ??= condition as Unknown ?? query.Unknown("is a condition that is not known");
                    break;
            }
        }

        return query.FromStart(kept, open);
    }

    public static Value? Distinct(Query query) => Distinct(query, query.Source.Items, query.Source.Open, item => item, 0);

    public static Value? DistinctBy(Query query) =>
        query.Function(0) is { } keyOf ? Distinct(query, query.Source.Items, query.Source.Open, item => query.Invoke(keyOf, item), 1) : null;

    public static Value? Union(Query query) => query.Sequence(0) is { } other
        ? Distinct(query, query.Source.Items.AddRange(other.Items), query.Source.Open ?? other.Open, item => item, 1)
        : null;

    /// <summary>What is also in another collection, or what is not; each once.</summary>
    public static Value? Common(Query query, bool isCommon)
    {
        if (query.Sequence(0) is not { } other || query.TakeComparer(out var ignoresCase) + 1 != query.Arguments.Count || ignoresCase is null
            || !query.MayCompare(query.Source.Items.Length, Math.Max(query.Source.Items.Length, other.Items.Length)))
        {
            return null;
        }

        if ((query.Source.Open ?? other.Open) is { } open)
            return open;
        var comparing = new Sequence(null, []) { IgnoresCase = ignoresCase.Value };
        var kept = new List<Slot>();
        foreach (var item in query.Source.Items)
        {
            var isThere = Any(comparing, other.Items, item.Value);
            var isDouble = Any(comparing, kept, item.Value);
            if (isThere == Answer.CannotSay || isDouble == Answer.CannotSay)
                return query.Unknown("compares what is not known");
            if ((isThere == Answer.Yes) == isCommon && isDouble == Answer.No)
                kept.Add(item);
        }

        return query.Of(kept);
    }

    /// <summary>Of items of two collections the first of each key.</summary>
    public static Value? UnionBy(Query query) => query.Sequence(0) is { } other && query.Function(1) is { } keyOf
        ? Distinct(query, query.Source.Items.AddRange(other.Items), query.Source.Open ?? other.Open, item => query.Invoke(keyOf, item), 2)
        : null;

    /// <summary>What has a key that is among others, or what has none of them; the first of each key.</summary>
    public static Value? CommonBy(Query query, bool isCommon)
    {
        if (query.Sequence(0) is not { } others || query.Function(1) is not { } keyOf || query.TakeComparer(out var ignoresCase) + 2 != query.Arguments.Count || ignoresCase is null
            || !query.MayCompare(query.Source.Items.Length, Math.Max(query.Source.Items.Length, others.Items.Length)))
        {
            return null;
        }

        if ((query.Source.Open ?? others.Open) is { } open)
            return open;
        var comparing = new Sequence(null, []) { IgnoresCase = ignoresCase.Value };
        var (kept, keys) = (new List<Slot>(), new List<Slot>());
        foreach (var item in query.Source.Items)
        {
            var key = query.Invoke(keyOf, item.Value);
            var isThere = Any(comparing, others.Items, key);
            var isDouble = Any(comparing, keys, key);
            if (isThere == Answer.CannotSay || isDouble == Answer.CannotSay)
                return query.Unknown("compares what is not known");
            if ((isThere == Answer.Yes) != isCommon || isDouble != Answer.No)
                continue;
            kept.Add(item);
            keys.Add(new Slot(key, item.Place));
        }

        return query.Of(kept);
    }

    public static Value? While(Query query, Part part)
    {
        if (query.Function(0) is not { } predicate)
            return null;
        if (query.Source is { IsCut: false, Open: { } open })
            return open;
        var count = 0;
        foreach (var item in query.Source.Values)
        {
            var condition = Query.IsIndexed(predicate) ? query.Invoke(predicate, item, new Scalar(count)) : query.Invoke(predicate, item);
            var answer = Operations.Conditions.AnswerOf(condition);
            if (answer == Answer.CannotSay)
                return condition as Unknown ?? query.Unknown("is a condition that is not known");
            if (answer == Answer.No)
                break;
            count++;
        }

        if (query.Source.Open is { } cut && count == query.Source.Items.Length)
            return cut;
        return part == Part.Head ? new Sequence(null, [.. query.Source.Items.Take(count)], null, query.Place) : query.FromStart(query.Source.Items.Skip(count));
    }

    /// <summary>The last items, or all but them.</summary>
    public static Value? Last(Query query, Part part)
    {
        if (query.Arguments.Count != 1 || query.Arguments[0] is not Scalar { Content: int count })
            return null;
        if (query.Source.Open is { } open)
            return open;
        var head = Math.Max(0, query.Source.Items.Length - Math.Max(0, count));
        return query.Of(part == Part.Head ? query.Source.Items.Take(head) : query.Source.Items.Skip(head));
    }

    private static Value? Distinct(Query query, ImmutableArray<Slot> items, Unknown? open, Func<Value, Value> keyOf, int arguments)
    {
        if (query.TakeComparer(out var ignoresCase) + arguments != query.Arguments.Count || ignoresCase is null || !query.MayCompare(items.Length, items.Length))
            return null;

        var comparing = new Sequence(null, []) { IgnoresCase = ignoresCase.Value };
        var kept = new List<Slot>();
        var keys = new List<Slot>();
        foreach (var item in items)
        {
            var key = keyOf(item.Value);
            switch (Any(comparing, keys, key))
            {
                case Answer.CannotSay:
                    return query.Unknown("compares what is not known");
                case Answer.No:
                    kept.Add(item);
                    keys.Add(new Slot(key, item.Place));
                    break;
            }
        }

        // An unknown item may be the equal of any known one and stand before it: then it is the one that is kept, in its place.
        return new Sequence(null, [.. open is null ? kept : kept.Take(1)], open, query.Place);
    }

    private static Answer Any(Sequence comparing, IEnumerable<Slot> items, Value value)
    {
        var answer = Answer.No;
        foreach (var item in items)
        {
            var same = Sets.AreEqual(comparing, item.Value, value);
            if (same == Answer.Yes)
                return same;
            if (same == Answer.CannotSay)
                answer = same;
        }

        return answer;
    }

    public static Value? Take(Query query, Part part)
    {
        if (query is { Arguments.Count: 1, Source.Open: null } && part == Part.Head && query.Arguments[0] is Operations.Stretch range)
        {
            var (from, to) = (Operations.Ranges.Position(range.Start, query.Source.Items.Length), Operations.Ranges.Position(range.End, query.Source.Items.Length));
            return (from, to) is (Scalar { Content: int first }, Scalar { Content: int end }) ? new Sequence(null, [.. query.Source.Items.Take(end).Skip(first)], null, query.Place) : null;
        }

        if (query.Arguments.Count != 1 || query.Arguments[0] is not Scalar { Content: int count })
            return null;
        if (query.Source is { Open: { } open } source && !(source.IsCut && count <= source.Items.Length))
            return new Sequence(null, [], open);
        return part == Part.Head ? new Sequence(null, [.. query.Source.Items.Take(count)], null, query.Place) : query.FromStart(query.Source.Items.Skip(count));
    }

    public static Value? Concat(Query query)
    {
        if (query.Sequence(0) is { } other)
            return query.Of(query.Source.Items.AddRange(other.Items), other.Open);
        return query.Arguments[0] is Unknown unknown ? query.Of(query.Source.Items, unknown) : null;
    }

    public static Value? DefaultIfEmpty(Query query)
    {
        if (!query.Source.Items.IsEmpty)
            return query.Source;
        if (query.Source.Open is not null)
            return query.OpenReason();
        var item = query.Arguments.Count == 1 ? query.Arguments[0] : Constants.DefaultOf(query.Method.TypeArguments[0]);
        return query.Of([new Slot(item, query.Place)]);
    }
}
