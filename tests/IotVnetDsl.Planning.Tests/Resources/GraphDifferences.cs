using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>Compares what is declared with what was read.</summary>
internal static class GraphDifferences
{
    /// <summary>What ARM does not know, or says of a resource in another place.</summary>
    private static readonly HashSet<string> NotInBodies = ["Existing", "Region", "ResourceGroup", "Subscription", "Tags"];

    /// <summary>Differences, one in a line; none where all that is declared was read, in its place.</summary>
    /// <param name="declared">What the code declares.</param>
    /// <param name="read">What was read.</param>
    /// <param name="mayHaveMore">What the code does not set may be there: Azure has chosen it.</param>
    public static string Of(TopologyGraph declared, TopologyGraph read, bool mayHaveMore = false) => string.Join('\n', declared.Nodes.SelectMany(
        node => read.Find(node.Path) is { } twin ? Of(node.Path, node.Value, twin.Value, mayHaveMore) : [$"{node.Path} is missing"]));

    private static IEnumerable<string> Of(string path, GraphValue declared, GraphValue read, bool mayHaveMore)
    {
        switch (declared, read)
        {
            case (RecordValue left, RecordValue right):
                if (left.Type != right.Type || left.Kind != right.Kind)
                    yield return $"{path}: {left.Type}, read {right.Type}";
                foreach (var member in left.Members.Keys.Union(right.Members.Keys).Where(member => !NotInBodies.Contains(member)))
                {
                    foreach (var difference in Of($"{path}.{member}", left[member], right[member], mayHaveMore))
                        yield return difference;
                }

                break;
            case (SequenceValue left, SequenceValue right) when left.IsOpen == right.IsOpen && left.Items.Length == right.Items.Length:
                var items = right.KnownItems().ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
                foreach (var item in left.KnownItems())
                {
                    foreach (var difference in Of($"{path}[{item.Key}]", item.Value, items.GetValueOrDefault(item.Key, UnsetValue.Instance), mayHaveMore))
                        yield return difference;
                }

                break;
            case (ReferenceValue left, ReferenceValue right):
                if (left with { ResourceGroup = right.ResourceGroup } != right)
                    yield return $"{path}: {left}, read {right}";
                break;
            case (UnsetValue, _) when mayHaveMore || read is SequenceValue { Items.Length: 0 } || IsSecret(read):
            case (RecordValue { Type: "Secret" }, _) when mayHaveMore && IsSecret(read):
            // It means the same as what was declared: the table has it for the default.
            case (_, UnsetValue):
                break;
            default:
                if (!declared.Equals(read))
                    yield return $"{path}: {declared}, read {read}";
                break;
        }
    }

    private static bool IsSecret(GraphValue read) => read is UnknownValue { Reason: "Azure shows no secret" };
}
