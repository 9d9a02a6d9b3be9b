using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>LINQ, and what collections offer themselves. Queries are lazy; here they run at once, so what they read later is noted.</summary>
internal static class QueryOperators
{
    private static readonly Dictionary<string, Func<Query, Value?>> Lazy = new(StringComparer.Ordinal)
    {
        ["Select"] = Projections.Select,
        ["SelectMany"] = Projections.SelectMany,
        ["Zip"] = Projections.Zip,
        ["GroupBy"] = Lookups.GroupBy,
        ["Join"] = Lookups.Join,
        ["Cast"] = Projections.Cast,
        ["OfType"] = Projections.OfType,
        ["AsEnumerable"] = query => query.Source,
        ["Where"] = Selections.Where,
        ["Distinct"] = Selections.Distinct,
        ["Take"] = query => Selections.Take(query, Selections.Part.Head),
        ["Skip"] = query => Selections.Take(query, Selections.Part.Tail),
        ["Concat"] = Selections.Concat,
        ["Append"] = query => query.Of(query.Source.Items.Add(new Slot(query.Arguments[0], query.Arguments.Slots[0].Place))),
        ["Prepend"] = query => query.Of(query.Source.Items.Insert(0, new Slot(query.Arguments[0], query.Arguments.Slots[0].Place))),
        ["Reverse"] = query => query.Of(query.Source.Items.Reverse()),
        ["DistinctBy"] = query => Selections.DistinctBy(query),
        ["Union"] = Selections.Union,
        ["Except"] = query => Selections.Common(query, isCommon: false),
        ["Intersect"] = query => Selections.Common(query, isCommon: true),
        ["TakeWhile"] = query => Selections.While(query, Selections.Part.Head),
        ["SkipWhile"] = query => Selections.While(query, Selections.Part.Tail),
        ["TakeLast"] = query => Selections.Last(query, Selections.Part.Tail),
        ["SkipLast"] = query => Selections.Last(query, Selections.Part.Head),
        ["Chunk"] = Projections.Chunk,
        ["Index"] = Projections.Index,
        ["DefaultIfEmpty"] = Selections.DefaultIfEmpty,
        ["OrderBy"] = query => Orderings.OrderBy(query, descending: false),
        ["OrderByDescending"] = query => Orderings.OrderBy(query, descending: true),
        ["ThenBy"] = query => Orderings.ThenBy(query, descending: false),
        ["ThenByDescending"] = query => Orderings.ThenBy(query, descending: true),
        ["Order"] = query => Orderings.Order(query, descending: false),
        ["UnionBy"] = query => Selections.UnionBy(query),
        ["ExceptBy"] = query => Selections.CommonBy(query, isCommon: false),
        ["IntersectBy"] = query => Selections.CommonBy(query, isCommon: true),
        ["GroupJoin"] = Lookups.GroupJoin,
        ["CountBy"] = Lookups.CountBy,
        ["AggregateBy"] = Lookups.AggregateBy,
        ["LeftJoin"] = Lookups.LeftJoin,
        ["OrderDescending"] = query => Orderings.Order(query, descending: true),
    };

