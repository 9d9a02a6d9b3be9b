using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Loops over what is known; over what is not, the body may have run any number of times.</summary>
internal static class Loops
{
    /// <summary>Times that a loop may have ended by a return, and is followed on.</summary>
    private const int MostPerhaps = 200;

    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.Loop] = new((interpreter, statement, frame) => Execute(interpreter, (ILoopOperation)statement, frame)),
    };

    private static Completion Execute(Interpreter interpreter, ILoopOperation loop, Frame frame) => loop switch
    {
        IForEachLoopOperation { IsAsynchronous: false } each => Ended(ForEach(interpreter, each, frame), frame),
        IForLoopOperation counted => For(interpreter, counted, frame),
        IWhileLoopOperation repeated => While(interpreter, repeated, frame),
        _ => Statements.Skip(loop, frame, Unknown.At(loop, Reasons.For(loop))),
    };

    // What is read may be an iterator, which an exception ends.
    private static Completion Ended(Completion completion, Frame frame)
    {
        if (completion == Completion.Thrown)
            frame.State.EndedBlocks++;
        return completion;
    }

    private static Completion ForEach(Interpreter interpreter, IForEachLoopOperation loop, Frame frame)
    {
        var collection = interpreter.Evaluate(loop.Collection, frame);
        if (collection is Unknown { IsThrown: true })
        {
            frame.Returned = collection;
            return Completion.Thrown;
        }

        if (frame.State.IsExact && Streams.Of(interpreter, collection, frame.State) is { } stream)
            return Over(interpreter, loop, stream, frame);
        if (Sequences.Of(collection, frame.State) is not { } sequence)
            return OwnLoops.ForEach(interpreter, loop, collection, frame) ?? Statements.Skip(loop, frame, collection as Unknown ?? Unknown.At(loop, "loops over a collection that is not known"));

        var before = ContentOf(collection, frame);
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            // Between any two known items unknown ones may have run through the body.
            if (sequence is { IsCut: false, Open: { } open } && Statements.Skip(loop, frame, open) == Completion.GivenUp)
                return Completion.GivenUp;

            Assign(interpreter, loop, collection, index, sequence.Items[index], frame);
            if (Leaves(Statements.Execute(interpreter, loop.Body, frame), out var completion))
                return completion;
            if (ContentOf(collection, frame) is not { } after || ReferenceEquals(after, before))
                continue;

            // An array's items are read one by one; most other collections throw when they are asked for more.
            if (collection is not MutableCollection held || !AssignmentTarget.IsArray(held) || after is not Sequence { Open: null } changed || changed.Items.Length != sequence.Items.Length)
                return Changed(loop, frame);
            (sequence, before) = (changed, after);
        }

        return sequence.Open is { } more ? Statements.Skip(loop, frame, more) : Completion.Normal;
    }

    private static Completion Over(Interpreter interpreter, IForEachLoopOperation loop, ItemStream stream, Frame frame)
    {
        Completion? left = null;
        var failed = Streams.Each(interpreter, stream, frame.State, isPlain: true, item =>
        {
            Assign(interpreter, loop, stream, 0, item, frame);
            if (!Leaves(Statements.Execute(interpreter, loop.Body, frame), out var completion))
                return true;
            left = completion;
            return false;
        });
        if (left is Completion.GivenUp)
            frame.State.Spoil(frame.Returned as Unknown ?? Unknown.At(loop, "depends on what is not known"));
        if (left is null && failed is not null)
            frame.Returned = failed;
        return left ?? (failed is null ? Completion.Normal : Completion.Thrown);
    }

    /// <summary>Runs the body for one item; true when the loop ends with it.</summary>
    public static bool Passes(Interpreter interpreter, IForEachLoopOperation loop, Value item, IMethodSymbol? conversion, Frame frame, out Completion completion)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } reference }:
                Assignments.Refer(interpreter, reference, null, loop, frame);
                break;
            case IVariableDeclaratorOperation variable:
                frame.Declare(interpreter.SharedVariables, variable.Symbol, Operations.Conversions.Apply(interpreter, item, conversion, variable.Symbol.Type, loop, frame, item.Place));
                break;
            case { } target:
                Assignments.TakeApart(interpreter, target, Assignments.HowOf(loop), new Slot(item, item.Place), loop, frame);
                break;
        }

        return Leaves(Statements.Execute(interpreter, loop.Body, frame), out completion);
    }

    private static Value? ContentOf(Value collection, Frame frame) => collection is MutableCollection held ? frame.State.Read(held) : null;

    private static Completion Changed(IForEachLoopOperation loop, Frame frame)
    {
        var reason = Unknown.At(loop, "changes a collection while looping over it");
        frame.State.Doubt(reason, frame);
        return Statements.GiveUp(frame, reason);
    }

    private static void Assign(Interpreter interpreter, IForEachLoopOperation loop, Value collection, int index, Slot item, Frame frame)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } reference }:
                if (Aliases.OfItem(interpreter, loop, collection, index, frame) is { } alias)
                    frame.Bind(reference, alias);
                else if (reference.RefKind == RefKind.Ref)
                    Assignments.Refer(interpreter, reference, null, loop, frame);
                else
                    frame.Bind(reference, item.Value);
                break;
            case IVariableDeclaratorOperation variable:
                frame.Declare(interpreter.SharedVariables, variable.Symbol, Operations.Conversions.ToElement(interpreter, item.Value, loop.Collection.Type, variable.Symbol.Type, loop, frame));
                break;
            case { } target:
                Assignments.TakeApart(interpreter, target, Assignments.HowOf(loop), item, loop, frame);
                break;
        }
    }

    private static Completion For(Interpreter interpreter, IForLoopOperation loop, Frame frame)
    {
        var started = Statements.Sequentially(interpreter, loop.Before, frame);
        if (started != Completion.Normal)
            return started;

        while (true)
        {
            if (Stops(interpreter, loop, loop.Condition, frame, out var stopped))
                return stopped;
            if (Leaves(Statements.Execute(interpreter, loop.Body, frame), out var completion))
                return completion;
            var stepped = Statements.Sequentially(interpreter, loop.AtLoopBottom, frame);
            if (stepped != Completion.Normal)
                return stepped;
        }
    }

    private static Completion While(Interpreter interpreter, IWhileLoopOperation loop, Frame frame)
    {
        if (loop.ConditionIsUntil)
            return Statements.Skip(loop, frame, Unknown.At(loop, Reasons.For(loop)));
        if (!loop.ConditionIsTop && Leaves(Statements.Execute(interpreter, loop.Body, frame), out var first))
            return first;

        while (true)
        {
            if (Stops(interpreter, loop, loop.Condition, frame, out var stopped))
                return stopped;
            if (Leaves(Statements.Execute(interpreter, loop.Body, frame), out var completion))
                return completion;
        }
    }

    private static bool Stops(Interpreter interpreter, ILoopOperation loop, IOperation? condition, Frame frame, out Completion completion)
    {
        completion = Completion.Normal;
        // What may have ended so often would go on to the end of the steps.
        if (frame.PerhapsReturned > MostPerhaps)
        {
            completion = Statements.GiveUp(frame, Unknown.At(loop, "depends on what is not known"));
            return true;
        }

        if (condition is null)
            return false;

        var value = interpreter.Evaluate(condition, frame);
        switch (Conditions.AnswerOf(value))
        {
            case Answer.Yes:
                return false;
            case Answer.No:
                return true;
            default:
                if (value is Unknown { IsThrown: true })
                {
                    frame.Returned = value;
                    completion = Completion.Thrown;
                    return true;
                }

                completion = Statements.Skip(loop, frame, value as Unknown ?? Unknown.At(condition, "depends on a condition that is not known"));
                return true;
        }
    }

    // True when the loop ends with this completion of its body.
    private static bool Leaves(Completion body, out Completion loop)
    {
        loop = body == Completion.Broke ? Completion.Normal : body;
        return body is not (Completion.Normal or Completion.Continued);
    }
}
