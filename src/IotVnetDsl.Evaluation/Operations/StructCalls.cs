using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Calls of methods that may change the value that they are called on: a struct where it is kept, or a copy of it.</summary>
internal static class StructCalls
{
    public static bool MayChange(Interpreter interpreter, IMethodSymbol method) =>
        method is { IsStatic: false, IsReadOnly: false, ContainingType.IsValueType: true, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } && interpreter.Bodies.IsOfSource(method);

    /// <summary>Where the value is kept that a call may change; null where the call gets a copy, or changes nothing.</summary>
    public static AssignmentTarget? Kept(Interpreter interpreter, IInvocationOperation call, Frame frame) =>
        call.Instance is { } kept && frame.Types.Apply(kept.Type, interpreter.Compilation) is { IsValueType: true } type && interpreter.Bodies.IsOfSource(type) && IsVariable(kept)
            ? new AssignmentTarget(interpreter, kept, frame)
            : null;

    /// <summary>Runs the method on the value as on an object, and keeps what has become of it.</summary>
    public static Value Call(Interpreter interpreter, IMethodSymbol method, Instance value, AssignmentTarget? kept, Arguments arguments, IInvocationOperation at, Frame frame)
    {
        var made = frame.State.NewObject(value.Type, value.Slots, value.Rest, value.Place);
        var result = Methods.Call(interpreter, method, made, arguments, at, frame);
        var after = frame.State.Read(made);
        if (after is Contents same && ReferenceEquals(same.Slots, value.Slots) && ReferenceEquals(same.Rest, value.Rest))
            return result;
        if (kept is null)
        {
            // One that a static member holds is changed there.
            interpreter.Distrust();
            // In an object that holds it, it is kept there.
            if (frame.Types.Apply(at.Instance?.Type, interpreter.Compilation) is not { IsValueType: true })
                frame.State.Spoil(Unknown.At(at, "changes a value that an object holds"));
            return result;
        }

        // What was changed before something was thrown is changed.
        var unwinding = frame.State.Unwinding;
        frame.State.Unwinding = null;
        kept.Set(new Slot(after is Contents contents ? new Instance(value.Type, contents.Slots, contents.Rest, value.Place) : after, Place.Of(at.Syntax)));
        frame.State.Unwinding = unwinding;
        return result;
    }

    private static bool IsVariable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.RefKind is RefKind.None or RefKind.Ref,
        IParameterReferenceOperation parameter => parameter.Parameter.RefKind is not (RefKind.In or RefKind.RefReadOnlyParameter),
        IFieldReferenceOperation { Field.IsReadOnly: false, Instance: { } instance } => instance is IInstanceReferenceOperation || IsVariable(instance) || instance.Type is { IsReferenceType: true },
        IArrayElementReferenceOperation => true,
        _ => false,
    };
}
