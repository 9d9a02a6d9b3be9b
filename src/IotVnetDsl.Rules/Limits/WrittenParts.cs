using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A record inside a resource.</summary>
/// <param name="PropertyPath">Where it stands: <c>Endpoints[archive]</c>, <c>CloudToDevice.Feedback</c>.</param>
/// <param name="Record">The record.</param>
internal sealed record WrittenPart(string PropertyPath, RecordValue Record);

/// <summary>The records inside a resource, at any depth.</summary>
internal static class WrittenParts
{
    public static IEnumerable<WrittenPart> Of(NodeView node) =>
        node.Node.Value.Members.Keys.SelectMany(member => In(node[member], member));

    private static IEnumerable<WrittenPart> In(GraphValue value, string path) => value switch
    {
        RecordValue { Kind: RecordKind.Plain } record =>
            record.Members.SelectMany(member => In(member.Value, $"{path}.{member.Key}")).Prepend(new WrittenPart(path, record)),
        SequenceValue => value.KnownItems().SelectMany(item => In(item.Value, $"{path}[{item.Key}]")),
        _ => [],
    };
}
