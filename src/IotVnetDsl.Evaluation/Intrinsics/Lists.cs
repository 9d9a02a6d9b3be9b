using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>The methods of a list that the running code fills.</summary>
internal static class Lists
{
    public static Value? Call(Interpreter interpreter, ListHandle list, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        switch (method.Name)
        {
            case "Add" when arguments.Count == 1:
                Sequences.Change(interpreter, list, content => new Sequence(content.Type, content.Items.Add(arguments.Slots[0]), content.Open, content.Place), at, frame);
                return Null.Instance;
            case "AddRange" when arguments.Count == 1:
                var added = Sequences.Of(arguments[0], frame.State);
                var open = added is null ? arguments[0] as Unknown ?? Unknown.At(at, "adds a collection that is not known") : added.Open;
                Sequences.Change(interpreter, list, content => new Sequence(content.Type, content.Items.AddRange(added?.Items ?? []), content.Open ?? open, content.Place), at, frame);
                return Null.Instance;
            case "ToArray" or "Contains" when Sequences.Of(list, frame.State) is { } content:
                return QueryOperators.Run(new Query(interpreter, method, content, arguments, at, frame));
            default:
                return null;
        }
    }
}
