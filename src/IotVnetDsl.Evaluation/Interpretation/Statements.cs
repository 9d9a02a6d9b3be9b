using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>How a statement ended.</summary>
internal enum Completion
{
    Normal,
    Returned,
    Broke,
    Continued,
    Thrown,

    /// <summary>Nobody can say where execution went: the whole body's result is unknown.</summary>
    GivenUp,
}

/// <summary>Executes statements. What the outcome of a condition nobody knows, both ways are taken and joined.</summary>
internal static class Statements
{
    public static Completion Execute(Interpreter interpreter, IOperation statement, Frame frame)
    {
        if (!interpreter.Step())
            return GiveUp(frame, Unknown.At(statement, "takes too many steps to evaluate"));

        switch (statement)
        {
            case IBlockOperation block:
                return Sequentially(interpreter, block.Operations, frame);
            case IExpressionStatementOperation expression:
                return Effect(interpreter, expression.Operation, frame);
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                    Declare(interpreter, declaration, frame);
                return Completion.Normal;
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                interpreter.Charge(frame.Yielded.Length);
                frame.Yield(new Slot(interpreter.Evaluate(yielded.ReturnedValue, frame), Place.Of(yielded.ReturnedValue?.Syntax ?? yielded.Syntax)));
                return Completion.Normal;
            case IReturnOperation returned:
                frame.Returned = returned.ReturnedValue is { } result ? interpreter.Evaluate(result, frame) : Null.Instance;
                return frame.Returned is Unknown { IsThrown: true } ? Completion.Thrown : Completion.Returned;
            case IConditionalOperation conditional:
                return If(interpreter, conditional, frame);
            case ISwitchOperation choice:
                return SwitchStatements.Execute(interpreter, choice, frame);
            case ILoopOperation loop:
                return Loops.Execute(interpreter, loop, frame);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return Completion.Broke;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return Completion.Continued;
            case IThrowOperation thrown:
                frame.Returned = Unknown.Thrown(thrown, "throws");
                return Completion.Thrown;
            case ILocalFunctionOperation or IEmptyOperation:
                return Completion.Normal;
            default:
                return Skip(statement, frame, Unknown.At(statement, Reasons.For(statement)));
        }
    }

    public static Completion Sequentially(Interpreter interpreter, IEnumerable<IOperation> statements, Frame frame)
    {
        foreach (var statement in statements)
        {
            var completion = Execute(interpreter, statement, frame);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary>Goes on behind a statement that is not followed.</summary>
    public static Completion Skip(IOperation statement, Frame frame, Unknown reason)
    {
        Skipping.Skip(statement, frame, reason);
        return Skipping.MayJumpOut(statement) ? GiveUp(frame, reason) : Completion.Normal;
    }

    public static Completion GiveUp(Frame frame, Unknown reason)
    {
        frame.Returned = reason;
        return Completion.GivenUp;
    }

    /// <summary>Takes both of two ways, of which one is taken at run time.</summary>
    public static Completion Fork(Frame frame, Unknown because, Func<Completion> first, Func<Completion> second)
    {
        var before = frame.Save();
        var firstCompletion = first();
        var firstReturned = frame.Returned;
        var afterFirst = frame.Save();

        frame.Restore(before);
        frame.Returned = null;
        var secondCompletion = second();
        if (firstCompletion == Completion.GivenUp || secondCompletion == Completion.GivenUp)
            return GiveUp(frame, because);
        if (firstCompletion == Completion.Thrown)
            return secondCompletion;
        if (secondCompletion == Completion.Thrown)
        {
            frame.Restore(afterFirst);
            frame.Returned = firstReturned;
            return firstCompletion;
        }

        if (firstCompletion == Completion.Returned && secondCompletion == Completion.Returned)
        {
            frame.Returned = Joining.Join(firstReturned!, frame.Returned!, because);
            frame.Restore(Frame.Snapshot.Join(afterFirst, frame.Save(), because));
            return Completion.Returned;
        }

        if (firstCompletion == Completion.Returned || secondCompletion == Completion.Returned)
            return Either(frame, because, firstCompletion, firstReturned, afterFirst, secondCompletion);
        if (firstCompletion != secondCompletion)
            return GiveUp(frame, because);

        frame.Restore(Frame.Snapshot.Join(afterFirst, frame.Save(), because));
        return firstCompletion;
    }

    // One way has ended the method, the other goes on: what the first returned is remembered as possible.
    private static Completion Either(
        Frame frame, Unknown because, Completion first, Value? firstReturned, Frame.Snapshot afterFirst, Completion second)
    {
        var returned = first == Completion.Returned ? firstReturned! : frame.Returned!;
        var afterSecond = frame.Save();
        var ended = first == Completion.Returned ? afterFirst : afterSecond;
        var going = first == Completion.Returned ? afterSecond : afterFirst;
        frame.Restore(going with
        {
            YieldedOpen = going.YieldedOpen ?? ended.YieldedOpen,
            Contents = Frame.Snapshot.Join(ended, going, because).Contents,
            Yielded = Frame.Snapshot.Join(ended, going, because).Yielded,
        });
        if (!ended.Yielded.SequenceEqual(going.Yielded))
            frame.OpenYielded(because);
        frame.Returned = null;
        frame.MaybeReturn(returned, because);
        return first == Completion.Returned ? second : first;
    }

    private static Completion Effect(Interpreter interpreter, IOperation operation, Frame frame)
    {
        var value = interpreter.Evaluate(operation, frame);
        if (value is not Unknown { IsThrown: true })
            return Completion.Normal;
        frame.Returned = value;
        return Completion.Thrown;
    }

    private static void Declare(Interpreter interpreter, IVariableDeclarationOperation declaration, Frame frame)
    {
        foreach (var variable in declaration.Declarators)
        {
            var initializer = variable.Initializer ?? declaration.Initializer;
            if (variable.Symbol.RefKind != RefKind.None)
                frame.State.Spoil(Unknown.At(variable, "uses a reference to a variable"));
            frame.Set(variable.Symbol, initializer is null
                ? Unknown.At(variable, $"reads {variable.Symbol.Name} before it is set")
                : interpreter.Evaluate(initializer.Value, frame));
        }
    }

    private static Completion If(Interpreter interpreter, IConditionalOperation conditional, Frame frame)
    {
        var condition = interpreter.Evaluate(conditional.Condition, frame);
        switch (Conditions.AnswerOf(condition))
        {
            case Answer.Yes:
                return Execute(interpreter, conditional.WhenTrue, frame);
            case Answer.No:
                return conditional.WhenFalse is { } otherwise ? Execute(interpreter, otherwise, frame) : Completion.Normal;
        }

        var because = condition as Unknown ?? Unknown.At(conditional, "depends on a condition that is not known");
        if (because.IsThrown)
        {
            frame.Returned = because;
            return Completion.Thrown;
        }

        // An object under construction is not copied for each way.
        if (frame.Receiver is Building)
            return Skip(conditional, frame, because);
        return Fork(
            frame,
            because,
            () => Execute(interpreter, conditional.WhenTrue, frame),
            () => conditional.WhenFalse is { } otherwise ? Execute(interpreter, otherwise, frame) : Completion.Normal);
    }
}
