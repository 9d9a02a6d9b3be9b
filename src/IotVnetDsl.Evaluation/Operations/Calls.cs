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
        [OperationKind.DelegateCreation] = (interpreter, operation, frame) => Delegate(interpreter, (IDelegateCreationOperation)operation, frame),
    };

    // A delegate of a delegate calls that: it is another one.
    private static Value Delegate(Interpreter interpreter, IDelegateCreationOperation operation, Frame frame) => interpreter.Evaluate(operation.Target, frame) switch
    {
        (Function or Combined) and var called when operation.Target.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => new Function(frame.Types.Apply(invoke, interpreter.Compilation), null, called, null),
        var function => function,
    };

    private static Value Invoke(Interpreter interpreter, IInvocationOperation operation, Frame frame)
    {
        // Without a body nothing is called, and nothing is worked out for it.
        if (operation.TargetMethod is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true })
            return Null.Instance;
        if (operation.Instance is { } variable && ExtensionBlocks.MaySetReceiver(operation.TargetMethod))
            return References.OfSetReceiver(interpreter, operation, variable, frame);
        var kept = StructCalls.Kept(interpreter, operation, frame);
        var receiver = kept?.Read() ?? (operation.Instance is { } instance ? interpreter.Evaluate(instance, frame) : null);
        var arguments = Arguments.Of(interpreter, operation.Arguments, frame);
        var value = MethodOf(interpreter, operation, receiver, frame) is { } method
            ? receiver is Instance { Type.IsValueType: true } own && StructCalls.MayChange(interpreter, method) ? StructCalls.Call(interpreter, method, own, kept, arguments, operation, frame)
            : Methods.Call(interpreter, method, receiver, arguments, operation, frame)
            : Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.Calls(operation.TargetMethod)));
        arguments.TakeBack(interpreter, operation.Arguments, frame);
        return value;
    }

    // The one that runs: by the type arguments at hand, and by the type of the receiver.
    private static IMethodSymbol? MethodOf(Interpreter interpreter, IInvocationOperation operation, Value? receiver, Frame frame)
    {
        var method = frame.Types.Apply(operation.TargetMethod, interpreter.Compilation);
        if (method.IsStatic && operation.ConstrainedToType is { } constrained)
            return Dispatch.FindStatic(method.ConstructedFrom, frame.Types.Apply(constrained, interpreter.Compilation)) is IMethodSymbol found
                ? found.IsGenericMethod ? found.Construct([.. method.TypeArguments]) : found
                : null;
        if (TypeOf(receiver) is not { } type || operation.Instance?.Syntax is BaseExpressionSyntax)
            return method;
        var dispatched = (IMethodSymbol)(operation.IsVirtual ? Dispatch.Find(method.ConstructedFrom, type) : TypeArguments.Of(method.ConstructedFrom, type));
        return dispatched is { IsGenericMethod: true } ? dispatched.ConstructedFrom.Construct([.. method.TypeArguments]) : dispatched;
    }

    /// <summary>The type of an object; null for all other values.</summary>
    public static INamedTypeSymbol? TypeOf(Value? value) => value switch
    {
        Instance instance => instance.Type,
        LiveObject live => live.Type,
        _ => null,
    };

    private static Function Lambda(IAnonymousFunctionOperation operation, Frame frame)
    {
        if (frame.Receiver is LiveObject unmade)
            frame.State.Escape(unmade);
        return new Function(operation.Symbol, operation.Body, frame.Receiver, frame.Capture());
    }
}
