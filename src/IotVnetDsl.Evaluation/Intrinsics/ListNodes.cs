using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>The nodes of a linked list: what they hold stays, where they stand holds until the list changes.</summary>
internal static class ListNodes
{
    /// <summary>The first or last node; null where the property is another one, or the items are not known.</summary>
    public static Value? Of(MutableCollection list, IPropertySymbol property, Frame frame)
    {
        if (property.Name is not ("First" or "Last") || CollectionKinds.Of(list) != CollectionKind.Linked || frame.State.Read(list) is not Sequence { Open: null } content)
            return null;
        frame.Seen(list);
        return At(list, content, property.Name == "First" ? 0 : content.Items.Length - 1);
    }

    /// <summary>A property of a node; null where the list has changed since, or nothing is known of it.</summary>
    public static Value? Property(ListNode node, IPropertySymbol property, Frame frame) => property.Name switch
    {
        "Value" => node.Content.Items[node.Index].Value,
        "Next" when IsWhereItWas(node, frame) => At(node.List, node.Content, node.Index + 1),
        "Previous" when IsWhereItWas(node, frame) => At(node.List, node.Content, node.Index - 1),
        _ => null,
    };

    /// <summary>A method of the list that is given a node of it; null where the method is not followed.</summary>
    public static Value? Change(Interpreter interpreter, MutableCollection list, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (arguments.Count == 0 || arguments[0] is not ListNode node || !ReferenceEquals(node.List, list) || !IsWhereItWas(node, frame))
            return null;
        switch (method.Name, arguments.Count)
        {
            case ("AddBefore" or "AddAfter", 2) when arguments[1] is not ListNode:
                var index = node.Index + (method.Name == "AddAfter" ? 1 : 0);
                Sequences.Change(interpreter, list, before => before.With(before.Items.Insert(index, arguments.Slots[1])), at, frame);
                return Added(list, index, frame);
            case ("Remove", 1):
                Sequences.Change(interpreter, list, before => before.With(before.Items.RemoveAt(node.Index)), at, frame);
                return Null.Instance;
            default:
                return null;
        }
    }

    /// <summary>The node of what was added there.</summary>
    public static Value Added(MutableCollection list, int index, Frame frame) =>
        frame.State.Read(list) is Sequence { Open: null } content && index < content.Items.Length ? At(list, content, index) : new Unknown("is a node of a list", list.Place);

    private static Value At(MutableCollection list, Sequence content, int index) => index >= 0 && index < content.Items.Length ? new ListNode(list, content, index) : Null.Instance;

    private static bool IsWhereItWas(ListNode node, Frame frame) => ReferenceEquals(frame.Seen(node.List) is Live list ? frame.State.Read(list) : null, node.Content);
}
