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
        new("IVD1006", "A gateway, connection, resolver, ruleset or public address, or what a subnet names, is not in the region of its network", Severity.Error);

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
        foreach (var ruleset in context.Each<DnsForwardingRulesetView>())
            Check(context, ruleset, ruleset.OutboundEndpoints.Known.Select(endpoint => endpoint.Target<DnsResolverView>()).OfType<DnsResolverView>().FirstOrDefault());
        foreach (var link in context.Each<DnsForwardingRulesetLinkView>())
            Check(context, link);
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

    private static void Check(RuleContext context, DnsForwardingRulesetLinkView link)
    {
        if (link.VirtualNetwork.Target<VirtualNetworkView>() is { } network && link.Ruleset.Target<DnsForwardingRulesetView>() is { } ruleset && Differ(network, ruleset) is var (own, wanted))
            context.Report(link.VirtualNetwork, $"'{link.Path}' links '{network.Path}' in '{own}' to '{ruleset.Path}' in '{wanted}': Azure links a ruleset to networks of its region only");
    }

    private static (string Own, string Wanted)? Differ(RegionalResourceView resource, RegionalResourceView? other) =>
        other is not null && resource.Placement.Region.Text() is { } own && other.Placement.Region.Text() is { } wanted && RegionName.Canonical(own) != RegionName.Canonical(wanted)
            ? (own, wanted)
            : null;

    private static void Check(RuleContext context, RegionalResourceView resource, RegionalResourceView? other)
    {
        if (Differ(resource, other) is var (own, wanted))
        {
            context.Report(
                resource.Region,
                $"'{resource.Path}' is in '{own}', and '{other!.Path}', which it belongs to, in '{wanted}': Azure joins them in one region only",
                data: FindingData.Of((FindingData.Nearest, RegionName.Canonical(wanted))));
        }
    }
}
