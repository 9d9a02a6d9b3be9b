using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Network;

/// <summary>A private endpoint is in the subscription of its network, and so is what a subnet names.</summary>
internal sealed class EndpointSubscription : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3026", "A private endpoint, or what a subnet names, is not in the subscription of its virtual network", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            if (endpoint.Subnet.Target<VirtualNetworkView>() is { } network)
                Check(context, endpoint, network, "a private endpoint in the subscription of its network only; what it leads to may be in any");
        }

        foreach (var network in context.Each<VirtualNetworkView>())
        {
            foreach (var named in NamedBySubnet.OfNetwork(network))
                Check(context, named, network, "what a subnet names in the subscription of the network only");
        }
    }

    private static void Check(RuleContext context, RegionalResourceView resource, VirtualNetworkView network, string what)
    {
        // Where one of them is left to the deployment, it may be the other's.
        if (resource.Placement.Subscription.Text() is { } own
            && network.Placement.Subscription.Text() is { } wanted
            && !string.Equals(own, wanted, StringComparison.OrdinalIgnoreCase))
        {
            context.Report(resource, $"'{resource.Path}' is in subscription '{own}' and its network '{network.Path}' in '{wanted}': Azure takes {what}");
        }
    }
}
