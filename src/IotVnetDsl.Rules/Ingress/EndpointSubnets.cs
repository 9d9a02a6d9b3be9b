using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Ingress;

/// <summary>The subnets of a topology that private endpoints may stand in.</summary>
internal static class EndpointSubnets
{
    /// <summary>As <c>Plant/Subnets[endpoints]</c>, those first that have private endpoints already.</summary>
    public static IEnumerable<string> Of(GraphView graph)
    {
        var used = new HashSet<string>(
            graph.OfType("PrivateEndpoint").Select(endpoint => endpoint["Subnet"]).OfType<ReferenceValue>().Select(subnet => $"{subnet.Path}/{subnet.Child}[{subnet.Key}]"),
            StringComparer.Ordinal);
        return graph.OfType("VirtualNetwork")
            .SelectMany(network => network["Subnets"].KnownItems()
                .Where(subnet => subnet.Value["Delegation"] is UnsetValue && ReservedSubnets.Find(subnet.Key) is null)
                .Select(subnet => $"{network.Path}/Subnets[{subnet.Key}]"))
            .OrderByDescending(used.Contains)
            .ThenBy(path => path, StringComparer.Ordinal);
    }
}
