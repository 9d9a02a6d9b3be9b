using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet has an address for everything that is to stand in it.</summary>
internal sealed class SubnetCapacity : Rule
{
    private const int ReservedAddresses = 5;
    private const int SmallestSubnet = 29;

    public override RuleDescriptor Descriptor { get; } = new("IVD3005", "A subnet has too few free addresses", Severity.Error);

    public override void Check(RuleContext context)
    {
        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            var needs = PrivateEndpoints(index.To<PrivateEndpointView>(network)).Concat(Resolvers(index.To<DnsResolverView>(network))).ToLookup(need => (need.Network, need.Subnet));
            var free = new FreeBlocks(network);
            foreach (var subnet in network.Subnets.Known)
            {
                if (subnet.AddressPrefix.Block is { } block && subnet.Name.Known is { } name)
                    Check(context, free, subnet, block, needs[(network.Path, name.ToLowerInvariant())].ToArray());
            }
        }
    }

    private static void Check(RuleContext context, FreeBlocks blocks, SubnetView subnet, AddressBlock block, AddressNeed[] needs)
    {
        // Two declarations of one name are one resource in Azure.
        var standing = needs.GroupBy(need => need.Name, StringComparer.OrdinalIgnoreCase).Select(group => group.First()).ToArray();
        var needed = standing.Sum(need => need.Addresses);
        var free = (1L << (32 - block.Length)) - ReservedAddresses;
        if (block.Length <= SmallestSubnet && needed <= free)
            return;
        var what = $"Subnet '{subnet.Name.Known}' ({subnet.AddressPrefix.Value.Known}) of '{subnet.Self.Owner.Path}'";
        if (block.Length > SmallestSubnet)
        {
            context.Report(subnet.AddressPrefix, $"{what} is too small: Azure takes none smaller than /{Text(SmallestSubnet)}", data: Bigger(blocks, block, needed));
        }
        else
        {
            context.Report(
                subnet.AddressPrefix,
                $"{what} has {Text(free)} free addresses, and {string.Join(", ", standing.Select(need => $"'{need.Path}'"))} need{(standing.Length == 1 ? "s" : "")} "
                    + $"{Text(needed)}: Azure keeps {Text(ReservedAddresses)} of every subnet; make it bigger",
                data: Bigger(blocks, block, needed));
        }
    }

    private static ImmutableSortedDictionary<string, string> Bigger(FreeBlocks blocks, AddressBlock block, int needed)
    {
        var length = SmallestSubnet;
        while (length > 0 && (1L << (32 - length)) - ReservedAddresses < needed)
            length--;
        return FindingData.Of((FindingData.Nearest, blocks.Around(block, length)));
    }

    private static IEnumerable<AddressNeed> PrivateEndpoints(IEnumerable<PrivateEndpointView> endpoints) =>
        from endpoint in endpoints
        let target = endpoint.Target.Known
        where target is not null
        let addresses = endpoint.SubResource.IsUnknown() ? 1 : PrivateLinks.Find(target.Type, endpoint.SubResource.Name.Known)?.Addresses ?? 1
        from need in Need(endpoint, endpoint.Subnet, endpoint.Name.Known ?? endpoint.Path, addresses)
        select need;

    private static IEnumerable<AddressNeed> Resolvers(IEnumerable<DnsResolverView> resolvers) =>
        from resolver in resolvers
        from inbound in resolver.InboundEndpoints.Known
        from need in Need(resolver, inbound.Subnet, $"{resolver.Name.Known ?? resolver.Path}/{inbound.Self.Key}", 1)
        select need;

    private static IEnumerable<AddressNeed> Need(ResourceView resource, ReferenceProperty subnet, string name, int addresses) =>
        subnet is { TargetPath: { } network, ChildKey: { } key }
            ? [new AddressNeed(network, key.ToLowerInvariant(), resource.Path, $"{resource.Type}/{name}", addresses)]
            : [];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record AddressNeed(string Network, string Subnet, string Path, string Name, int Addresses);
}
