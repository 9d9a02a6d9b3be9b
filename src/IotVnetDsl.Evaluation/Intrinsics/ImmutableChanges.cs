using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Immutable collections give a changed copy, and their builders give one in the end.</summary>
internal static class ImmutableChanges
{
    /// <summary>True for what asks a collection and leaves it as it is.</summary>
    public static bool IsReading(IMethodSymbol method) => method.Name is "Contains" or "ContainsKey" or "TryGetValue";

    public static Value? Call(Interpreter interpreter, Value receiver, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (receiver is MutableCollection)
            return method.Name is "ToImmutable" or "MoveToImmutable" or "DrainToImmutable" && arguments.Count == 0 ? content.As(method.ReturnType) : null;
        if (method.Name == "ToBuilder")
            return frame.State.NewCollection(method.ReturnType, content.As(method.ReturnType));

        interpreter.Charge(content.Items.Length);
        return CollectionKinds.Of(receiver) switch
        {
            CollectionKind.HashedDictionary or CollectionKind.SortedDictionary => Dictionary(content, method, arguments, at, frame) is { } changed ? SortedItems.Order(content.Type, changed) : null,
            CollectionKind.HashedSet or CollectionKind.SortedSet => Set(content, method, arguments, at, frame) is { } changed ? SortedItems.Order(content.Type, changed) : null,
            _ => List(interpreter, content, method, arguments, at, frame),
        };
    }

    private static Sequence? Dictionary(Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame) => (method.Name, arguments.Count) switch
    {
        ("Add" or "SetItem", 2) when content.Open is null && Dictionaries.Set(content, arguments[0], arguments.Slots[1], at) is { Open: null } changed
            && (method.Name == "SetItem" || changed.Items.Length > content.Items.Length) => changed,
        ("AddRange" or "SetItems", 1) when content.Open is null && Entries(arguments[0], frame) is { } entries => entries.Aggregate((Sequence?)content, (dictionary, entry) =>
            dictionary is { Open: null } && Dictionaries.Set(dictionary, ((TupleOf)entry.Value).Items[0], new Slot(((TupleOf)entry.Value).Items[1], entry.Place), at) is { Open: null } changed
                && (method.Name == "SetItems" || changed.Items.Length > dictionary.Items.Length) ? changed : null),
        ("Remove", 1) when content.Open is null && Dictionaries.Position(content, arguments[0], out var position) is not Answer.CannotSay and var isHeld =>
            isHeld == Answer.Yes ? content.With(content.Items.RemoveAt(position)) : content,
        ("Clear", 0) => content.With([], null),
        _ => null,
    };

    private static ImmutableArray<Slot>? Entries(Value collection, Frame frame) =>
        Sequences.Content(collection, frame.State) is { Open: null } entries && entries.Items.All(entry => entry.Value is TupleOf { Items.Length: 2 }) ? entries.Items : null;

    private static Sequence? Set(Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame) => (method.Name, arguments.Count) switch
    {
        ("Add", 1) => Sets.With(content, [arguments.Slots[0]], at),
        ("Union", 1) when Sequences.Content(arguments[0], frame.State) is { Open: null } other => Sets.With(content, other.Items, at),
        ("Clear", 0) => content.With([], null),
        _ => null,
    };

    private static Value? List(Interpreter interpreter, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        switch (method.Name, arguments.Count)
        {
            case ("Add", 1):
                return content.With(content.Items.Add(arguments.Slots[0]));
            case ("AddRange", 1) when arguments[0] is not ItemStream && Sequences.Of(arguments[0], frame.State) is { } added:
                return content.With(content.Items.AddRange(added.Items), content.Open ?? added.Open);
            case ("Clear", 0):
                return content.With([], null);
            case ("Sort", 0 or 1):
                return Orderings.InPlace(new Query(interpreter, method, content, arguments, at, frame));
            case ("Remove", 1) or ("Replace", 2) when content.Open is null && Lists.PositionOf(content, arguments[0]) is { } position:
                return position < 0 ? method.Name == "Remove" ? content : Unknown.Thrown(at, "replaces what is not there")
                    : content.With(method.Name == "Remove" ? content.Items.RemoveAt(position) : content.Items.SetItem(position, arguments.Slots[1]));
            case ("IndexOf", 1) when content.Open is null && Lists.PositionOf(content, arguments[0]) is { } found:
                return new Scalar(found);
            case ("Contains", 1) when content.Open is null:
                return Operations.Conditions.ValueOf(
                    content.Values.Aggregate(Answer.No, (answer, item) => answer == Answer.Yes ? answer : Equality.Compare(item, arguments[0]) is var same and not Answer.No ? same : answer),
                    () => arguments[0] as Unknown ?? Unknown.At(at, "looks for what may be there"));
        }

        if (content.Open is not null || arguments.Count == 0 || arguments[0] is not Scalar { Content: int index })
            return null;
        var isThere = index >= 0 && index < content.Items.Length;
        return (method.Name, arguments.Count) switch
        {
            ("Insert", 2) when isThere || index == content.Items.Length => content.With(content.Items.Insert(index, arguments.Slots[1])),
            ("RemoveAt", 1) when isThere => content.With(content.Items.RemoveAt(index)),
            ("SetItem", 2) when isThere => content.With(content.Items.SetItem(index, arguments.Slots[1])),
            ("Insert" or "RemoveAt" or "SetItem", _) => Unknown.Thrown(at, "changes an item that is not there"),
            _ => null,
        };
    }
}
