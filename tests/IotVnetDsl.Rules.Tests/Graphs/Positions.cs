using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>A place inside a value, and the value with something else there.</summary>
internal sealed record Position(string Text, Func<GraphValue, GraphValue> Replace)
{
    /// <summary>Every place inside a value, at any depth, but for the names by which resources refer to each other.</summary>
    public static IEnumerable<Position> In(GraphValue value) => value switch
    {
        RecordValue record => record.Members.Where(member => member.Key != "Name").SelectMany(member => Nested(
            "." + member.Key, member.Value, replaced => record.With(member.Key, replaced))),
        SequenceValue sequence => sequence.Items.SelectMany((item, index) => Nested(
            $"[{index}]", item, replaced => sequence with { Items = sequence.Items.SetItem(index, replaced) })),
        _ => [],
    };

    private static IEnumerable<Position> Nested(string step, GraphValue value, Func<GraphValue, GraphValue> put) =>
    [
        new(step, with => put(Unknown(value, with))),
        .. In(value).Select(inner => new Position(step + inner.Text, with => put(inner.Replace(with)))),
    ];

    // A front end says what an unknown would declare.
    private static GraphValue Unknown(GraphValue before, GraphValue with) => (before, with) switch
    {
        (RecordValue { Kind: RecordKind.Resource } resource, UnknownValue unknown) => unknown with { Declares = resource.Type },
        (SequenceValue { Items: [RecordValue { Kind: RecordKind.Resource } first, ..] }, UnknownValue unknown) => unknown with { Declares = first.Type },
        _ => with,
    };
}
