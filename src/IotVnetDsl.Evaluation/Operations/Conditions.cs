using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Truth values as answers, and back.</summary>
internal static class Conditions
{
    public static Answer AnswerOf(Value value) => value is Scalar { Content: bool flag } ? Equality.Of(flag) : Answer.CannotSay;

    public static Value ValueOf(Answer answer, Func<Unknown> unknown) => answer switch
    {
        Answer.Yes => Scalar.True,
        Answer.No => Scalar.False,
        _ => unknown(),
    };
}
