namespace IotVnetDsl.Rules.Graph;

/// <summary>Answer to a question about the topology. Rules fire on <see cref="Yes"/> only.</summary>
public enum Answer
{
    No,
    Yes,

    /// <summary>Something that the answer depends on could not be evaluated.</summary>
    CannotSay,
}

/// <summary>How answers combine: what one part decides, an unknown other part cannot change.</summary>
public static class AnswerLogic
{
    public static Answer And(this Answer left, Answer right) => (left, right) switch
    {
        (Answer.No, _) or (_, Answer.No) => Answer.No,
        (Answer.Yes, Answer.Yes) => Answer.Yes,
        _ => Answer.CannotSay,
    };

    public static Answer Or(this Answer left, Answer right) => (left, right) switch
    {
        (Answer.Yes, _) or (_, Answer.Yes) => Answer.Yes,
        (Answer.No, Answer.No) => Answer.No,
        _ => Answer.CannotSay,
    };

    public static Answer Not(this Answer answer) => answer switch
    {
        Answer.No => Answer.Yes,
        Answer.Yes => Answer.No,
        _ => Answer.CannotSay,
    };

    /// <summary>Yes where one is, no where all are.</summary>
    public static Answer Any(this IEnumerable<Answer> answers)
    {
        var any = Answer.No;
        foreach (var answer in answers)
        {
            any = any.Or(answer);
            if (any == Answer.Yes)
                break;
        }

        return any;
    }

    /// <summary>What is known for sure.</summary>
    public static Answer ToAnswer(this bool fact) => fact ? Answer.Yes : Answer.No;
}
