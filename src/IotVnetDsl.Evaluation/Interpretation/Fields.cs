using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Reads fields, and static members from their initializers.</summary>
internal static class Fields
{
    public static Value Read(Interpreter interpreter, IFieldSymbol field, Value? receiver, IOperation at, Frame frame)
    {
        if (field.IsStatic)
        {
            return interpreter.Bodies.IsOfSource(field)
                ? Caches.Read(interpreter, field, frame) ?? interpreter.TypeInitializers.Filling(field, frame) ?? ReadInitializer(interpreter, field, field.Type, Place.Of(at.Syntax))
                : PureFunctions.StaticMember(field) ?? Unknown.At(at, Reasons.Calls(field));
        }

        switch (receiver)
        {
            case Unknown unknown:
                return unknown;
            case null or Null:
                return Exceptions.Thrown(at, "System.NullReferenceException", $"reads {field.Name} of null");
            case TupleOf tuple:
                return Element(tuple, field, at);
            case LiveObject live:
                frame.Seen(live);
                return frame.Seen(Members.Stored(frame.State.Read(live), field, field.Type));
            case Instance instance when ReferenceEquals(instance, frame.Receiver) && Members.Stored(instance, field, field.Type) is Sequence { Items: [], Open: null } && Caches.Read(interpreter, field, frame) is { } cache:
                return cache;
            case Instance instance:
                var held = frame.Seen(Members.Stored(instance, field, field.Type));
                return held is not Live && interpreter.IsChanged(Storage.Of(field), !field.IsReadOnly && !instance.Type.IsValueType, field.Type) ? Unknown.At(at, Reasons.Writes(field)) : held;
            default:
                return Unknown.At(at, Reasons.Calls(field));
        }
    }

    /// <summary>A static member that only stores: the value of its initializer, unless something writes to it.</summary>
    public static Value ReadInitializer(Interpreter interpreter, ISymbol member, ITypeSymbol type, Place at)
    {
        var isAssignable = member switch
        {
            IFieldSymbol field => !field.IsReadOnly,
            IPropertySymbol property => property.SetMethod is not null,
            _ => true,
        };
        if (interpreter.IsChanged(member, isAssignable) || (!isAssignable && interpreter.Mutations.SetAside(member)))
            return new Unknown(Reasons.Writes(member), at);

        return interpreter.TypeInitializers.Read(member, type, at);
    }

    /// <summary>The operation that gives a member its first value; null where it has none.</summary>
    public static IOperation? Initializer(Interpreter interpreter, ISymbol member)
    {
        foreach (var declaration in interpreter.Bodies.DeclarationsOf(member))
        {
            var value = declaration switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (value is not null)
                return (interpreter.Bodies.OperationOf(value) as ISymbolInitializerOperation)?.Value;
        }

        return null;
    }

    /// <summary>The place of a tuple's field among its items; null where it has none.</summary>
    public static int? PositionOf(IFieldSymbol field, TupleOf tuple)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var position) && position >= 1 && position <= tuple.Items.Length
            ? position - 1
            : null;
    }

    private static Value Element(TupleOf tuple, IFieldSymbol field, IOperation at) =>
        PositionOf(field, tuple) is { } position ? tuple.Items[position] : Unknown.At(at, Reasons.Calls(field));
}
