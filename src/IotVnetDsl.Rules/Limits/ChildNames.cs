using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The children of a resource have names of their own.</summary>
internal sealed class ChildNames : Rule
{
    // Lists of names that Azure defines, not of children that the code names.
    private static readonly HashSet<string> NotChildren = new(StringComparer.Ordinal) { "Tags", "ServiceEndpoints" };

    public override RuleDescriptor Descriptor { get; } =
        new("IVD5003", "Two children of one resource have one name", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var node in context.Graph.All())
        {
            foreach (var member in node.Node.Value.Members.Keys)
                Check(context, node, node[member], member, member);
        }
    }

    private static void Check(RuleContext context, NodeView node, GraphValue children, string collection, string path)
    {
        if (NotChildren.Contains(collection))
            return;

        var occurrences = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var child in children.KnownItems())
        {
            if (child.Value is not RecordValue { Kind: RecordKind.Plain } record || record["Name"].Text() is not { } name)
                continue;

            occurrences[name] = occurrences.TryGetValue(name, out var before) ? before + 1 : 1;
            var childPath = $"{path}[{child.Key}]";
            if (occurrences[name] > 1)
            {
                context.Report(
                    node,
                    SamePathBefore(children, child.Key) ? $"{childPath}#{occurrences[name]}" : childPath,
                    $"'{node.Path}' has '{name}' {occurrences[name]} times in {path}: names compare without case");
            }

            foreach (var member in record.Members)
                Check(context, node, member.Value, member.Key, $"{childPath}.{member.Key}");
        }
    }

    // "A" beside "a" has a key of its own, "a" beside "a" needs its number.
    private static bool SamePathBefore(GraphValue children, string key) => children.KnownItems().Count(child => child.Key == key) > 1;
}