    private static readonly Dictionary<string, Func<Query, Value?>> Immediate = new(StringComparer.Ordinal)
    {
        ["ToArray"] = query => query.NewCollection(query.Source),
        ["ToImmutableArray"] = query => query.Source.As(query.Result),
        ["ToImmutableList"] = query => query.Source.As(query.Result),
        ["AsReadOnly"] = query => query.Source.As(null),
        ["ToList"] = query => query.NewCollection(query.Source),
        ["ToDictionary"] = Lookups.ToDictionary,
        ["ToHashSet"] = Lookups.ToHashSet,
        ["ToImmutableDictionary"] = Lookups.ToDictionary,
        ["ToImmutableSortedDictionary"] = Lookups.ToDictionary,
        ["ToFrozenDictionary"] = Lookups.ToDictionary,
        ["ToImmutableHashSet"] = Lookups.ToHashSet,
        ["ToImmutableSortedSet"] = Lookups.ToHashSet,
        ["ToFrozenSet"] = Lookups.ToHashSet,
        ["Any"] = Reductions.Any,
        ["All"] = Reductions.All,
        ["Count"] = Reductions.Count,
        ["Contains"] = Reductions.Contains,
        ["First"] = query => Reductions.Pick(query, Reductions.Choice.First, orDefault: false),
        ["FirstOrDefault"] = query => Reductions.Pick(query, Reductions.Choice.First, orDefault: true),
        ["Last"] = query => Reductions.Pick(query, Reductions.Choice.Last, orDefault: false),
        ["LastOrDefault"] = query => Reductions.Pick(query, Reductions.Choice.Last, orDefault: true),
        ["Single"] = query => Reductions.Pick(query, Reductions.Choice.Single, orDefault: false),
        ["SingleOrDefault"] = query => Reductions.Pick(query, Reductions.Choice.Single, orDefault: true),
        ["ElementAt"] = Reductions.ElementAt,
        ["ElementAtOrDefault"] = Reductions.ElementAtOrDefault,
        ["LongCount"] = query => Reductions.Count(query) is { } count ? count is Scalar { Content: int items } ? new Scalar((long)items) : count : null,
        ["Average"] = Reductions.Average,
        ["ToLookup"] = query => Lookups.GroupBy(query),
        ["Sum"] = Reductions.Sum,
        ["Min"] = query => Reductions.Extreme(query, wanted: -1),
        ["Max"] = query => Reductions.Extreme(query, wanted: 1),
        ["MinBy"] = query => Reductions.ExtremeBy(query, wanted: -1),
        ["MaxBy"] = query => Reductions.ExtremeBy(query, wanted: 1),
        ["SequenceEqual"] = Reductions.SequenceEqual,
        ["Aggregate"] = Reductions.Aggregate,
    };

    /// <summary>Null where the method is not a query operator that is followed.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame)
    {
        var owner = method.ContainingType;
        if (owner.Name is "Array" or "BinaryPrimitives" or "IPAddress" && Arrays.Call(method, receiver, arguments, at, frame) is { } ofArray)
            return ofArray;
        if (method.IsStatic && IsQueryClass(owner))
            return CallStatic(interpreter, method, arguments, at, frame);
        if (method.Name == "GetEnumerator" && receiver is ItemStream && arguments.Count == 0)
        {
            frame.State.Spoil(Unknown.At(at, "asks a query by hand"));
            return null;
        }

        if (method.Name == "GetEnumerator" && receiver is not null && arguments.Count == 0 && Sequences.Of(receiver, frame.State) is { } enumerated)
        {
            Sequences.Observe([receiver], frame.State);
            return Cursors.IsKept(at) ? frame.State.NewCursor(enumerated) : enumerated.As(null);
        }

        if (owner.Name is "ILookup" or "Lookup" && method.Name == "Contains" && receiver is Sequence lookup && arguments.Count == 1)
            return Lookups.Has(lookup, arguments[0], at);
        if (owner.Name is "CollectionExtensions" or "ImmutableDictionary" or "ImmutableSortedDictionary" && method is { IsStatic: true, Name: "GetValueOrDefault" } && arguments.Count >= 2)
            return CollectionKinds.IsDictionary(arguments[0]) && Sequences.Content(arguments[0], frame.State) is { } entries
                ? Dictionaries.GetValueOrDefault(entries, method, arguments, at)
                : null;
        if (method is { IsStatic: true, Name: "TryAdd", ContainingType: { Name: "CollectionExtensions", ContainingNamespace.Name: "Generic" } } && arguments is { Count: 3 } && CollectionKinds.IsDictionary(arguments[0]) && Sequences.Content(arguments[0], frame.State) is { } tried)
            return Dictionaries.Call(interpreter, arguments[0], tried, method, Arguments.Of(arguments.Slots[1], arguments.Slots[2]), at, frame);
        if (method is { IsStatic: true, Name: "Remove", ContainingType: { Name: "CollectionExtensions", ContainingNamespace.Name: "Generic" } } && arguments is { Count: 3 } && CollectionKinds.IsDictionary(arguments[0]) && Sequences.Content(arguments[0], frame.State) is { } lessened)
            return Dictionaries.Remove(interpreter, arguments[0], lessened, method.Parameters[2].Type, arguments, 1, at, frame);
        if (method is { IsStatic: true, Name: "AddRange", ContainingType: { Name: "CollectionExtensions", ContainingNamespace.Name: "Generic" } } && arguments is { Count: 2 } && CollectionKinds.Of(arguments[0]) == CollectionKind.List && Sequences.Content(arguments[0], frame.State) is { } grown)
            return Lists.Call(interpreter, arguments[0], grown, method, Arguments.Of(arguments.Slots[1]), at, frame);
        if (receiver is not null && Sequences.Content(receiver, frame.State) is { } content)
        {
            interpreter.ChargeComparisons(content.Items.Length, 1);
            if (owner is { Name: "PriorityQueue", Arity: 2 } && receiver is MutableCollection queue)
                return PriorityQueues.Call(interpreter, queue, content, method, arguments, at, frame);
            switch (CollectionKinds.Of(receiver))
            {
                case not CollectionKind.List when owner.Name == "Builder" && receiver is MutableCollection && method.Name is "ToImmutable":
                    return ImmutableChanges.Call(interpreter, receiver, content, method, arguments, at, frame);
                case CollectionKind.Dictionary or CollectionKind.SortedDictionary or CollectionKind.OrderedDictionary or CollectionKind.HashedDictionary when receiver is MutableCollection || ImmutableChanges.IsReading(method):
                    return Dictionaries.Call(interpreter, receiver, content, method, arguments, at, frame);
                case CollectionKind.Queue or CollectionKind.Stack or CollectionKind.Linked:
                    return Queues.Call(interpreter, receiver, content, method, arguments, at, frame);
                case CollectionKind.Set or CollectionKind.SortedSet or CollectionKind.HashedSet when receiver is MutableCollection || ImmutableChanges.IsReading(method):
                    return Sets.Call(interpreter, receiver, content, method, arguments, at, frame);
                case CollectionKind.List:
                    return Lists.Call(interpreter, receiver, content, method, arguments, at, frame)
                        ?? (owner.Name == "Builder" ? ImmutableChanges.Call(interpreter, receiver, content, method, arguments, at, frame) : null);
            }
        }

        if (receiver is not null && (owner.Name is "ReadOnlySpan" or "Span" || (owner.SpecialType == SpecialType.System_String && method.Name is "CopyTo" or "TryCopyTo")) && Sequences.Of(receiver, frame.State) is { } span)
            return Spans.Call(receiver, span, method, arguments, at, frame);
        return receiver is Sequence or MutableCollection && owner.ContainingNamespace?.ToString() == "System.Collections.Immutable" && Sequences.Content(receiver, frame.State) is { } immutable
            ? ImmutableChanges.Call(interpreter, receiver, immutable, method, arguments, at, frame)
            : null;
    }

