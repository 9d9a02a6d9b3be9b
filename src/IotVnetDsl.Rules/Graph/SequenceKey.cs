using System.Globalization;

namespace IotVnetDsl.Rules.Graph;

/// <summary>The <c>[key]</c> of an item: its Azure name or text, never its position, so that inserting an item moves no path.</summary>
public static class SequenceKey
{
    /// <summary>The key of an item; an item without a name or text falls back to its position.</summary>
    public static string Of(GraphValue item, int position) => Name(item) ?? "#" + position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The key of an item, null where it has no name or text, or where that is unknown.</summary>
    public static string? Name(GraphValue item) => item switch
    {
        ScalarValue scalar => scalar.ToString(),
        EnumValue value => value.Member,
        ReferenceValue { Key: ScalarValue key } => key.ToString(),
        ReferenceValue { Name: ScalarValue name } => name.ToString(),
        RecordValue record when record["Name"] is ScalarValue own => own.ToString(),
        RecordValue { Members.Count: 1 } single => Name(single.Members.Values.First()),
        _ => null,
    };
}
