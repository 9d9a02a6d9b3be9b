using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A number or duration is one that Azure takes.</summary>
internal sealed class ValueInRange : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5004", "A value is outside its range", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var node in context.Graph.All())
        {
            foreach (var range in ValueRanges.Of(node.Type))
                Check(context, node, range, node[range.Member], range.Member);
            foreach (var part in WrittenParts.Of(node))
            {
                foreach (var range in ValueRanges.Of(part.Record.Type))
                    Check(context, node, range, part.Record[range.Member], $"{part.PropertyPath}.{range.Member}");
            }
        }
    }

    private static void Check(RuleContext context, NodeView node, ValueRange range, GraphValue stated, string propertyPath)
    {
        if (stated is not ScalarValue { Value: var value } || range.Nearest(value) is not { } nearest || Applies(node, range) is not { } because)
            return;

        context.Report(
            node,
            propertyPath,
            $"{propertyPath} of '{node.Path}' is {stated}: Azure takes {(range.Least == range.Greatest ? range.Least : $"{range.Least} to {range.Greatest}")}{because}",
            range.IsChecked ? null : Severity.Warning,
            FindingData.Of((FindingData.Nearest, nearest)));
    }

    // Says what decides, "" where nothing has to; null where another range applies or that is not known.
    private static string? Applies(NodeView node, ValueRange range) =>
        range.Decider is not { } decider ? ""
        : node[decider]["Name"].Text() is { } name && range.Deciding.Contains(name, StringComparer.OrdinalIgnoreCase) ? $" with {decider} {name}"
        : null;
}
