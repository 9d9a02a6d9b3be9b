using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Queues, stacks and linked lists: what goes in and out at their ends. The first item is the one that comes first when enumerated.</summary>
internal static class Queues
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Interpreter interpreter, Value receiver, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        switch (method.Name)
        {
            case "Contains" or "ToArray":
                return QueryOperators.Run(new Query(interpreter, method, content, arguments, at, frame));
            case "Peek" when arguments.Count == 0:
                return content.Open ?? (content.Items.IsEmpty ? Exceptions.Thrown(at, "System.InvalidOperationException", "takes an item of an empty collection") : content.Items[0].Value);
            case "TryPeek" when content.Open is null:
                return Try(content, method, arguments);
        }

        return receiver is MutableCollection queue && content.Open is null ? Change(interpreter, queue, content, method, arguments, at, frame) : null;
    }

    private static Value? Change(Interpreter interpreter, MutableCollection queue, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        var items = content.Items;
        switch (method.Name, arguments.Count)
        {
            case ("Enqueue" or "AddLast", 1) when arguments[0] is not ListNode:
                To(items.Add(arguments.Slots[0]));
                return Added(items.Length);
            case ("Push" or "AddFirst", 1) when arguments[0] is not ListNode:
                To(items.Insert(0, arguments.Slots[0]));
                return Added(0);
            case ("Dequeue" or "Pop", 0):
                if (items.IsEmpty)
                    return Exceptions.Thrown(at, "System.InvalidOperationException", "takes an item of an empty collection");
                To(items.RemoveAt(0));
                return items[0].Value;
            case ("TryDequeue" or "TryPop", 1):
                var taken = Try(content, method, arguments);
                if (!items.IsEmpty)
                    To(items.RemoveAt(0));
                return taken;
            case ("RemoveFirst", 0) when !items.IsEmpty:
                return To(items.RemoveAt(0));
            case ("RemoveLast", 0) when !items.IsEmpty:
                return To(items.RemoveAt(items.Length - 1));
            case ("Clear", 0):
                return To([]);
            default:
                return ListNodes.Change(interpreter, queue, method, arguments, at, frame);
        }

        // A linked list gives the node that holds the item.
        Value Added(int index) => method.ReturnsVoid ? Null.Instance : ListNodes.Added(queue, index, frame);

        Null To(ImmutableArray<Slot> changed)
        {
            Sequences.Change(interpreter, queue, before => before.With(changed), at, frame);
            return Null.Instance;
        }
    }

    private static Scalar Try(Sequence content, IMethodSymbol method, Arguments arguments)
    {
        arguments.Give(0, content.Items.IsEmpty ? Constants.DefaultOf(method.Parameters[0].Type) : content.Items[0].Value);
        return Scalar.Of(!content.Items.IsEmpty);
    }
}
