using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// A try whose body surely ends without an exception, or surely with one, goes on accordingly. Where something in it is not known, that may
/// have thrown, so everything in it and its catches may or may not have run.
/// </summary>
internal static class TryStatements
{
    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.Try] = new((interpreter, statement, frame) => Execute(interpreter, (ITryOperation)statement, frame)),
    };

    private static Completion Execute(Interpreter interpreter, ITryOperation attempt, Frame frame)
    {
        var outcome = attempt.Catches.IsEmpty ? Statements.Execute(interpreter, attempt.Body, frame) : Attempt(interpreter, attempt, frame);
        if (attempt.Finally is not { } last || outcome == Completion.GivenUp)
            return outcome;

        var (returned, unwinding) = (frame.Returned, frame.State.Unwinding);
        frame.State.Unwinding = null;
        if (unwinding is not null)
            frame.State.EndedBlocks++;
        var end = Statements.Execute(interpreter, last, frame);
        if (end != Completion.Normal)
            return end;
        (frame.Returned, frame.State.Unwinding) = (returned, unwinding);
        return outcome;
    }

    private static Completion Attempt(Interpreter interpreter, ITryOperation attempt, Frame frame)
    {
        var before = frame.Save();
        var (around, ended) = (frame.State.Doubts, frame.State.EndedBlocks);
        var doubts = frame.State.Doubts = [];
        var completion = Statements.Execute(interpreter, attempt.Body, frame);
        var thrown = frame.State.Unwinding;
        (frame.State.Doubts, frame.State.Unwinding) = (around, null);
        if (thrown is not null && doubts.Count == 1)
            return Catch(interpreter, attempt, thrown, frame.State.EndedBlocks != ended, frame) ?? Skip(attempt, before, thrown, frame);
        if (doubts.Count == 0 && completion is not (Completion.GivenUp or Completion.Thrown))
            return completion;
        return Skip(attempt, before, doubts.FirstOrDefault() ?? frame.Returned as Unknown ?? Unknown.At(attempt, Reasons.For(attempt)), frame);
    }

    private static Completion Skip(ITryOperation attempt, Frame.Snapshot before, Unknown because, Frame frame)
    {
        frame.Restore(before);
        frame.Returned = null;
        var reason = because.IsThrown ? new Unknown("may throw", because.Place) : because;
        frame.State.Doubt(reason, frame);
        return Statements.Skip(attempt, frame, reason);
    }

    // Null where nobody can say which catch it is.
    private static Completion? Catch(Interpreter interpreter, ITryOperation attempt, Unknown thrown, bool endsBlocks, Frame frame)
    {
        foreach (var clause in attempt.Catches)
        {
            switch (Catches(interpreter, clause, thrown))
            {
                case Answer.No:
                    continue;
                case Answer.CannotSay:
                    return null;
            }

            if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
                frame.Declare(interpreter.SharedVariables, variable.Symbol, thrown.Exception ?? new Unknown("is an exception that is not known", thrown.Place));
            if (clause.Filter is { } filter)
            {
                // A filter is asked before what ends the blocks within: nothing of that has run then, as it has here.
                if (endsBlocks && ReadsMore(interpreter, filter, clause))
                    return null;
                var answer = Conditions.AnswerOf(interpreter.Evaluate(filter, frame));
                if (answer == Answer.CannotSay)
                    return null;
                if (answer == Answer.No)
                    continue;
            }

            var outer = frame.Caught;
            frame.Caught = thrown;
            frame.Returned = null;
            var completion = Statements.Execute(interpreter, clause.Handler, frame);
            frame.Caught = outer;
            return completion;
        }

        frame.State.Doubt(thrown, frame);
        frame.Returned = thrown;
        return Completion.Thrown;
    }

    // More than the exception and what is known of it.
    private static bool ReadsMore(Interpreter interpreter, IOperation filter, ICatchClauseOperation clause) => filter.DescendantsAndSelf().Any(operation => operation switch
    {
        ILocalReferenceOperation local => !clause.Locals.Contains(local.Local, SymbolEqualityComparer.Default),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => false,
        IParameterReferenceOperation or IInstanceReferenceOperation or IAssignmentOperation or IIncrementOrDecrementOperation => true,
        IMemberReferenceOperation { Instance: null } member => interpreter.Bodies.IsOfSource(member.Member),
        IInvocationOperation call => interpreter.Bodies.IsOfSource(call.TargetMethod),
        _ => false,
    });

    private static Answer Catches(Interpreter interpreter, ICatchClauseOperation clause, Unknown thrown)
    {
        if (clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return Answer.Yes;
        return thrown.Exception is { } exception ? TypeTests.Is(interpreter, exception, clause.ExceptionType) : Answer.CannotSay;
    }
}
