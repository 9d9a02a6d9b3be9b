using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Network;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A gateway stands in its network's region, and what belongs to it there too; so does what a subnet names.</summary>
internal sealed class GatewayRegion : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1006", "A gateway, connection, resolver or public address, or what a subnet names, is not in the region of its network", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var gateway in context.Each<VirtualNetworkGatewayView>())
        {
            Check(context, gateway, gateway.VirtualNetwork.Target<VirtualNetworkView>());
            CheckAddresses(context, gateway, gateway.PublicIpAddresses);
        }

        foreach (var connection in context.Each<VirtualNetworkGatewayConnectionView>())
            Check(context, connection, connection.Gateway.Target<VirtualNetworkGatewayView>());
        foreach (var resolver in context.Each<DnsResolverView>())
            Check(context, resolver, resolver.VirtualNetwork.Target<VirtualNetworkView>());
        foreach (var gateway in context.Each<NatGatewayView>())
            CheckAddresses(context, gateway, gateway.PublicIpAddresses);
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            foreach (var named in NamedBySubnet.OfNetwork(network))
                Check(context, named, network);
        }
    }

    private static void CheckAddresses(RuleContext context, RegionalResourceView gateway, ListProperty<ReferenceProperty> addresses)
    {
        foreach (var reference in addresses.Known)
        {
            if (reference.Target<PublicIpAddressView>() is { } address)
                Check(context, address, gateway);
        }
    }

    private static void Check(RuleContext context, RegionalResourceView resource, RegionalResourceView? other)
    {
        if (other is not null
            && resource.Placement.Region.Text() is { } own
            && other.Placement.Region.Text() is { } wanted
            && RegionName.Canonical(own) != RegionName.Canonical(wanted))
        {
            context.Report(
                resource.Region,
                $"'{resource.Path}' is in '{own}', and '{other.Path}', which it belongs to, in '{wanted}': Azure joins them in one region only",
                data: FindingData.Of((FindingData.Nearest, RegionName.Canonical(wanted))));
        }
    }
}
