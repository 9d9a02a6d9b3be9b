using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>
/// What can be asked of a dictionary, and added to it. Its entries are in the order in which they were added, as .NET enumerates them
/// until something is added after a removal, which is not followed.
/// </summary>
internal static class Dictionaries
{
    /// <summary>Null where the property is none of a dictionary's own.</summary>
    public static Value? Property(Sequence content, IPropertySymbol property, Arguments arguments, IOperation at) => property.Name switch
    {
        _ when property.IsIndexer && arguments.Count == 1 => Item(content, arguments[0], at),
        "Keys" => Parts(content, 0),
        "Values" => Parts(content, 1),
        _ => null,
    };

    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Interpreter interpreter, Value receiver, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        switch (method.Name)
        {
            case "ContainsKey" when arguments.Count == 1:
                return Conditions(Find(content, arguments[0], out _), arguments[0], content, at);
            case "TryGetValue" when arguments.Count == 2:
                var found = Find(content, arguments[0], out var value);
                var result = Conditions(found, arguments[0], content, at);
                arguments.Give(1, value ?? (found == Answer.No ? Constants.DefaultOf(method.Parameters[1].Type) : result));
                return result;
            case "Add" when arguments.Count == 2 && receiver is MutableCollection dictionary:
                if (Find(content, arguments[0], out _) == Answer.Yes)
                    return Exceptions.Thrown(at, "System.ArgumentException", "adds a key twice");
                Sequences.Change(interpreter, dictionary, before => Added(before, Entry(arguments[0], arguments.Slots[1])), at, frame);
                return Null.Instance;
            case "Remove" or "TryRemove" when arguments.Count is 1 or 2:
                return Remove(interpreter, receiver, content, arguments.Count == 2 ? method.Parameters[1].Type : null, arguments, 0, at, frame);
            case "TryAdd" when arguments.Count == 2 && receiver is MutableCollection dictionary && Find(content, arguments[0], out _) is not Answer.CannotSay and var isThere:
                if (isThere == Answer.No)
                    Sequences.Change(interpreter, dictionary, before => Added(before, Entry(arguments[0], arguments.Slots[1])), at, frame);
                return Scalar.Of(isThere == Answer.No);
            case "GetOrAdd" or "AddOrUpdate" when receiver is MutableCollection dictionary && Find(content, arguments[0], out var kept) is not Answer.CannotSay and var isKept:
                return Made(interpreter, dictionary, method, isKept == Answer.Yes ? kept : null, arguments, at, frame);
            case "Clear" when arguments.Count == 0 && receiver is MutableCollection dictionary:
                Sequences.Change(interpreter, dictionary, before => before.With([], null), at, frame);
                return Null.Instance;
            default:
                return CollectionKinds.Of(receiver) == CollectionKind.OrderedDictionary ? OrderedEntries.Call(interpreter, receiver, content, method, arguments, at, frame) : null;
        }
    }

    /// <summary>Removes a key, the first of the arguments from <paramref name="first"/>, and gives what it had as <paramref name="given"/>, where that is asked for; null where that is not followed.</summary>
    public static Value? Remove(Interpreter interpreter, Value receiver, Sequence content, ITypeSymbol? given, Arguments arguments, int first, IOperation at, Frame frame)
    {
        if (receiver is not MutableCollection dictionary || Position(content, arguments[first], out var index) is not (not Answer.CannotSay and var isHeld))
            return null;
        if (given is not null)
            arguments.Give(first + 1, isHeld == Answer.Yes ? ((TupleOf)content.Items[index].Value).Items[1] : Constants.DefaultOf(given));
        if (isHeld == Answer.Yes)
            Sequences.Change(interpreter, dictionary, before => before.Without(index), at, frame);
        return Scalar.Of(isHeld == Answer.Yes);
    }

    // What one for many threads has for a key, or is given for it: a value, or what a function makes, which may be given something.
    private static Value? Made(Interpreter interpreter, MutableCollection dictionary, IMethodSymbol method, Value? kept, Arguments arguments, IOperation at, Frame frame)
    {
        var keeps = method.Name == "GetOrAdd";
        if (keeps && kept is not null)
            return kept;
        var before = frame.State.Read(dictionary);
        Value[] more = arguments.Count == (keeps ? 3 : 4) ? [arguments[arguments.Count - 1]] : [];
        var isGiven = method.OriginalDefinition.Parameters[1].Type is ITypeParameterSymbol;
        var made = kept is not null ? Call(2, [arguments[0], kept, .. more]) : isGiven ? arguments[1] : Call(1, [arguments[0], .. more]);
        // A function that changes it meanwhile is asked again, or not heard.
        if (made is null or Unknown { IsThrown: true } || !ReferenceEquals(frame.State.Read(dictionary), before))
            return made is Unknown ? made : null;
        Sequences.Change(interpreter, dictionary, content => Set(content, arguments[0], new Slot(made, made.Place), at), at, frame);
        return made;

        Value? Call(int index, Value[] given) => arguments[index] is Function function ? Methods.Invoke(interpreter, function, Arguments.Of(given), at, frame) : null;
    }

    /// <summary>The extension method, which takes the dictionary as its first argument.</summary>
    public static Value? GetValueOrDefault(Sequence content, IMethodSymbol method, Arguments arguments, IOperation at)
    {
        var found = Find(content, arguments[1], out var value);
        return found switch
        {
            Answer.Yes => value,
            Answer.No => arguments.Count == 3 ? arguments[2] : Constants.DefaultOf(method.ReturnType),
            _ => Conditions(found, arguments[1], content, at),
        };
    }

    /// <summary>The content after <c>dictionary[key] = value</c>.</summary>
    public static Sequence Set(Sequence content, Value key, Slot value, IOperation at) => Position(content, key, out var index) switch
    {
        Answer.Yes => content.With(content.Items.SetItem(index, Entry(KeyAfter(content, index, key), value))),
        Answer.No => Added(content, Entry(key, value)),
        _ => content.With([], key as Unknown ?? content.Open ?? Unknown.At(at, "sets a key that may be there")),
    };

    /// <summary>The content of a dictionary or set with one item more; where .NET puts it after a removal is not followed.</summary>
    public static Sequence Added(Sequence content, Slot item) => content.With(content.Items.Add(item)) is var added && content.HasGaps && CollectionKinds.Of(content.Type) is CollectionKind.Dictionary or CollectionKind.Set ? added.Shuffled() : added;

    /// <summary>Adds an entry that an initializer states.</summary>
    public static Slot Entry(Value key, Slot value) => new(new TupleOf([key, value.Value]) { IsEntry = true }, value.Place);

    public static Value Item(Sequence content, Value key, IOperation at)
    {
        var found = Find(content, key, out var value);
        return found == Answer.No ? Exceptions.Thrown(at, "System.Collections.Generic.KeyNotFoundException", "reads a key that is not there") : value ?? Conditions(found, key, content, at);
    }

    // Of two keys that are one to its comparer, a dictionary that is changed keeps the one that it has, one that is made anew takes the other.
    private static Value KeyAfter(Sequence content, int index, Value key) =>
        content.Type?.ContainingNamespace.Name is "Immutable" or "Frozen" ? key : ((TupleOf)content.Items[index].Value).Items[0];

    /// <summary>Whether a key is there, and its value.</summary>
    public static Answer Find(Sequence content, Value key, out Value? value)
    {
        var answer = Position(content, key, out var index);
        value = answer == Answer.Yes ? ((TupleOf)content.Items[index].Value).Items[1] : null;
        return answer;
    }

    /// <summary>Where a key stands. Keys are there once: one that surely is the key is the one, whatever the others are.</summary>
    public static Answer Position(Sequence content, Value key, out int index)
    {
        var answer = content.Open is null && key is not Unknown ? Answer.No : Answer.CannotSay;
        for (index = 0; index < content.Items.Length; index++)
        {
            switch (IsAt(content, index, key))
            {
                case Answer.Yes:
                    return Answer.Yes;
                case Answer.CannotSay:
                    answer = Answer.CannotSay;
                    break;
            }
        }

        return answer;
    }

    private static Answer IsAt(Sequence content, int index, Value key) =>
        content.Items[index].Value is TupleOf { Items: [var held, _] } ? Sets.AreEqual(content, held, key) : Answer.CannotSay;

    private static Value Conditions(Answer answer, Value key, Sequence content, IOperation at) =>
        Operations.Conditions.ValueOf(answer, () => key as Unknown ?? content.Open ?? Unknown.At(at, "looks for a key that may be there"));

    /// <summary>The keys or values as they are whenever they are asked for.</summary>
    public static ItemStream View(Interpreter interpreter, MutableCollection dictionary, int part, IOperation at, State state) => new(
        state,
        asking => Streams.Each(interpreter, dictionary, asking.State, isPlain: true, entry => asking.Take(new Slot(((TupleOf)entry.Value).Items[part], entry.Place))),
        isIterator: false,
        Place.Of(at.Syntax));

    private static Sequence Parts(Sequence content, int part) => new(
        null,
        content.Items.Select(item => item.Value is TupleOf { Items.Length: 2 } entry ? new Slot(entry.Items[part], item.Place) : item).ToImmutableArray(),
        content.Open)
    {
        IsUnordered = content.IsUnordered || CollectionKinds.IsHashed(CollectionKinds.Of(content)),
        IgnoresCase = part == 0 && content.IgnoresCase,
        Comparing = part == 0 ? content.Comparing : null,
    };
}
