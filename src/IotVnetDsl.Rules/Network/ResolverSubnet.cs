using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>
/// A DNS resolver has its network to itself, and each of its endpoints a subnet that is delegated to it and neither too small nor too large.
/// </summary>
internal sealed class ResolverSubnet : Rule
{
    // "Azure DNS Private Resolver", restrictions of networks and subnets, 2026-11.
    private const string Service = "Microsoft.Network/dnsResolvers";
    private const int Largest = 24;
    private const int Smallest = 28;

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3025", "A DNS resolver, an endpoint of it or a ruleset where Azure refuses it", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Topology.All<DnsResolverView>().GroupBy(resolver => resolver.VirtualNetwork.TargetPath).Where(group => group.Key is not null))
        {
            foreach (var resolver in network.Skip(1))
                context.Report(resolver.VirtualNetwork, $"'{resolver.Path}' is a second resolver of '{network.Key}', after '{network.First().Path}': Azure takes one to a network");
        }

        foreach (var ruleset in context.Each<DnsForwardingRulesetView>())
            CheckRuleset(context, ruleset);
        var endpoints = context.Topology.All<DnsResolverView>()
            .SelectMany(resolver => resolver.InboundEndpoints.Known.Select(endpoint => new Placed(resolver, endpoint.Name, endpoint.Subnet))
                .Concat(resolver.OutboundEndpoints.Known.Select(endpoint => new Placed(resolver, endpoint.Name, endpoint.Subnet))))
            .GroupBy(endpoint => (endpoint.Subnet.TargetPath, endpoint.Subnet.ChildKey?.ToLowerInvariant()));
        foreach (var group in endpoints.Where(group => group.Key is ({ }, { })))
        {
            foreach (var endpoint in group)
                CheckNetwork(context, endpoint);
            var first = group.First();
            foreach (var endpoint in group.Skip(1))
            {
                context.Report(
                    endpoint.Subnet,
                    $"'{endpoint.Name.Self.Owner.Path}' puts endpoint '{endpoint.Name.Known}' into subnet '{endpoint.Subnet.ChildKey}', where '{first.Name.Known}' stands already: "
                        + "Azure takes one to a subnet");
            }

            if (first.Subnet.Subnet() is { } subnet)
                Check(context, first, subnet);
        }
    }

    private static void CheckRuleset(RuleContext context, DnsForwardingRulesetView ruleset)
    {
        var first = ruleset.OutboundEndpoints.Known.FirstOrDefault().TargetPath;
        foreach (var other in ruleset.OutboundEndpoints.Known.Skip(1).Where(endpoint => endpoint.TargetPath is { } resolver && first is not null && resolver != first))
            context.Report(other, $"'{ruleset.Path}' asks by endpoints of '{first}' and '{other.TargetPath}': Azure takes endpoints of one resolver for a ruleset");
    }

    private static void CheckNetwork(RuleContext context, Placed endpoint)
    {
        if (endpoint.Resolver.VirtualNetwork.TargetPath is { } network && endpoint.Subnet.TargetPath is { } other && network != other)
        {
            context.Report(
                endpoint.Subnet,
                $"'{endpoint.Resolver.Path}' puts endpoint '{endpoint.Name.Known}' into a subnet of '{other}', and is a resolver of '{network}': Azure takes subnets of that network only");
        }
    }

    private static void Check(RuleContext context, Placed endpoint, SubnetView subnet)
    {
        var what = $"Subnet '{subnet.Name.Known}' of '{subnet.Self.Owner.Path}' is for endpoint '{endpoint.Name.Known}' of '{endpoint.Name.Self.Owner.Path}'";
        if (subnet.AddressPrefix.Block is { Length: < Largest or > Smallest } block)
            context.Report(subnet.AddressPrefix, $"{what} and is a {block}: Azure takes /{Smallest} to /{Largest} for it");
        if (subnet.Delegation.Is(Service) == Answer.No)
        {
            // The documentation asks for it; recordings of 2026 show endpoints that came to be in subnets that are delegated to nobody.
            var toNobody = subnet.Delegation.IsUnset();
            context.Report(
                subnet,
                toNobody
                    ? $"{what} and is not delegated to {Service}, so that anything else may stand in it; set its Delegation"
                    : $"{what} and is not delegated to {Service}: Azure refuses the endpoint; set its Delegation",
                toNobody ? Severity.Warning : null,
                HoldsEndpoints(context, subnet) ? FindingData.Of() : FindingData.Of((FindingData.Service, Service)));
        }
    }

    // Private endpoints in it would be the next mistake.
    private static bool HoldsEndpoints(RuleContext context, SubnetView subnet) => context.Topology.Part<ReferenceIndex>().To<PrivateEndpointView>(subnet.Self.Owner)
        .Any(endpoint => string.Equals(endpoint.Subnet.ChildKey, subnet.Self.Key, StringComparison.OrdinalIgnoreCase));

    /// <summary>An endpoint of a resolver, that is asked or that asks.</summary>
    private sealed record Placed(DnsResolverView Resolver, TextProperty Name, ReferenceProperty Subnet);
}
