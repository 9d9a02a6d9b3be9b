using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet has an address for everything that is to stand in it.</summary>
internal sealed class SubnetCapacity : Rule
{
    private const int ReservedAddresses = 5;
    private const int SmallestSubnet = 29;

    public override RuleDescriptor Descriptor { get; } = new("IVD3005", "A subnet has too few free addresses", Severity.Error);

    public override void Check(RuleContext context)
    {
        var needs = PrivateEndpoints(context.Graph).Concat(Resolvers(context.Graph)).ToLookup(need => (need.Network, need.Subnet));
        foreach (var network in context.Graph.OfType("VirtualNetwork"))
        {
            foreach (var subnet in NetworkBlock.OfSubnets(network).Where(subnet => subnet.Block is not null))
                Check(context, network, subnet, needs[(network.Path, subnet.Name!.ToLowerInvariant())].ToArray());
        }
    }

    private static void Check(RuleContext context, NodeView network, NetworkBlock subnet, AddressNeed[] needs)
    {
        // Two declarations of one name are one resource in Azure.
        var standing = needs.GroupBy(need => need.Name, StringComparer.OrdinalIgnoreCase).Select(group => group.First()).ToArray();
        var needed = standing.Sum(need => need.Addresses);
        var free = (1L << (32 - subnet.Block!.Value.Length)) - ReservedAddresses;
        var what = $"Subnet '{subnet.Name}' ({subnet.Text}) of '{network.Path}'";
        if (subnet.Block.Value.Length > SmallestSubnet)
        {
            context.Report(network, subnet.PropertyPath, $"{what} is too small: Azure takes none smaller than /{Text(SmallestSubnet)}");
        }
        else if (needed > free)
        {
            context.Report(
                network,
                subnet.PropertyPath,
                $"{what} has {Text(free)} free addresses, and {string.Join(", ", standing.Select(need => $"'{need.Path}'"))} need{(standing.Length == 1 ? "s" : "")} "
                    + $"{Text(needed)}: Azure keeps {Text(ReservedAddresses)} of every subnet; make it bigger");
        }
    }

    private static IEnumerable<AddressNeed> PrivateEndpoints(GraphView graph) =>
        from endpoint in graph.OfType("PrivateEndpoint")
        let target = endpoint["Target"] as ReferenceValue
        where target is not null
        let addresses = endpoint["SubResource"] is UnknownValue ? 1 : PrivateLinks.Find(target.Type, endpoint["SubResource"]["Name"].Text())?.Addresses ?? 1
        from need in Need(endpoint, endpoint["Subnet"], endpoint.Path, endpoint.Name ?? endpoint.Path, addresses)
        select need;

    private static IEnumerable<AddressNeed> Resolvers(GraphView graph) =>
        from resolver in graph.OfType("DnsResolver")
        from inbound in resolver["InboundEndpoints"].KnownItems()
        from need in Need(resolver, inbound.Value["Subnet"], resolver.Path, $"{resolver.Name ?? resolver.Path}/{inbound.Key}", 1)
        select need;

    private static IEnumerable<AddressNeed> Need(NodeView node, GraphValue subnet, string path, string name, int addresses) =>
        subnet is ReferenceValue { Path: { } network, Child: not null } reference && reference.Key.Text() is { } key
            ? [new AddressNeed(network, key.ToLowerInvariant(), path, $"{node.Type}/{name}", addresses)]
            : [];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record AddressNeed(string Network, string Subnet, string Path, string Name, int Addresses);
}
