using CsCheck;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Graph;

/// <summary>What is unknown can be either way: an answer is given only where both ways give the same.</summary>
public sealed class AnswerTests
{
    private static readonly Gen<Answer> Answers = Gen.Enum<Answer>();

    [Fact]
    public void And_says_what_both_ways_agree_on() => Gen.Select(Answers, Answers).Sample((left, right) =>
        Assert.Equal(Agreement(left, right, (one, other) => one && other), left.And(right)));

    [Fact]
    public void Or_says_what_both_ways_agree_on() => Gen.Select(Answers, Answers).Sample((left, right) =>
        Assert.Equal(Agreement(left, right, (one, other) => one || other), left.Or(right)));

    [Fact]
    public void Not_turns_what_is_known() =>
        Assert.Equal([Answer.Yes, Answer.No, Answer.CannotSay], new[] { Answer.No, Answer.Yes, Answer.CannotSay }.Select(answer => answer.Not()));

    [Fact]
    public void Any_is_or_over_all() => Answers.Array[0, 5].Sample(answers =>
        Assert.Equal(answers.Aggregate(Answer.No, (any, answer) => any.Or(answer)), answers.Any()));

    [Fact]
    public void An_open_sequence_may_hold_what_is_asked_for()
    {
        Assert.Equal(Answer.CannotSay, Declare.Open("a").AnyItem(item => item.Is("b")));
        Assert.Equal(Answer.Yes, Declare.Open("a").AnyItem(item => item.Is("A")));
        Assert.Equal(Answer.No, SequenceValue.Empty.AnyItem(item => item.Is("b")));
    }

    private static Answer Agreement(Answer left, Answer right, Func<bool, bool, bool> logic)
    {
        var results = Ways(left).SelectMany(one => Ways(right).Select(other => logic(one, other))).Distinct().ToArray();
        return results.Length == 1 ? results[0].ToAnswer() : Answer.CannotSay;
    }

    private static bool[] Ways(Answer answer) => answer == Answer.CannotSay ? [true, false] : [answer == Answer.Yes];
}
