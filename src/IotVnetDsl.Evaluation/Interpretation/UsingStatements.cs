using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Statements around others: using, which disposes of something in the end, and lock, which nothing is waited for.</summary>
internal static class UsingStatements
{
    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.Using] = new((interpreter, statement, frame) =>
        {
            var held = (IUsingOperation)statement;
            return held.IsAsynchronous
                ? Statements.Skip(held, frame, Unknown.At(held, "is asynchronous"))
                : Around(interpreter, held.Resources, () => Statements.Execute(interpreter, held.Body, frame), frame);
        }),
        [OperationKind.Lock] = new((interpreter, statement, frame) =>
        {
            interpreter.Evaluate(((ILockOperation)statement).LockedValue, frame);
            return Statements.Execute(interpreter, ((ILockOperation)statement).Body, frame);
        }),
    };

    public static Completion Around(Interpreter interpreter, IOperation resources, Func<Completion> body, Frame frame)
    {
        var held = new List<Value>();
        if (resources is IVariableDeclarationGroupOperation group)
        {
            var declared = Statements.Execute(interpreter, group, frame);
            if (declared != Completion.Normal)
                return declared;
            held.AddRange(group.Declarations.SelectMany(declaration => declaration.Declarators).Select(variable => frame.Find(variable.Symbol) ?? Null.Instance));
        }
        else
        {
            held.Add(interpreter.Evaluate(resources, frame));
        }

        var completion = body();
        var (returned, unwinding) = (frame.Returned, frame.State.Unwinding);
        frame.State.Unwinding = null;
        if (unwinding is not null)
            frame.State.EndedBlocks++;
        foreach (var value in Enumerable.Reverse(held))
            Dispose(interpreter, value, resources, frame);
        (frame.Returned, frame.State.Unwinding) = (returned, unwinding);
        return completion;
    }

    private static void Dispose(Interpreter interpreter, Value held, IOperation at, Frame frame)
    {
        if (held is Unknown unknown)
            frame.State.Blur(unknown);
        for (var type = Calls.TypeOf(held); type is not null; type = type.BaseType)
        {
            if (type.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is not { } dispose)
                continue;
            Methods.Call(interpreter, dispose, held, Arguments.None, at, frame);
            return;
        }
    }
}
