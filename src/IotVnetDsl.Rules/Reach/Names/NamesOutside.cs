using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Dns;

namespace IotVnetDsl.Rules.Reach.Names;

/// <summary>
/// Who may be asked from outside a network: resolvers, and forwarders that may stand in any network. Of those that would say the same one
/// is enough, so that what a site asks costs no more in a large topology.
/// </summary>
internal sealed class NamesOutside
{
    private readonly IReadOnlyList<DnsResolverView> _resolvers;
    private readonly ILookup<string, DnsResolverView> _byAddress;
    private readonly ILookup<string, DnsResolverView> _byZone;
    private readonly ILookup<string, string> _networksByZone;
    private readonly ILookup<string, string> _zonesByName;

    /// <param name="resolvers">All.</param>
    /// <param name="links">All links of zones.</param>
    public NamesOutside(IReadOnlyList<DnsResolverView> resolvers, IEnumerable<PrivateDnsZoneLinkView> links)
    {
        // One without an inbound endpoint only asks.
        _resolvers = resolvers.Where(resolver => resolver.InboundEndpoints.Any() != Answer.No).ToArray() is { Length: > 0 } asked ? asked : resolvers;
        var byNetwork = links.Where(link => link.VirtualNetwork.TargetPath is not null).ToLookup(link => link.VirtualNetwork.TargetPath!, StringComparer.Ordinal);
        _byAddress = _resolvers.SelectMany(resolver => resolver.InboundEndpoints.Known.Select(endpoint => (Address: endpoint.PrivateIpAddress.Known, Resolver: resolver)))
            .Where(item => item.Address is not null).ToLookup(item => item.Address!, item => item.Resolver, StringComparer.Ordinal);
        _byZone = _resolvers.SelectMany(resolver => byNetwork[resolver.VirtualNetwork.TargetPath ?? ""].Select(link => (Zone: link.Zone.TargetPath ?? "", Resolver: resolver)))
            .ToLookup(item => item.Zone, item => item.Resolver, StringComparer.Ordinal);
        var zones = byNetwork.SelectMany(network => network.Select(link => (Network: network.Key, Link: link))).Where(item => item.Link.Zone.TargetPath is not null)
            .GroupBy(item => item.Link.Zone.TargetPath!, StringComparer.Ordinal).ToArray();
        _networksByZone = zones.SelectMany(zone => zone.GroupBy(item => item.Link.ResolutionPolicy.Known).Select(same => (Zone: zone.Key, same.First().Network)))
            .ToLookup(item => item.Zone, item => item.Network, StringComparer.Ordinal);
        _zonesByName = zones.ToLookup(zone => zone.First().Link.Zone.Target<PrivateDnsZoneView>()?.Name.Known ?? "", zone => zone.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Resolvers that may have the answer: those that see a zone with the record, those of which that is not known, else any.</summary>
    public IEnumerable<DnsResolverView> Resolvers(string[] zones) => zones.SelectMany(zone => _byZone[zone])
        .Concat(_resolvers.Where(resolver => resolver.VirtualNetwork.TargetPath is null))
        .Concat(_resolvers.Take(1));

    /// <summary>Networks whose resolution differs: of zones with the record, and of another one of the name, which lacks it.</summary>
    public IEnumerable<string> Networks(string[] zones, IEnumerable<string> names) => zones
        .Concat(names.SelectMany(name => _zonesByName[name].Where(zone => !zones.Contains(zone)).Take(1)))
        .SelectMany(zone => _networksByZone[zone]);

    /// <summary>The resolver whose addresses all of these are; null where there is none.</summary>
    public DnsResolverView? ResolverAt(string?[] servers) => servers
        .Select(server => server is null ? [] : _byAddress[server])
        .Aggregate((IEnumerable<DnsResolverView>?)null, (all, some) => all is null ? some : all.Intersect(some))?
        .FirstOrDefault(resolver => resolver.VirtualNetwork.TargetPath is not null);
}
