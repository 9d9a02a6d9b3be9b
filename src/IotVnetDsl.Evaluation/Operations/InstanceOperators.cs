using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Operators that change what they stand at, <c>budget += 5</c>: an object, or a value where it is kept.</summary>
internal static class InstanceOperators
{
    public static Value Call(Interpreter interpreter, IMethodSymbol method, IOperation target, IOperation? operand, IOperation at, Frame frame)
    {
        var kept = new AssignmentTarget(interpreter, target, frame);
        var receiver = kept.Read();
        var arguments = operand is null ? Arguments.None : Arguments.Of(new Slot(interpreter.Evaluate(operand, frame), Place.Of(operand.Syntax)));
        var own = frame.Types.Apply(method, interpreter.Compilation);
        if (receiver is Null)
            return Intrinsics.Exceptions.Thrown(at, "System.NullReferenceException", $"calls {method.Name} of null");
        if (receiver is not (LiveObject or Instance) || own.IsAbstract || own.IsVirtual || own.IsOverride)
            return Skipping.Skip(at, frame, receiver as Unknown ?? Unknown.At(at, Reasons.Calls(own)));
        if (receiver is not Instance { Type.IsValueType: true } value)
            return Methods.Call(interpreter, own, receiver, arguments, at, frame) as Unknown ?? receiver;
        var made = frame.State.NewObject(value.Type, value.Slots, value.Rest, value.Place);
        if (Methods.Call(interpreter, own, made, arguments, at, frame) is Unknown unknown)
            return Skipping.Skip(at, frame, unknown);
        var after = Construction.Finish(interpreter, made, frame.State);
        return kept.Set(new Slot(after, Place.Of(at.Syntax))) ?? after;
    }
}
