namespace IotVnetDsl.Rules.Graph;

/// <summary>Questions to a value of which a part may be unknown. Text compares as Azure's names do, ignoring case.</summary>
public static class GraphQuestions
{
    /// <summary>Is it this text, or this member of its enum?</summary>
    public static Answer Is(this GraphValue value, string text) =>
        value is UnknownValue ? Answer.CannotSay : string.Equals(value.Text(), text, StringComparison.OrdinalIgnoreCase).ToAnswer();

    /// <summary>Is it this flag? An unset one is neither true nor false.</summary>
    public static Answer Is(this GraphValue value, bool flag) =>
        value is UnknownValue ? Answer.CannotSay : (value is ScalarValue { Value: bool actual } && actual == flag).ToAnswer();

    /// <summary>Does the code state it?</summary>
    public static Answer IsSet(this GraphValue value) =>
        value is UnknownValue ? Answer.CannotSay : (value is not UnsetValue).ToAnswer();

    /// <summary>Does the sequence hold an item for which the question is answered with yes?</summary>
    public static Answer AnyItem(this GraphValue value, Func<GraphValue, Answer> question) => value switch
    {
        UnknownValue => Answer.CannotSay,
        SequenceValue sequence => sequence.Items.Select(question).Any().Or(sequence.IsOpen ? Answer.CannotSay : Answer.No),
        _ => Answer.No,
    };

    /// <summary>The items of a sequence that are known, each with the key that its path has.</summary>
    public static IEnumerable<KeyValuePair<string, GraphValue>> KnownItems(this GraphValue value) => value is SequenceValue sequence
        ? sequence.Items
            .Select((item, index) => new KeyValuePair<string, GraphValue>(LogicalPath.KeyOf(item, index), item))
            .Where(item => item.Value is not UnknownValue)
        : [];

    /// <summary>The text of a scalar or an enum's member, null for all else.</summary>
    public static string? Text(this GraphValue value) => value is ScalarValue or EnumValue ? value.ToString() : null;
}
