using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A hub routes its messages to targets near it.</summary>
internal sealed class TargetFarFromHub : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1007", "A routing target is in another region than its hub", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Each<IotHubView>().SelectMany(context.Topology.Part<TopologyUses>().Of).Where(use => use.Purpose == HubPurpose.Messages))
        {
            if (use.Resource is { } target
                && use.Hub.Placement.Region.Text() is { } own
                && target.Placement.Region.Text() is { } other
                && RegionName.Canonical(own) != RegionName.Canonical(other))
            {
                context.Report(
                    use.TargetPlace,
                    $"'{use.Hub.Path}' is in '{own}', and '{target.Path}', which its {use.Description} writes to, in '{other}': messages cross regions, "
                        + "which takes time and is billed");
            }
        }
    }
}
