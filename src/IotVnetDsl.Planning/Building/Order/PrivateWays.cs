using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>From a resource to what its private names need: endpoints, their zone groups, the links of the zones, and resolvers.</summary>
internal sealed class PrivateWays
{
    private readonly ILookup<string, DesiredResource> _endpoints;
    private readonly ILookup<string, DesiredResource> _groups;
    private readonly Dictionary<string, ImmutableArray<string>> _links;
    private readonly ILookup<string, string> _resolvers;

    public PrivateWays(DesiredTopology desired)
    {
        _endpoints = Of<PrivateEndpoints>(desired).Where(endpoint => PrivateEndpoints.TargetOf(endpoint) is not null)
            .ToLookup(endpoint => PrivateEndpoints.TargetOf(endpoint)!, StringComparer.Ordinal);
        _groups = Of<PrivateDnsZoneGroups>(desired).ToLookup(group => group.Parent!, StringComparer.Ordinal);
        _links = Of<VirtualNetworkLinks>(desired).GroupBy(link => link.Parent!, link => link.Path, StringComparer.Ordinal)
            .ToDictionary(zone => zone.Key, zone => zone.ToImmutableArray(), StringComparer.Ordinal);
        _resolvers = Of<DnsInboundEndpoints>(desired).Select(endpoint => (Address: BodyPath.Get(endpoint.Body, DnsInboundEndpoints.AddressPath)?.ToString(), endpoint.Path))
            .Where(endpoint => endpoint.Address is not null).ToLookup(endpoint => endpoint.Address!, endpoint => endpoint.Path, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The private endpoints of a resource.</summary>
    public IEnumerable<DesiredResource> EndpointsOf(string target) => _endpoints[target];

    /// <summary>The zone groups of an endpoint.</summary>
    public IEnumerable<DesiredResource> GroupsOf(string endpoint) => _groups[endpoint];

    /// <summary>The zones in which a zone group has its records.</summary>
    public static IEnumerable<string> ZonesOf(DesiredResource group) => group.References.Values.SelectMany(zones => zones).Distinct(StringComparer.Ordinal);

    /// <summary>The links of a zone.</summary>
    public ImmutableArray<string> LinksOf(string zone) => _links.GetValueOrDefault(zone, []);

    /// <summary>The inbound endpoints that answer at an address.</summary>
    public IEnumerable<string> ResolversAt(string address) => _resolvers[address];

    private static IEnumerable<DesiredResource> Of<TType>(DesiredTopology desired) => desired.Resources.Where(resource => resource.Type is TType);
}
