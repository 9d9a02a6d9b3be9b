using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>A dictionary's entries by their positions.</summary>
internal static class OrderedEntries
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Interpreter interpreter, Value receiver, Sequence content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (content.Open is not null)
            return null;
        switch (method.Name, arguments.Count)
        {
            case ("IndexOf", 1) when Dictionaries.Position(content, arguments[0], out var found) is not Answer.CannotSay and var isThere:
                return new Scalar(isThere == Answer.Yes ? found : -1);
            case ("GetAt", 1) when arguments[0] is Scalar { Content: int index }:
                return index >= 0 && index < content.Items.Length ? content.Items[index].Value : NotThere();
            case ("RemoveAt", 1) when receiver is MutableCollection dictionary && arguments[0] is Scalar { Content: int index }:
                return index >= 0 && index < content.Items.Length ? To(dictionary, content.Without(index)) : NotThere();
            case ("SetAt", 2) when receiver is MutableCollection dictionary && arguments[0] is Scalar { Content: int index }:
                return index >= 0 && index < content.Items.Length && content.Items[index].Value is TupleOf { Items: [var key, _] } ? To(dictionary, content.With(content.Items.SetItem(index, Dictionaries.Entry(key, arguments.Slots[1])))) : NotThere();
            case ("Insert", 3) when receiver is MutableCollection dictionary && arguments[0] is Scalar { Content: int index } && Dictionaries.Find(content, arguments[1], out _) is not Answer.CannotSay and var isHeld:
                return isHeld == Answer.Yes ? Exceptions.Thrown(at, "System.ArgumentException", "adds a key twice")
                    : index >= 0 && index <= content.Items.Length ? To(dictionary, content.With(content.Items.Insert(index, Dictionaries.Entry(arguments[1], arguments.Slots[2]))))
                    : NotThere();
            default:
                return null;
        }

        Unknown NotThere() => Exceptions.Thrown(at, "System.ArgumentOutOfRangeException", "asks for an entry that is not there");

        Null To(MutableCollection dictionary, Sequence changed)
        {
            Sequences.Change(interpreter, dictionary, _ => changed, at, frame);
            return Null.Instance;
        }
    }
}
