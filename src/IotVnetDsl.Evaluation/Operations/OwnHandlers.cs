using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Handlers of interpolated text that are the user's own: what they make of a text is theirs, so their methods run piece by piece.</summary>
internal static class OwnHandlers
{
    public static Value Create(Interpreter interpreter, IInterpolatedStringHandlerCreationOperation operation, Frame frame)
    {
        // One that may refuse a piece decides how many of them are evaluated.
        if (operation.HandlerAppendCallsReturnBool || operation.HandlerCreationHasSuccessParameter || AppendsOf(operation.Content) is not { } appends)
            return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
        var made = interpreter.Evaluate(operation.HandlerCreation, frame);
        foreach (var append in appends)
            made = Append(interpreter, made, append, frame);
        return made;
    }

    private static Value Append(Interpreter interpreter, Value handler, IInvocationOperation append, Frame frame)
    {
        var arguments = Arguments.Of(interpreter, append.Arguments, frame);
        var method = frame.Types.Apply(append.TargetMethod, interpreter.Compilation);
        if (handler is not Instance { Type.IsValueType: true } value)
        {
            var result = Methods.Call(interpreter, method, handler, arguments, append, frame);
            return result is Unknown { IsThrown: true } ? result : handler;
        }

        var changed = frame.State.NewObject(value.Type, value.Slots, value.Rest, value.Place);
        return Methods.Call(interpreter, method, changed, arguments, append, frame) is Unknown { IsThrown: true } thrown ? thrown : Construction.Finish(interpreter, changed, frame.State);
    }

    private static List<IInvocationOperation>? AppendsOf(IOperation content)
    {
        var appends = new List<IInvocationOperation>();
        return Add(content) ? appends : null;

        bool Add(IOperation part) => part switch
        {
            IInterpolatedStringAdditionOperation both => Add(both.Left) && Add(both.Right),
            IInterpolatedStringOperation text => text.Parts.All(Add),
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } => AddCall(call),
            _ => false,
        };

        bool AddCall(IInvocationOperation call)
        {
            appends.Add(call);
            return true;
        }
    }
}
