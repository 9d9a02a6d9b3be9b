using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>What a <c>ref</c> variable holds: another name of a variable, a field or an item.</summary>
internal sealed class Alias(AssignmentTarget target) : Value
{
    public AssignmentTarget Target { get; } = target;
}

/// <summary>Variables that are other names: <c>ref var last = ref numbers[^1]</c>.</summary>
internal static class Aliases
{
    /// <summary>What the reference is to; null where that is not followed.</summary>
    public static Alias? Of(Interpreter interpreter, IOperation referred, Frame frame)
    {
        switch (referred)
        {
            case ILocalReferenceOperation { Local.RefKind: not RefKind.None } other:
                return frame.Find(other.Local) as Alias;
            case IParameterReferenceOperation { Parameter: var parameter } when frame.Find(parameter) is null:
                return null;
            case ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }:
                var target = new AssignmentTarget(interpreter, referred, frame);
                return target.Stays ? new Alias(target) : null;
            case IInvocationOperation { TargetMethod: { Name: "GetValueRefOrAddDefault", ContainingType.Name: "CollectionsMarshal" }, Arguments: [var table, var key, ..] all }:
                return Entry(interpreter, referred, interpreter.Evaluate(table.Value, frame), interpreter.Evaluate(key.Value, frame), all[2], frame);
            default:
                return null;
        }
    }

    /// <summary>The item of an array that a loop is at; null where it is none that can be set.</summary>
    public static Alias? OfItem(Interpreter interpreter, IOperation at, Value collection, int index, Frame frame) =>
        collection is MutableCollection array && AssignmentTarget.IsArray(array) ? new Alias(AssignmentTarget.Item(interpreter, at, array, new Scalar(index), frame)) : null;

    // The value behind a key, which is there afterwards.
    private static Alias? Entry(Interpreter interpreter, IOperation at, Value table, Value key, IArgumentOperation exists, Frame frame)
    {
        if (table is not MutableCollection dictionary || CollectionKinds.Of(dictionary) != CollectionKind.Dictionary || dictionary.Type is not INamedTypeSymbol { TypeArguments: [_, var type] }
            || frame.State.Read(dictionary) is not Sequence { Open: null } entries)
        {
            return null;
        }

        var isThere = Dictionaries.Position(entries, key, out _);
        if (isThere == Answer.CannotSay)
            return null;
        Assignments.Assign(interpreter, exists.Value, new Slot(Scalar.Of(isThere == Answer.Yes), default), frame);
        if (isThere == Answer.No)
            Sequences.Change(interpreter, dictionary, before => Dictionaries.Set(before, key, new Slot(Constants.DefaultOf(type), Place.Of(at.Syntax)), at), at, frame);
        return new Alias(AssignmentTarget.Item(interpreter, at, dictionary, key, frame));
    }
}
