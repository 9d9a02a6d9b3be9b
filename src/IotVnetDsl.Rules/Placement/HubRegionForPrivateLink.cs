using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A hub with a private endpoint stands in a region that has private links to hubs.</summary>
internal sealed class HubRegionForPrivateLink : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1001", "The hub's region has no private links", Severity.Error);

    public override void Check(RuleContext context)
    {
        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var hub in context.Each<IotHubView>())
        {
            if (index.To<PrivateEndpointView>(hub).Any())
                RegionFinding.Report(context, hub, RegionFeature.PrivateLink, "private links");
        }
    }
}
