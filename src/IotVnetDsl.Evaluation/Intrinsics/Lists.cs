using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>The methods of a list.</summary>
internal static class Lists
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Interpreter interpreter, Value receiver, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        var query = new Query(interpreter, method, content, arguments, at, frame);
        if (method.Name == "AsReadOnly")
            return Sequences.View(interpreter, receiver, content.As(null), at, frame);
        return Read(query, content) ?? (receiver is MutableCollection list ? Change(interpreter, list, content, query, at, frame) : null);
    }

    private static Value? Read(Query query, Sequence content) => (query.Method.Name, query.Arguments.Count) switch
    {
        ("ToArray" or "Contains", _) => QueryOperators.Run(query),
        ("FindIndex", 1) => FindIndex(query, content),
        ("FindLast", 1) => Selections.Where(query) is Sequence { Open: null } matches ? matches.Items.IsEmpty ? Constants.DefaultOf(query.Method.ReturnType) : matches.Items[matches.Items.Length - 1].Value : null,
        ("Slice", 2) when content.Open is null && query.Arguments[0] is Scalar { Content: int from } && query.Arguments[1] is Scalar { Content: int length } && from >= 0 && length >= 0 && from <= content.Items.Length - length =>
            query.NewCollection(content.With([.. content.Items.Skip(from).Take(length)])),
        ("Exists", 1) => Reductions.Any(query),
        ("TrueForAll", 1) => Reductions.All(query),
        ("FindAll", 1) => Selections.Where(query) is Sequence found ? query.NewCollection(found) : null,
        ("ConvertAll", 1) => Projections.Select(query) is Sequence converted ? query.NewCollection(converted) : null,
        ("Find", 1) => Find(query),
        ("IndexOf", 1) => IndexOf(query, content),
        ("BinarySearch", 1 or 2) => BinarySearch(query, content),
        ("GetRange", 2) when content.Open is null && query.Arguments[0] is Scalar { Content: int start } && query.Arguments[1] is Scalar { Content: int count } =>
            start >= 0 && count >= 0 && start <= content.Items.Length - count
                ? query.NewCollection(content.With([.. content.Items.Skip(start).Take(count)]))
                : query.Thrown("reads a part that is not there", "System.ArgumentException"),
        _ => null,
    };

    private static Value? Change(Interpreter interpreter, MutableCollection list, Sequence content, Query query, IOperation at, Frame frame)
    {
        var arguments = query.Arguments;
        switch (query.Method.Name, arguments.Count)
        {
            case ("Add", 1):
                return To(content.Items.Add(arguments.Slots[0]), content.Open);
            case ("AddRange", 1) when arguments[0] is ItemStream stream:
                Streams.Each(interpreter, stream, frame.State, isPlain: true, item =>
                {
                    Sequences.Change(interpreter, list, before => before.With(before.Items.Add(item)), at, frame);
                    return true;
                });
                return Null.Instance;
            case ("AddRange", 1):
                var added = Sequences.Of(arguments[0], frame.State);
                var open = added is null ? arguments[0] as Unknown ?? Unknown.At(at, "adds a collection that is not known") : added.Open;
                return To(content.Items.AddRange(added?.Items ?? []), content.Open ?? open);
            case ("Clear", 0):
                return To([], null);
            case ("Reverse", 0):
                return To([.. content.Items.Reverse()], content.Open);
            case ("Reverse" or "Fill", 2 or 3) when content.Open is null && arguments[arguments.Count - 2] is Scalar { Content: int from } && arguments[arguments.Count - 1] is Scalar { Content: int span } && arguments.Count == (query.Method.Name == "Fill" ? 3 : 2):
                if (from < 0 || span < 0 || from > content.Items.Length - span)
                    return query.Thrown("changes a part that is not there");
                var part = content.Items.Skip(from).Take(span);
                part = query.Method.Name == "Reverse" ? part.Reverse() : part.Select(_ => arguments.Slots[0]);
                return To([.. content.Items.Take(from), .. part.ToArray(), .. content.Items.Skip(from + span)], null);
            case ("Insert", 2) when content.Open is null && arguments[0] is Scalar { Content: int index }:
                return index >= 0 && index <= content.Items.Length ? To(content.Items.Insert(index, arguments.Slots[1]), null) : query.Thrown("inserts where nothing is");
            case ("RemoveAt", 1) when content.Open is null && arguments[0] is Scalar { Content: int index }:
                return index >= 0 && index < content.Items.Length ? To(content.Items.RemoveAt(index), null) : query.Thrown("removes what is not there");
            case ("Remove", 1) when IndexOf(query, content) is Scalar { Content: int index }:
                To(index < 0 ? content.Items : content.Items.RemoveAt(index), null);
                return Scalar.Of(index >= 0);
            case ("Sort", 0 or 1) when Orderings.InPlace(query) is { } sorted:
                return To(sorted.Items, null);
            case ("InsertRange", 2) when arguments[1] is not ItemStream && content.Open is null && arguments[0] is Scalar { Content: int position } && Sequences.Of(arguments[1], frame.State) is { Open: null } inserted:
                return position >= 0 && position <= content.Items.Length ? To(content.Items.InsertRange(position, inserted.Items), null) : query.Thrown("inserts where nothing is");
            case ("RemoveRange", 2) when content.Open is null && arguments[0] is Scalar { Content: int first } && arguments[1] is Scalar { Content: int many }:
                return first >= 0 && many >= 0 && first <= content.Items.Length - many ? To(content.Items.RemoveRange(first, many), null) : query.Thrown("removes what is not there");
            case ("RemoveAll", 1) when content.Open is null && Selections.Where(query) is Sequence { Open: null } removed:
                To([.. content.Items.Where(item => query.Test(query.Function(0)!, item.Value) == Answer.No)], null);
                return new Scalar(removed.Items.Length);
            case ("Fill", 1):
                return To([.. content.Items.Select(_ => arguments.Slots[0])], content.Open);
            case ("EnsureCapacity" or "TrimExcess", _):
                return Null.Instance;
            case ("ForEach", 1) when content.Open is null && query.Function(0) is { } action:
                var before = frame.State.Read(list);
                foreach (var item in content.Values)
                {
                    query.InvokeNow(action, item);
                    if (!ReferenceEquals(frame.State.Read(list), before))
                        return query.Unknown("changes a list while looping over it");
                }

                return Null.Instance;
            default:
                return null;
        }

        Null To(ImmutableArray<Slot> items, Unknown? open)
        {
            Sequences.Change(interpreter, list, before => before.With(items, open), at, frame);
            return Null.Instance;
        }
    }

    /// <summary>Where the first equal item is, -1 where none is; null where that cannot be said.</summary>
    public static int? PositionOf(Sequence content, Value item)
    {
        for (var index = 0; index < content.Items.Length; index++)
        {
            switch (Equality.Compare(content.Items[index].Value, item))
            {
                case Answer.Yes:
                    return index;
                case Answer.CannotSay:
                    return null;
            }
        }

        return -1;
    }

    private static Value? Find(Query query) => Selections.Where(query) switch
    {
        Sequence { Open: null, Items: [] } => Constants.DefaultOf(query.Method.ReturnType),
        Sequence { Open: null, Items: [var first, ..] } => first.Value,
        Sequence { Open: { } open } => open,
        var other => other,
    };

    private static Value? FindIndex(Query query, Sequence content)
    {
        if (content.Open is not null || query.Function(0) is not { } predicate)
            return null;
        for (var index = 0; index < content.Items.Length; index++)
        {
            switch (query.Test(predicate, content.Items[index].Value))
            {
                case Answer.Yes:
                    return new Scalar(index);
                case Answer.CannotSay:
                    return query.Unknown("is a condition that is not known");
            }
        }

        return new Scalar(-1);
    }

    // As .NET halves it. What is in no order is found where it happens to be looked for.
    private static Value? BinarySearch(Query query, Sequence content)
    {
        var comparer = query.Arguments.Count == 1 || query.Arguments[1] is Null or Token { Name: OwnOrders.Default } ? null : query.Arguments[1];
        var (low, high) = (0, content.Items.Length - 1);
        while (content.Open is null && low <= high)
        {
            var middle = low + ((high - low) >> 1);
            if (query.Compare(content.Items[middle].Value, query.Arguments[0], comparer) is not { } order)
                return null;
            if (order == 0)
                return new Scalar(middle);
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return content.Open is { } open ? open : new Scalar(~low);
    }

    private static Value IndexOf(Query query, Sequence content)
    {
        for (var index = 0; index < content.Items.Length; index++)
        {
            switch (content.Open is null ? Equality.Compare(content.Items[index].Value, query.Arguments[0]) : Answer.CannotSay)
            {
                case Answer.Yes:
                    return new Scalar(index);
                case Answer.CannotSay:
                    return query.Arguments[0] as Unknown ?? query.OpenReason();
            }
        }

        return content.Open is { } open ? open : new Scalar(-1);
    }
}
