using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Statements that choose: if, and switch with the first clause that surely matches, if no earlier one might.</summary>
internal static class Branches
{
    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.Conditional] = new((interpreter, statement, frame) => If(interpreter, (IConditionalOperation)statement, frame)),
        [OperationKind.Switch] = new((interpreter, statement, frame) => Switch(interpreter, (ISwitchOperation)statement, frame)),
    };

    private static Completion If(Interpreter interpreter, IConditionalOperation conditional, Frame frame)
    {
        var condition = interpreter.Evaluate(conditional.Condition, frame);
        switch (Conditions.AnswerOf(condition))
        {
            case Answer.Yes:
                return Statements.Execute(interpreter, conditional.WhenTrue, frame);
            case Answer.No:
                return conditional.WhenFalse is { } otherwise ? Statements.Execute(interpreter, otherwise, frame) : Completion.Normal;
        }

        var because = condition as Unknown ?? Unknown.At(conditional, "depends on a condition that is not known");
        if (because.IsThrown)
        {
            frame.Returned = because;
            return Completion.Thrown;
        }

        return Statements.Fork(
            frame,
            because,
            () => Statements.Execute(interpreter, conditional.WhenTrue, frame),
            () => conditional.WhenFalse is { } otherwise ? Statements.Execute(interpreter, otherwise, frame) : Completion.Normal);
    }

    private static Completion Switch(Interpreter interpreter, ISwitchOperation choice, Frame frame)
    {
        var subject = interpreter.Evaluate(choice.Value, frame);
        ISwitchCaseOperation? otherwise = null;
        foreach (var section in choice.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                {
                    otherwise = section;
                    continue;
                }

                switch (Matches(interpreter, clause, subject, frame))
                {
                    case Answer.Yes:
                        return Enter(interpreter, choice, section, frame);
                    case Answer.CannotSay:
                        return Statements.Skip(choice, frame, subject as Unknown ?? Unknown.At(choice, "depends on a choice that is not known"));
                }
            }
        }

        return otherwise is null ? Completion.Normal : Enter(interpreter, choice, otherwise, frame);
    }

    private static Answer Matches(Interpreter interpreter, ICaseClauseOperation clause, Value subject, Frame frame)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return Equality.Compare(subject, interpreter.Evaluate(single.Value, frame));
            case IPatternCaseClauseOperation pattern:
                var matches = Patterns.Match(interpreter, pattern.Pattern, subject, frame);
                return matches != Answer.Yes || pattern.Guard is null ? matches : Conditions.AnswerOf(interpreter.Evaluate(pattern.Guard, frame));
            default:
                return Answer.CannotSay;
        }
    }

    private static Completion Enter(Interpreter interpreter, ISwitchOperation choice, ISwitchCaseOperation section, Frame frame)
    {
        var completion = Statements.Sequentially(interpreter, section.Body, frame);
        while (completion == Completion.Jumped && SectionOf(choice, frame.Jump) is { } other && interpreter.Step())
            completion = Statements.Sequentially(interpreter, other.Body, frame);
        return completion == Completion.Broke ? Completion.Normal : completion;
    }

    private static ISwitchCaseOperation? SectionOf(ISwitchOperation choice, ILabelSymbol? label) => choice.Cases
        .FirstOrDefault(section => section.Clauses.Any(clause => SymbolEqualityComparer.Default.Equals(clause.Label, label)));
}
