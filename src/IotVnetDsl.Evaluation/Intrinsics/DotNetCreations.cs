using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Objects of .NET that topologies make: lists, dictionaries, durations, text.</summary>
internal static class DotNetCreations
{
    /// <summary>Null where the type is not followed.</summary>
    public static Value? Create(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame) =>
        (type.ContainingNamespace?.ToString(), type.MetadataName) switch
        {
            ("System.Collections.Generic", "List`1") => List(interpreter, operation, type, arguments, frame),
            ("System.Collections.Concurrent", "ConcurrentDictionary`2") => Dictionary(interpreter, operation, type, arguments, frame),
            ("System.Collections.Generic", "PriorityQueue`2") when operation.Initializer is null => PriorityQueues.Create(type, arguments, frame),
            ("System.Collections.Generic", "Queue`1" or "Stack`1" or "LinkedList`1") or ("System.Collections.Concurrent", "ConcurrentQueue`1" or "ConcurrentStack`1") when operation.Initializer is null => Queue(operation, type, arguments, frame),
            ("System.Collections.Generic", "HashSet`1" or "SortedSet`1") => Set(interpreter, operation, type, arguments, frame),
            ("System.Collections.ObjectModel", "ReadOnlyDictionary`2") when arguments.Count == 1 => Shown(type, arguments[0], frame),
            ("System.Collections.Generic", "Dictionary`2" or "SortedDictionary`2" or "SortedList`2" or "OrderedDictionary`2") => Dictionary(interpreter, operation, type, arguments, frame),
            ("System.Collections.Generic", "KeyValuePair`2") when arguments.Count == 2 => new TupleOf([arguments[0], arguments[1]]) { IsEntry = true },
            ("System", "ValueTuple`1" or "ValueTuple`2" or "ValueTuple`3" or "Tuple`1" or "Tuple`2" or "Tuple`3") when arguments.Count > 0 => new TupleOf([.. arguments.Values]),
            ("System", "TimeSpan") when operation.Initializer is null => Duration(arguments, operation, frame),
            ("System", "String") when arguments.Count == 1 => Sequences.Of(arguments[0], frame.State) is { } characters
                ? PureFunctions.Join(interpreter, Arguments.Of(new Scalar(""), characters), operation, frame)
                : null,
            ("System", "Uri" or "Version" or "Guid" or "DateTime" or "DateOnly" or "TimeOnly" or "DateTimeOffset") or ("System.Net", "IPNetwork" or "IPAddress") when operation.Initializer is null =>
                arguments.TryUnknown(out var unknown) ? unknown : PureFunctions.Invoke($"{type.Name}.new", null, arguments, operation, frame.State),
            ("System", "String") => PureFunctions.Invoke("String.new", null, arguments, operation, frame.State),
            ("System.Text.RegularExpressions", "Regex") when operation.Initializer is null && arguments.Count > 0 => RegexFunctions.Create(arguments),
            ("System.Text", "StringBuilder") when operation.Initializer is null => Texts.Create(arguments, frame),
            ("System.IO", "StringReader") when arguments.Count == 1 && arguments[0] is Scalar { Content: string text } => frame.State.NewReader(text),
            ("System", "Lazy`1") => Lazies.Create(arguments, frame),
            ("System", "Span`1" or "ReadOnlySpan`1") when arguments.Count == 1 && Sequences.Of(arguments[0], frame.State) is not null => arguments[0],
            ("System.Text.Json", "JsonSerializerOptions") => JsonObjects.Options(interpreter, arguments, operation.Initializer, frame),
            ("System", "Object") => new Instance(type, Instance.NoSlots, null, Place.Of(operation.Syntax)),
            _ => operation is { Constructor: { } constructor, Initializer: null } ? Exceptions.Create(type, constructor, arguments, Place.Of(operation.Syntax)) : null,
        };

    // Shows what the dictionary holds whenever it is asked: that must not change any more.
    private static Sequence? Shown(INamedTypeSymbol type, Value dictionary, Frame frame)
    {
        Sequences.Observe([dictionary], frame.State);
        return Sequences.Of(dictionary, frame.State)?.As(type);
    }

    // A capacity says nothing of the items.
    private static MutableCollection? List(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame)
    {
        var content = Start(type, operation, arguments.Count == 0 || arguments[0] is Scalar { Content: int } ? null : arguments[0], false, false, frame);
        if (content is null || arguments.Count > 1)
            return null;
        if (operation.Initializer is { } initializer)
        {
            if (Sequences.Additions(interpreter, initializer, frame) is not { } added)
                return null;
            content = content.With(content.Items.AddRange(added));
        }

        return frame.State.NewCollection(type, content);
    }

