using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Everything that can be enumerated, as items in order.</summary>
internal static class Sequences
{
    /// <summary>The items; null where the value is no collection that is followed.</summary>
    public static Sequence? Of(Value value, State state)
    {
        var content = Content(value, state);
        return content is { Items.Length: > 1 } && (content.IsUnordered || CollectionKinds.IsHashed(CollectionKinds.Of(value)))
            ? content.With([], new Unknown("has an order that is not known", value.Place))
            : content;
    }

    /// <summary>The items, in whatever order; null where the value is no collection that is followed.</summary>
    public static Sequence? Content(Value value, State state) => value switch
    {
        Sequence sequence => sequence,
        MutableCollection list => state.Read(list) as Sequence,
        Window window => window.Content(state),
        LiveText written when state.Read(written) is Scalar { Content: string } now => Content(now, state),
        JsonPart part => JsonFunctions.Items(part),
        Instance or LiveObject or ItemStream => state.Enumerate(value),
        Scalar { Content: string text } => Letters(text, state),
        _ => null,
    };

    // Each is an item that is made anew.
    private static Sequence Letters(string text, State state)
    {
        state.ChargeItems(text.Length);
        return new Sequence(null, [.. text.Select(character => new Slot(new Scalar(character), default))]);
    }

    /// <summary>Notes lists that are read later than it looks.</summary>
    public static void Observe(IEnumerable<Value> values, State state)
    {
        foreach (var live in values.Select(value => value is Window window ? window.Array : value).OfType<Live>())
            state.Observe(live);
    }

    /// <summary>What shows a collection's items as they are whenever it is asked: known where it is asked at once.</summary>
    public static Value View(Interpreter interpreter, Value collection, Value items, IOperation at, Frame frame)
    {
        if (collection is MutableCollection live && !Consumption.IsAtOnce(interpreter, at) && at.Parent is not (IPropertyReferenceOperation { Property.Name: "Count" } or IInvocationOperation { TargetMethod.Name: "Contains" }))
            frame.State.Observe(live);
        return items;
    }

    /// <summary>The lists that a lambda or local function reads or changes when it runs.</summary>
    public static IEnumerable<Live> CapturedBy(Function function, State state)
    {
        if (state.Heap.IsEmpty)
            yield break;
        for (var frame = function.Captured; frame is not null; frame = frame.Outer)
        {
            foreach (var variable in frame.Variables)
            {
                if (variable.Value is Live live && (function.Body is null || Mentions(function.Body, variable.Key)))
                    yield return live;
            }
        }
    }

    public static Value ElementAt(Value collection, Value index, IOperation at, Frame frame)
    {
        if (collection is Unknown || index is Unknown)
            return collection as Unknown ?? index;
        if (collection is Scalar { Content: string text } && index is Scalar { Content: int letter } && letter >= 0 && letter < text.Length)
            return new Scalar(text[letter]);
        if (Of(collection, frame.State) is not { Open: null } sequence || index is not Scalar { Content: int position })
            return Unknown.At(at, "reads an item of a collection that is not known");
        return position >= 0 && position < sequence.Items.Length ? sequence.Items[position].Value : Exceptions.NotThere(at, "reads an item that is not there");
    }

    /// <summary>Changes a list of the running code.</summary>
    public static void Change(Interpreter interpreter, MutableCollection list, Func<Sequence, Sequence> change, IOperation at, Frame frame)
    {
        if (frame.State.IsOutOfOrder(list, frame))
            frame.State.Spoil(Unknown.At(at, "changes a list that something reads later"));
        else if (frame.State.Read(list) is Sequence content)
        {
            // What keeps itself in order is sorted anew.
            if (CollectionKinds.Of(list) is CollectionKind.SortedSet or CollectionKind.SortedDictionary)
                interpreter.ChargeComparisons(content.Items.Length, 16);
            var changed = SortedItems.Order(list.Type, change(content));
            interpreter.Charge(changed.Items.Length);
            frame.State.Write(
                list, changed.Items.Length <= Interpreter.MostItems ? changed : changed.With([], Unknown.At(at, "is too long a collection to evaluate")));
        }
    }

    /// <summary>The items that a collection initializer adds; null where it does something else.</summary>
    public static ImmutableArray<Slot>? Additions(Interpreter interpreter, IObjectOrCollectionInitializerOperation initializer, Frame frame)
    {
        var added = ImmutableArray.CreateBuilder<Slot>();
        foreach (var operation in initializer.Initializers)
        {
            if (operation is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var argument] })
                return null;
            added.Add(new Slot(interpreter.Evaluate(argument.Value, frame), Place.Of(argument.Value.Syntax)));
        }

        return added.ToImmutable();
    }

    private static bool Mentions(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        _ => operation.ChildOperations.Any(child => Mentions(child, variable)),
    };
}
