using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Statements that go on elsewhere: return, yield, break, continue, goto, throw.</summary>
internal static class Jumps
{
    /// <summary>Items that are taken of an iterator that never ends.</summary>
    private const int MostOfEndless = 1_000;

    /// <summary>Steps that an iterator that never ends may cost.</summary>
    private const int StepsOfEndless = 20_000;

    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.Return] = new((interpreter, statement, frame) => Return(interpreter, (IReturnOperation)statement, frame), (_, frame, reason) => frame.MaybeReturn(reason, frame.State.Heap, reason)),
        [OperationKind.YieldBreak] = new((interpreter, statement, frame) => Return(interpreter, (IReturnOperation)statement, frame), (_, frame, reason) => frame.MaybeReturn(reason, frame.State.Heap, reason)),
        [OperationKind.YieldReturn] = new((interpreter, statement, frame) => Yield(interpreter, (IReturnOperation)statement, frame), (_, frame, reason) => frame.OpenYielded(reason)),
        [OperationKind.Branch] = new((_, statement, frame) => Branch((IBranchOperation)statement, frame), Jumps: (operation, insideLoop, insideSwitch) => ((IBranchOperation)operation).BranchKind switch
        {
            BranchKind.Break => !insideLoop && !insideSwitch,
            BranchKind.Continue => !insideLoop,
            _ => true,
        }),
        [OperationKind.Labeled] = new((interpreter, statement, frame) => ((ILabeledOperation)statement).Operation is { } labeled ? Statements.Execute(interpreter, labeled, frame) : Completion.Normal),
        [OperationKind.Throw] = new((interpreter, statement, frame) =>
        {
            frame.Returned = Thrown(interpreter, (IThrowOperation)statement, frame);
            return Completion.Thrown;
        }),
    };

    /// <summary>What a throw throws.</summary>
    public static Unknown Thrown(Interpreter interpreter, IThrowOperation operation, Frame frame)
    {
        var exception = operation.Exception is { } made ? interpreter.Evaluate(made, frame) : null;
        var thrown = exception as Unknown is { IsThrown: true } earlier ? earlier
            : exception is null && frame.Caught is { } caught ? caught
            : Unknown.Thrown(operation, "throws", exception);
        frame.State.Doubt(thrown, frame);
        return thrown;
    }

    private static Completion Return(Interpreter interpreter, IReturnOperation statement, Frame frame)
    {
        frame.Returned = statement.ReturnedValue is { } result ? interpreter.Evaluate(result, frame) : Null.Instance;
        return frame.Returned is Unknown { IsThrown: true } ? Completion.Thrown : Completion.Returned;
    }

    private static Completion Yield(Interpreter interpreter, IReturnOperation statement, Frame frame)
    {
        if (frame.Taker is { } taker)
            return Give(interpreter, statement, taker, frame);
        interpreter.Charge(frame.Yielded.Length);
        frame.Yield(new Slot(interpreter.Evaluate(statement.ReturnedValue, frame), Place.Of(statement.ReturnedValue?.Syntax ?? statement.Syntax)));
        frame.FirstYield ??= interpreter.Spent;
        if ((frame.Yielded.Length < MostOfEndless && interpreter.Spent - frame.FirstYield < StepsOfEndless) || frame.YieldedOpen is not null || !IsEndless(statement))
            return Completion.Normal;
        frame.Cut(Unknown.At(statement, "yields without an end"));
        return Completion.Returned;
    }

    // Where no more is wanted the iterator is disposed of: it ends here, as by a return.
    private static Completion Give(Interpreter interpreter, IReturnOperation statement, Func<Slot, bool> taker, Frame frame)
    {
        var item = interpreter.Evaluate(statement.ReturnedValue, frame);
        frame.Returned = item as Unknown is { IsThrown: true } thrown ? thrown : Null.Instance;
        return frame.Returned is Unknown ? Completion.Thrown
            : taker(new Slot(item, Place.Of(statement.ReturnedValue?.Syntax ?? statement.Syntax))) ? Completion.Normal
            : Completion.Returned;
    }

    // In a loop that nothing ends: whoever reads it takes what is needed.
    private static bool IsEndless(IOperation statement)
    {
        for (var current = statement.Parent; current is not null; current = current.Parent)
        {
            var condition = current switch
            {
                IWhileLoopOperation { ConditionIsTop: true } repeated => repeated.Condition?.ConstantValue.Value,
                IForLoopOperation counted => counted.Condition is null ? true : counted.Condition.ConstantValue.Value,
                _ => null,
            };
            if (condition is true)
                return !current.Descendants().Any(inner => inner.Kind == OperationKind.YieldBreak || inner is IBranchOperation { BranchKind: not BranchKind.Continue });
        }

        return false;
    }

    private static Completion Branch(IBranchOperation branch, Frame frame)
    {
        switch (branch.BranchKind)
        {
            case BranchKind.Break:
                return Completion.Broke;
            case BranchKind.Continue:
                return Completion.Continued;
            default:
                frame.Jump = branch.Target;
                return Completion.Jumped;
        }
    }
}