    // A stack gives what it was given last first.
    private static MutableCollection? Queue(IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame)
    {
        var content = Start(type, operation, arguments.Count == 0 || arguments[0] is Scalar { Content: int } ? null : arguments[0], false, false, frame);
        if (content is null || arguments.Count > 1)
            return null;
        return frame.State.NewCollection(type, CollectionKinds.Of(type) == CollectionKind.Stack ? content.With([.. content.Items.Reverse()]) : content);
    }

    private static Value? Set(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame)
    {
        if (!TakesSourceAndComparer(operation, arguments, out var source, out var ignoresCase, out var isOrdinal, out var own) || Start(type, operation, null, ignoresCase, isOrdinal, frame) is not { } content)
            return null;
        content = content.ComparedBy(OwnOrders.Of(interpreter, type, own, operation));
        if (source is not null)
        {
            if (Sequences.Of(source, frame.State) is not { } items)
                return source as Unknown;
            content = Sets.With(content, items.Items, operation);
            content = content.With(content.Items, content.Open ?? items.Open);
        }

        if (operation.Initializer is { } initializer)
        {
            if (Sequences.Additions(interpreter, initializer, frame) is not { } added)
                return null;
            content = Sets.With(content, added, operation);
        }

        return frame.State.NewCollection(type, SortedItems.Order(type, content));
    }

    private static Value? Dictionary(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame)
    {
        if (!TakesSourceAndComparer(operation, arguments, out var source, out var ignoresCase, out var isOrdinal, out var own) || (own is not null && source is not null)
            || Start(type, operation, source, ignoresCase, isOrdinal, frame) is not { } content)
        {
            return null;
        }

        content = content.ComparedBy(OwnOrders.Of(interpreter, type, own, operation));

        foreach (var initializer in operation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            var (key, value) = initializer switch
            {
                IInvocationOperation { Arguments: [var first, var second] } => (first.Value, second.Value),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] }, Value: var assigned } => (index.Value, assigned),
                _ => (null, null),
            };
            if (key is null || value is null)
                return null;
            var known = interpreter.Evaluate(key, frame);
            var after = Dictionaries.Set(content, known, new Slot(interpreter.Evaluate(value, frame), Place.Of(initializer.Syntax)), initializer);
            if (after.Items.Length == content.Items.Length && initializer is IInvocationOperation)
                return Unknown.Thrown(initializer, "adds a key twice");
            content = after;
        }

        return frame.State.NewCollection(type, SortedItems.Order(type, content));
    }

    private static bool TakesSourceAndComparer(IObjectCreationOperation operation, Arguments arguments, out Value? source, out bool ignoresCase, out bool isOrdinal, out Value? own)
    {
        own = null;
        isOrdinal = false;
        source = null;
        ignoresCase = false;
        foreach (var (argument, index) in arguments.Values.Select((argument, index) => (argument, index)))
        {
            switch (argument)
            {
                case Scalar { Content: int } or Null or Token { Name: OwnOrders.Default }:
                    break;
                case Comparison or Instance when operation.Constructor?.Parameters[index].Type.Name == "IComparer":
                    own = argument;
                    break;
                case Comparison:
                    return false;
                case Token { Name: "StringComparer.Ordinal" }:
                    isOrdinal = true;
                    break;
                case Token { Name: "StringComparer.OrdinalIgnoreCase" }:
                    ignoresCase = true;
                    break;
                case Token:
                    return false;
                default:
                    source = argument;
                    break;
            }
        }

        return true;
    }

    private static Sequence? Start(INamedTypeSymbol type, IObjectCreationOperation operation, Value? source, bool ignoresCase, bool isOrdinal, Frame frame)
    {
        var place = Place.Of(operation.Syntax);
        if (source is null)
            return new Sequence(type, [], null, place) { IgnoresCase = ignoresCase, IsOrdinal = isOrdinal };
        // Keys that were apart may be one in another comparer's eyes.
        return Sequences.Of(source, frame.State) is { } items && (!ignoresCase || items.IgnoresCase || items.Items.IsEmpty)
            ? new Sequence(type, items.Items, items.Open, place) { IgnoresCase = ignoresCase, IsOrdinal = isOrdinal }
            : null;
    }

    private static Value? Duration(Arguments arguments, IOperation at, Frame frame) =>
        arguments.TryUnknown(out var unknown) ? unknown : PureFunctions.Invoke("TimeSpan.new", null, arguments, at, frame.State);
}