    public static Value? Run(Query query)
    {
        if (Immediate.TryGetValue(query.Method.Name, out var immediate))
            return immediate(query);
        return Lazy.TryGetValue(query.Method.Name, out var lazy) ? lazy(query) : null;
    }

    public static bool IsLazy(IMethodSymbol method) => IsQuery(method) && Lazy.ContainsKey(method.Name);

    public static bool IsImmediate(IMethodSymbol method) => IsQuery(method) && Immediate.ContainsKey(method.Name);

    public static bool IsQuery(IMethodSymbol method) => method.IsStatic && IsQueryClass(method.ContainingType) && method.ContainingType.Name is not ("Array" or "MemoryExtensions");

    private static bool IsQueryClass(INamedTypeSymbol type) => type.Name switch
    {
        "Enumerable" or "ImmutableArrayExtensions" => type.ContainingNamespace?.ToString() == "System.Linq",
        "ImmutableArray" or "ImmutableList" or "ImmutableDictionary" or "ImmutableSortedDictionary" or "ImmutableHashSet" or "ImmutableSortedSet" => type.ContainingNamespace?.ToString() == "System.Collections.Immutable",
        "FrozenDictionary" or "FrozenSet" => type.ContainingNamespace?.ToString() == "System.Collections.Frozen",
        "Array" or "MemoryExtensions" => type.ContainingNamespace?.Name == "System",
        _ => false,
    };

