using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A hub with a private endpoint stands in a region that has private links to hubs.</summary>
internal sealed class HubRegionForPrivateLink : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1001", "The hub's region has no private links", Severity.Error);

    public override void Check(RuleContext context)
    {
        var hubs = context.Graph.OfType("PrivateEndpoint")
            .Select(endpoint => endpoint["Target"])
            .OfType<ReferenceValue>()
            .Where(target => target.Type == "IotHub")
            .Select(target => context.Graph.Resolve(target))
            .OfType<NodeView>()
            .GroupBy(hub => hub.Path, StringComparer.Ordinal)
            .Select(group => group.First());
        foreach (var hub in hubs)
            RegionFinding.Report(context, hub, RegionFeature.PrivateLink, "private links");
    }
}
