using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Sets: items in the order in which they were added, each once, as .NET enumerates them until something is added after a removal, which is not followed.</summary>
internal static class Sets
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Interpreter interpreter, Value receiver, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        switch (method.Name)
        {
            case "Contains" when arguments.Count == 1:
                return Conditions(Holds(content, arguments[0]), arguments[0], content, at);
            case "Add" when arguments.Count == 1 && receiver is MutableCollection set:
                var isThere = Holds(content, arguments[0]);
                Sequences.Change(interpreter, set, before => With(before, arguments.Slots[0], at), at, frame);
                return Conditions(Equality.Not(isThere), arguments[0], content, at);
            case "Remove" when arguments.Count == 1 && receiver is MutableCollection set && Holds(content, arguments[0]) is not Answer.CannotSay and var isHeld:
                if (isHeld == Answer.Yes)
                    Sequences.Change(interpreter, set, before => before.Without(PositionOf(before, arguments[0])), at, frame);
                return Scalar.Of(isHeld == Answer.Yes);
            case "UnionWith" when arguments.Count == 1 && arguments[0] is not ItemStream && receiver is MutableCollection set && Sequences.Of(arguments[0], frame.State) is { Open: null } other:
                Sequences.Change(interpreter, set, before => With(before, other.Items, at), at, frame);
                return Null.Instance;
            case "Clear" when arguments.Count == 0 && receiver is MutableCollection set:
                Sequences.Change(interpreter, set, before => before.With([], null), at, frame);
                return Null.Instance;
            default:
                return null;
        }
    }

    /// <summary>The set with more items.</summary>
    public static Sequence With(Sequence content, IEnumerable<Slot> items, IOperation at) => items.Aggregate(content, (set, item) => With(set, item, at));

    /// <summary>Equality of keys and items, by the comparer of the collection.</summary>
    public static Answer AreEqual(Sequence content, Value left, Value right) =>
        content.Comparing is { } compare && CollectionKinds.Of(content.Type) is CollectionKind.SortedSet or CollectionKind.SortedDictionary
            ? compare(left, right) is { } order ? Equality.Of(order == 0) : Answer.CannotSay
            : content.IgnoresCase && left is Scalar { Content: string a } && right is Scalar { Content: string b }
            ? Equality.Of(string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            : Equality.Compare(left, right);

    private static Sequence With(Sequence content, Slot item, IOperation at) => Holds(content, item.Value) switch
    {
        Answer.Yes => content,
        Answer.No => Dictionaries.Added(content, item),
        _ => content.With(content.Items, content.Open ?? item.Value as Unknown ?? Unknown.At(at, "adds what may be there")),
    };

    private static int PositionOf(Sequence content, Value item)
    {
        var index = 0;
        while (AreEqual(content, content.Items[index].Value, item) != Answer.Yes)
            index++;
        return index;
    }

    private static Answer Holds(Sequence content, Value item)
    {
        var answer = content.Open is null && item is not Unknown ? Answer.No : Answer.CannotSay;
        foreach (var held in content.Values)
        {
            switch (AreEqual(content, held, item))
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

    private static Value Conditions(Answer answer, Value item, Sequence content, IOperation at) =>
        Operations.Conditions.ValueOf(answer, () => item as Unknown ?? content.Open ?? Unknown.At(at, "looks for what may be there"));
}
