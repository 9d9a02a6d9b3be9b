using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A private endpoint stands in the region of its network.</summary>
internal sealed class EndpointRegion : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1004", "A private endpoint is not in the region of its virtual network", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            if (endpoint.Subnet.Target<VirtualNetworkView>() is { } network
                && Region(context, endpoint) is { } own
                && Region(context, network) is { } wanted
                && own != wanted)
            {
                context.Report(
                    OwnPlace(endpoint),
                    $"'{endpoint.Path}' is in region '{own}' and its network '{network.Path}' in '{wanted}': Azure takes a private endpoint in the "
                        + "region of its network only",
                    data: FindingData.Of((FindingData.Regions, wanted)));
            }
        }
    }

    // A region that a module or the topology states is right for others.
    private static PropertyPlace OwnPlace(PrivateEndpointView endpoint) =>
        endpoint.RegionPlace is { } place && place.Path == endpoint.Path ? place : new PropertyPlace(endpoint.Path, "");

    // A name that is no region at all has a rule of its own.
    private static string? Region(RuleContext context, ResourceView resource) =>
        resource.Placement.Region.Text() is { } region && context.Regions.Find(RegionFeature.Region, region) is not null ? RegionName.Canonical(region) : null;
}
