using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>The switch statement: the first clause that surely matches, if no earlier one might.</summary>
internal static class SwitchStatements
{
    public static Completion Execute(Interpreter interpreter, ISwitchOperation choice, Frame frame)
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
                        return Enter(interpreter, section, frame);
                    case Answer.CannotSay:
                        return Statements.Skip(choice, frame, subject as Unknown ?? Unknown.At(choice, "depends on a choice that is not known"));
                }
            }
        }

        return otherwise is null ? Completion.Normal : Enter(interpreter, otherwise, frame);
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

    private static Completion Enter(Interpreter interpreter, ISwitchCaseOperation section, Frame frame)
    {
        var completion = Statements.Sequentially(interpreter, section.Body, frame);
        return completion == Completion.Broke ? Completion.Normal : completion;
    }
}
