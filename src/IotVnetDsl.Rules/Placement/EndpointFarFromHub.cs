using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A private endpoint stands near its hub.</summary>
internal sealed class EndpointFarFromHub : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1005", "A private endpoint is in another region than its hub", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            if (endpoint.Target.Target<IotHubView>() is { } hub
                && endpoint.Placement.Region.Text() is { } own
                && hub.Placement.Region.Text() is { } wanted
                && RegionName.Canonical(own) != RegionName.Canonical(wanted))
            {
                context.Report(
                    endpoint.Target,
                    $"'{endpoint.Path}' is in '{own}' and its hub '{hub.Path}' in '{wanted}': what devices send crosses regions, which takes time and is billed");
            }
        }
    }
}
