using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>A private endpoint is in the subscription of its network.</summary>
internal sealed class EndpointSubscription : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3026", "A private endpoint is not in the subscription of its virtual network", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            // Where one of them is left to the deployment, it may be the other's.
            if (endpoint.Subnet.Target<VirtualNetworkView>() is { } network
                && endpoint.Placement.Subscription.Text() is { } own
                && network.Placement.Subscription.Text() is { } wanted
                && !string.Equals(own, wanted, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    endpoint,
                    $"'{endpoint.Path}' is in subscription '{own}' and its network '{network.Path}' in '{wanted}': Azure takes a private endpoint in the "
                        + "subscription of its network only; what it leads to may be in any");
            }
        }
    }
}
