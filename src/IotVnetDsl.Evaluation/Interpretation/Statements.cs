using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
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

    /// <summary>To the label of a <c>goto</c>.</summary>
    Jumped,

    /// <summary>Nobody can say where execution went: the whole body's result is unknown.</summary>
    GivenUp,
}

/// <summary>Executes statements. What the outcome of a condition nobody knows, both ways are taken and joined.</summary>
internal static class Statements
{
    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.Block] = new((interpreter, statement, frame) => Sequentially(interpreter, ((IBlockOperation)statement).Operations, frame)),
        [OperationKind.ExpressionStatement] = new((interpreter, statement, frame) => Effect(interpreter, ((IExpressionStatementOperation)statement).Operation, frame)),
        [OperationKind.VariableDeclarationGroup] = new((interpreter, statement, frame) => Declare(interpreter, (IVariableDeclarationGroupOperation)statement, frame)),
        [OperationKind.LocalFunction] = new((_, _, _) => Completion.Normal),
        [OperationKind.Empty] = new((_, _, _) => Completion.Normal),
    };

    public static Completion Execute(Interpreter interpreter, IOperation statement, Frame frame)
    {
        if (!interpreter.Step())
            return GiveUp(frame, Unknown.At(statement, "takes too many steps to evaluate"));
        // What was not set would keep a loop going.
        if (frame.State.Poison is { } poison)
            return GiveUp(frame, poison);
        var completion = StatementTable.Find(statement.Kind)?.Execute is { } execute
            ? execute(interpreter, statement, frame)
            : Skip(statement, frame, Unknown.At(statement, Reasons.For(statement)));
        if (frame.State.Unwinding is not { } thrown)
            return completion;
        frame.Returned = thrown;
        return Completion.Thrown;
    }

    public static Completion Sequentially(Interpreter interpreter, ImmutableArray<IOperation> statements, Frame frame) => From(interpreter, statements, 0, frame);

    private static Completion From(Interpreter interpreter, ImmutableArray<IOperation> statements, int index, Frame frame)
    {
        for (; index < statements.Length; index++)
        {
            // What a using declaration holds is disposed of at the end of the block.
            if (statements[index] is IUsingDeclarationOperation held)
            {
                var declaration = held;
                var rest = index + 1;
                return UsingStatements.Around(interpreter, declaration.DeclarationGroup, () => From(interpreter, statements, rest, frame), frame);
            }

            var completion = Execute(interpreter, statements[index], frame);
            if (completion == Completion.Jumped && IndexOf(statements, frame.Jump) is >= 0 and var target)
                index = target - 1;
            else if (completion != Completion.Normal)
                return completion;
            if (!interpreter.Step())
                return GiveUp(frame, Unknown.At(statements[0], "takes too many steps to evaluate"));
        }

        return Completion.Normal;
    }

    private static int IndexOf(ImmutableArray<IOperation> statements, ILabelSymbol? label)
    {
        for (var index = 0; index < statements.Length; index++)
        {
            if (statements[index] is ILabeledOperation labeled && SymbolEqualityComparer.Default.Equals(labeled.Label, label))
                return index;
        }

        return -1;
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
        // Whoever asks an iterator would go both ways with it.
        if (frame.Taker is not null)
        {
            frame.State.Spoil(because);
            return GiveUp(frame, because);
        }

        var before = frame.Save();
        var firstCompletion = first();
        var firstReturned = frame.Returned;
        var afterFirst = frame.Save();

        frame.State.ChargeJoin();
        frame.Restore(before);
        frame.Returned = null;
        var secondCompletion = second();
        if (firstCompletion is Completion.GivenUp or Completion.Jumped || secondCompletion is Completion.GivenUp or Completion.Jumped)
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
            Heap = Frame.Snapshot.Join(ended, going, because).Heap,
            Yielded = Frame.Snapshot.Join(ended, going, because).Yielded,
        });
        if (!ended.Yielded.SequenceEqual(going.Yielded))
            frame.OpenYielded(because);
        frame.Returned = null;
        frame.MaybeReturn(returned, ended.Heap, because);
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

    private static Completion Declare(Interpreter interpreter, IVariableDeclarationGroupOperation group, Frame frame)
    {
        foreach (var declaration in group.Declarations)
        foreach (var variable in declaration.Declarators)
        {
            var initializer = variable.Initializer ?? declaration.Initializer;
            if (variable.Symbol.RefKind != RefKind.None)
            {
                Assignments.Refer(interpreter, variable.Symbol, initializer?.Value, variable, frame);
                continue;
            }

            var value = initializer is null ? Unknown.At(variable, $"reads {variable.Symbol.Name} before it is set") : interpreter.Evaluate(initializer.Value, frame);
            frame.Declare(interpreter.SharedVariables, variable.Symbol, value);
        }

        return Completion.Normal;
    }
}
