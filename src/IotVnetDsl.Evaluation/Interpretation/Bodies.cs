using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Runs the body of a method, accessor, lambda or local function.</summary>
internal static class Bodies
{
    public static Value Run(Interpreter interpreter, IBlockOperation body, Frame frame)
    {
        if (frame.Function is IMethodSymbol { IsAsync: true })
        {
            interpreter.Distrust();
            return Unknown.At(body, "is asynchronous");
        }

        if (interpreter.IsTooDeep)
        {
            interpreter.Distrust();
            var tooDeep = Unknown.At(body, "calls too deeply");
            interpreter.TypeInitializers.Lose(frame.State, tooDeep);
            return tooDeep;
        }

        if (frame.State.IsExact && IsOfIterator(frame, body))
            return Streams.OfIterator(interpreter, body, frame);

        if (frame.Function is IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction), ContainingType: { } type })
            interpreter.TypeInitializers.Enter(type);
        using (interpreter.EnterCall())
        {
            var completion = Statements.Execute(interpreter, body, frame);
            var because = Unknown.At(body, "depends on what is not known");
            frame.JoinEnds(because);
            if (completion is Completion.GivenUp or Completion.Jumped)
            {
                frame.State.Blur(because);
                return frame.Returned ?? because;
            }

            if (IsOfIterator(frame, body))
            {
                if (completion == Completion.Thrown)
                    frame.OpenYielded(because);
                return new Sequence(null, frame.Yielded, frame.YieldedOpen, Place.Of(body.Syntax)) { IsCut = frame.IsCut };
            }

            // What returns a value never runs off its end: then code that is not followed stands there, a loop perhaps that never ends.
            return frame.Result(frame.Returned ?? (frame.Function is IMethodSymbol { ReturnsVoid: false } ? because : Null.Instance), because);
        }
    }

    public static void Bind(Interpreter interpreter, Frame frame, IMethodSymbol? method, Arguments arguments)
    {
        if (method is null)
            return;
        foreach (var parameter in method.OriginalDefinition.Parameters)
        {
            if (parameter.Ordinal < arguments.Count && arguments.Slots[parameter.Ordinal].Value is { } value)
                frame.Declare(interpreter.SharedVariables, parameter, value);
        }
    }

    // By its type first: a look at all of a body, each time that it runs, would cost as much as the running.
    private static bool IsOfIterator(Frame frame, IBlockOperation body) => frame.Function is not IMethodSymbol { ReturnType.TypeKind: not TypeKind.Interface } && IsIterator(body);

    public static bool IsIterator(IOperation operation) =>
        operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak
        || (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && operation.ChildOperations.Any(IsIterator));
}
