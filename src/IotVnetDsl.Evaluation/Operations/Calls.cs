using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Calls of methods and delegates, and the lambdas that they call.</summary>
internal static class Calls
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.Invocation] = (interpreter, operation, frame) => Invoke(interpreter, (IInvocationOperation)operation, frame),
        [OperationKind.AnonymousFunction] = (_, operation, frame) => Lambda((IAnonymousFunctionOperation)operation, frame),
        [OperationKind.DelegateCreation] = (interpreter, operation, frame) => interpreter.Evaluate(((IDelegateCreationOperation)operation).Target, frame),
    };

    private static Value Invoke(Interpreter interpreter, IInvocationOperation operation, Frame frame)
    {
        var receiver = operation.Instance is { } instance ? interpreter.Evaluate(instance, frame) : null;
        var arguments = Arguments.Of(interpreter, operation.Arguments, frame);
        var method = operation.TargetMethod;
        if (operation.IsVirtual && receiver is Instance or Building && operation.Instance?.Syntax is not BaseExpressionSyntax)
            method = (IMethodSymbol)Dispatch.Find(method, receiver is Instance known ? known.Type : ((Building)receiver).Type);
        var value = Methods.Call(interpreter, method, receiver, arguments, operation, frame);
        arguments.TakeBack(interpreter, operation.Arguments, frame);
        return value;
    }

    private static Function Lambda(IAnonymousFunctionOperation operation, Frame frame) => new(operation.Symbol, operation.Body, frame.Receiver, frame.Capture());
}
