using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Network;

/// <summary>Where Azure takes only one, there is no second.</summary>
internal sealed class OneOfItsKind : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3034", "A second gateway, peering, link or zone group where Azure takes one", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var only in OnlyOne.All)
        {
            var refused = context.Topology.AllOf(only.Type)
                .Where(resource => !resource.IsExpanded && Counts(resource, only))
                .GroupBy(resource => KeyOf(resource, only))
                .Where(same => same.Key is not null)
                .SelectMany(same => Rivals.Refused(same, resource => resource));
            foreach (var (first, second) in refused)
            {
                var of = second.Named(only.Members[0]);
                context.Report(of, $"'{second.Path}' is a second {only.Type} of '{((ReferenceValue)of.Value).Path}', after '{first.Path}': {only.Says}");
            }
        }
    }

    private static bool Counts(ResourceView resource, OnlyOne only) => only.Where is not { } flag || resource.Named(flag).Value.Is(true) == Answer.Yes;

    // Null where a part of it is not known.
    private static string? KeyOf(ResourceView resource, OnlyOne only)
    {
        var parts = only.Members.Select(member => TextOf(resource.Named(member).Value)).ToArray();
        return parts.Contains(null) ? null : string.Join("\n", parts);
    }

    // Two that say their groups otherwise may lead to two resources of one name, of which one is not known.
    private static string? TextOf(GraphValue value) => value is ReferenceValue reference
        ? reference.Path is { } path ? $"{path} {reference.ResourceGroup}" : null
        : value.Text();
}
