using System.Collections.Immutable;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>A gateway, as a site sees it: does a connection lead the site's addresses to it?</summary>
internal sealed record Landing(VirtualNetworkGatewayView Gateway, VirtualNetworkView Network, Answer Holds, string Words, ImmutableArray<string> Needs)
{
    /// <summary>Words for a network that is peered with the gateway's.</summary>
    public string InPeered => Words.Replace($"gateway {Gateway.Name.Known}", $"gateway {Gateway.Name.Known} in {Network.Path} (peered)");

    public static Landing Of(
        LocationView site,
        VirtualNetworkGatewayView gateway,
        VirtualNetworkView network,
        IEnumerable<VirtualNetworkGatewayConnectionView> connections,
        Answer mayHoldMoreConnections)
    {
        var known = connections.Select(connection => (Connection: connection, Holds: Joins(connection, site))).ToArray();
        // Others may join what the code does not show, and clients that dial in by themselves need no connection.
        var holds = known.Length == 0 ? Answer.CannotSay : known.Select(item => item.Holds).Any().Or(mayHoldMoreConnections);
        var taken = known.Where(item => item.Holds == Answer.Yes).DefaultIfEmpty(known.FirstOrDefault(item => item.Holds == Answer.CannotSay)).Where(item => item.Connection is not null).ToArray();
        var words = taken.Length > 0 ? string.Join(", ", taken.Select(item => Way(gateway, item.Connection)))
            : holds == Answer.No ? $"nothing joins {Ranges(site)} to gateway '{gateway.Path}'"
            : $"{Kind(gateway)} gateway {gateway.Name.Known}";
        return new Landing(gateway, network, holds, words, [gateway.Path, .. taken.Select(item => item.Connection.Path)]);
    }

    // A site that says which addresses are behind it leads nobody else, unless BGP tells of more; a circuit does not say.
    private static Answer Joins(VirtualNetworkGatewayConnectionView connection, LocationView location)
    {
        if (connection.Circuit.IsSet() == Answer.Yes)
            return Answer.Yes;
        if (connection.Site.Target<LocalNetworkGatewayView>() is not { } site || site.AddressSpace.IsUnset())
            return connection.Site.IsSet() == Answer.No ? connection.Circuit.IsSet() : Answer.CannotSay;
        var from = RangesOf(location.AddressRanges);
        if (from.IsEmpty || location.AddressRanges.MayHoldMore)
            return Answer.CannotSay;
        var behind = RangesOf(site.AddressSpace);
        if (!from.Intersect(behind).IsEmpty)
            return Answer.Yes;
        return site.AddressSpace.MayHoldMore || connection.EnableBgp.Is(true) != Answer.No ? Answer.CannotSay : Answer.No;
    }

    private static AddressSet RangesOf(ListProperty<AddressPrefixView> prefixes) => AddressSet.Of(prefixes.Known.Select(prefix => prefix.Addresses).OfType<AddressSet>());

    private static string Way(VirtualNetworkGatewayView gateway, VirtualNetworkGatewayConnectionView connection) => gateway.Kind.Known == VirtualNetworkGatewayKind.ExpressRoute
        ? $"{Kind(gateway)} gateway {gateway.Name.Known}, circuit {NameOf(connection.Circuit)}"
        : $"{Kind(gateway)} gateway {gateway.Name.Known}, site {NameOf(connection.Site)}";

    private static string Kind(VirtualNetworkGatewayView gateway) => gateway.Kind.Known == VirtualNetworkGatewayKind.ExpressRoute ? "ExpressRoute" : "VPN";

    private static string? NameOf(ReferenceProperty reference) => reference.Target<ResourceView>()?.Name.Known ?? reference.Known?.Name.Text();

    private static string Ranges(LocationView site) => string.Join(", ", site.AddressRanges.Known.Select(range => range.Value.Known).OfType<string>());
}
