using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Queues that give what has the lowest priority: entries of an item and its priority. Which of two that are equal comes first nobody says.</summary>
internal static class PriorityQueues
{
    /// <summary>Null where it is made in a way that is not followed.</summary>
    public static Value? Create(INamedTypeSymbol type, Arguments arguments, Frame frame) =>
        arguments.Count == 0 || (arguments.Count == 1 && arguments[0] is Scalar { Content: int } or Null) ? frame.State.NewCollection(type, new Sequence(type, [])) : null;

    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Interpreter interpreter, MutableCollection queue, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (content.Open is not null)
            return null;
        switch (method.Name, arguments.Count)
        {
            case ("Enqueue", 2):
                Sequences.Change(interpreter, queue, before => before.With(before.Items.Add(new Slot(new TupleOf([arguments[0], arguments[1]]), arguments.Slots[0].Place))), at, frame);
                return Null.Instance;
            case ("Clear", 0):
                Sequences.Change(interpreter, queue, before => before.With([], null), at, frame);
                return Null.Instance;
            case ("Dequeue" or "Peek", 0) when content.Items.IsEmpty:
                return Exceptions.Thrown(at, "System.InvalidOperationException", "takes an item of an empty collection");
            case ("TryDequeue" or "TryPeek", 2) when content.Items.IsEmpty:
                arguments.Give(0, Constants.DefaultOf(method.Parameters[0].Type));
                arguments.Give(1, Constants.DefaultOf(method.Parameters[1].Type));
                return Scalar.False;
            case ("Dequeue" or "Peek", 0) or ("TryDequeue" or "TryPeek", 2) when First(content) is { } first:
                var entry = (TupleOf)content.Items[first].Value;
                if (method.Name.EndsWith("Dequeue", StringComparison.Ordinal))
                    Sequences.Change(interpreter, queue, before => before.With(before.Items.RemoveAt(first)), at, frame);
                if (arguments.Count == 0)
                    return entry.Items[0];
                arguments.Give(0, entry.Items[0]);
                arguments.Give(1, entry.Items[1]);
                return Scalar.True;
            default:
                return null;
        }
    }

    private static int? First(Sequence content)
    {
        var first = 0;
        var isOne = true;
        for (var index = 1; index < content.Items.Length; index++)
        {
            if (Orderings.Compare(PriorityOf(content, index), PriorityOf(content, first), comparer: null) is not { } order)
                return null;
            isOne = order == 0 ? isOne && Equality.AreSame(content.Items[index].Value, content.Items[first].Value) : order < 0 || isOne;
            if (order < 0)
                first = index;
        }

        return isOne ? first : null;
    }

    private static Value PriorityOf(Sequence content, int index) => ((TupleOf)content.Items[index].Value).Items[1];
}
