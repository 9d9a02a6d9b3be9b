using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A name is one that Azure takes.</summary>
internal sealed class NameOfType : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5001", "A name breaks the rules of its type", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var node in context.Graph.All())
        {
            // Azure has taken the names of what exists.
            if (node.Node.IsExpanded || node["Existing"].Is(true) != Answer.No)
                continue;

            Check(context, node, node.Type, node["Name"], "Name");
            foreach (var part in WrittenParts.Of(node))
                Check(context, node, part.Record.Type, part.Record["Name"], $"{part.PropertyPath}.Name");
        }
    }

    private static void Check(RuleContext context, NodeView node, string type, GraphValue stated, string propertyPath)
    {
        if (NameRules.Of(type) is not { } rule || stated.Text() is not { } name || rule.Fault(name) is not { } fault)
            return;

        context.Report(
            node,
            propertyPath,
            $"'{name}' is no name of a {type}: it {fault} ({rule.Allows}, {rule.Shortest} to {rule.Longest} characters)",
            rule.IsChecked ? null : Severity.Warning,
            FindingData.Of((FindingData.Nearest, rule.Mended(name) ?? "")));
    }
}