    private static Value? CallStatic(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (Sources.Call(method, arguments, at, frame) is { } made)
            return made;
        if (method.ContainingType.Name == "Array")
        {
            if (method is { Name: "Sort", Parameters: [{ Type: IArrayTypeSymbol }, { Type: IArrayTypeSymbol }, ..] })
                return Arrays.SortByKeys(interpreter, method, arguments, at, frame);
            return arguments.Count > 0 && Sequences.Of(arguments[0], frame.State) is { } array
                ? Lists.Call(interpreter, arguments[0], array, method, Arguments.Of([.. arguments.Slots.Skip(1)]), at, frame)
                : null;
        }

        if (method.ContainingType.Name == "MemoryExtensions" && method.Name is "Sort" or "Reverse" && arguments.Count > 0 && arguments[0] is MutableCollection && Sequences.Of(arguments[0], frame.State) is { } written)
            return Lists.Call(interpreter, arguments[0], written, method, Arguments.Of([.. arguments.Slots.Skip(1)]), at, frame);

        if (method is { Name: "Reverse", ContainingType.Name: "MemoryExtensions" } && arguments is { Count: 1 } && arguments[0] is Window window && window.Content(frame.State) is { Open: null } shown)
            return Spans.Set(window, [.. shown.Items.Reverse()], at, frame);

        // Extension methods of spans change them, or read them as their namesakes do.
        var isFollowed = method.ContainingType.Name switch
        {
            "MemoryExtensions" => method.Name is "Contains" or "SequenceEqual" or "AsSpan",
            _ => true,
        };
        if (!isFollowed || arguments.Count == 0)
            return null;
        if (frame.State.IsExact && Streams.Call(interpreter, method, arguments, at, frame) is { } exact)
            return exact;
        if (arguments[0] is Unknown)
            return Spread(method, arguments, frame) ?? NothingElse(arguments, frame);
        var keepsDisorder = !frame.State.IsExact && IsItemByItem(method, arguments) && Sequences.Content(arguments[0], frame.State) is { Open: null, Items.Length: > 1 } items && (items.IsUnordered || CollectionKinds.IsHashed(CollectionKinds.Of(arguments[0])));
        if ((keepsDisorder || IsOrderFree(method) ? Sequences.Content(arguments[0], frame.State) : Sequences.Of(arguments[0], frame.State)) is not { } source)
            return null;

        if (!frame.State.IsExact && Lazy.ContainsKey(method.Name) && !Consumption.IsAtOnce(interpreter, at))
        {
            Sequences.Observe(arguments.Values, frame.State);
            foreach (var function in arguments.Values.SelectMany(value => Delegates.Of(value) ?? []))
                Sequences.Observe(Sequences.CapturedBy(function, frame.State), frame.State);
        }

        if (method.Name == "AsSpan")
            return Spans.Of(arguments[0], source, Arguments.Of([.. arguments.Slots.Skip(1)]), at);
        var query = new Query(interpreter, method, source, Arguments.Of([.. arguments.Slots.Skip(1)]), at, frame);
        // What a function changes would be changed in an order that nobody says.
        if (keepsDisorder)
        {
            Value? given = null;
            if (frame.State.Changes(() => given = Run(query)))
                frame.State.Spoil(Unknown.At(at, "has an order that is not known"));
            return given is Sequence { Open: null } disordered ? disordered.Disordered() : null;
        }

        if (frame.State.IsExact || OrderedEffects.Of(interpreter, at) is not { } read)
            return Run(query);
        using (OrderedEffects.Watch(interpreter, read, frame))
            return Run(query);
    }

    private static bool IsItemByItem(IMethodSymbol method, Arguments arguments) => method.Name is "Where" or "Select" && arguments is { Count: 2 } && arguments[1] is Function { Method.Parameters.Length: 1 };

    // Gives the same in whatever order the items come.
    private static bool IsOrderFree(IMethodSymbol method) => method.Name is "ToImmutableDictionary" or "ToFrozenDictionary" or "ToImmutableSortedDictionary" or "ToFrozenSet" or "ToImmutableHashSet" or "ToImmutableSortedSet" or "Count" or "LongCount" or "Any" or "All" or "Contains" or "Sum" or "Min" or "Max"
        or "Order" or "OrderDescending" or "OrderBy" or "OrderByDescending";

    // A query over what is unknown is unknown for the same reason; its functions may have run, which only matters to lists.
    private static Value? NothingElse(Arguments arguments, Frame frame) =>
        arguments.Values.SelectMany(value => Delegates.Of(value) ?? []).SelectMany(function => Sequences.CapturedBy(function, frame.State)).Any() ? null : arguments[0];

    // An unknown source with known additions is a sequence that is open, not one that is unknown.
    private static Sequence? Spread(IMethodSymbol method, Arguments arguments, Frame frame) => (method.Name, arguments.Count) switch
    {
        ("Concat", 2) when Sequences.Of(arguments[1], frame.State) is { } known => new Sequence(null, known.Items, (Unknown)arguments[0]),
        ("Append" or "Prepend", 2) => new Sequence(null, [arguments.Slots[1]], (Unknown)arguments[0]),
        _ => null,
    };
}
