using System.Collections.Immutable;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>A gateway, as a site sees it: which addresses do its connections lead to it?</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Network">The network that it stands in.</param>
/// <param name="Led">Whom connections lead there, whoever it is.</param>
/// <param name="Holds">Is somebody of the site among them?</param>
/// <param name="Words">For people.</param>
/// <param name="Needs">Paths of what it takes.</param>
internal sealed record Landing(VirtualNetworkGatewayView Gateway, VirtualNetworkView Network, Admitted Led, Answer Holds, string Words, ImmutableArray<string> Needs)
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
        var known = connections.Select(connection => (Connection: connection, Leads: Leads(connection))).ToArray();
        // Others may join what the code does not show, and clients that dial in by themselves need no connection.
        var led = Admitted.AnyOf(known.Select(item => item.Leads).Concat(known.Length == 0 || mayHoldMoreConnections != Answer.No ? [Admitted.Unknown] : []));
        var holds = IsAnyIn(led, site);
        var taken = known.Where(item => IsAnyIn(item.Leads, site) == Answer.Yes).DefaultIfEmpty(known.FirstOrDefault(item => IsAnyIn(item.Leads, site) == Answer.CannotSay))
            .Where(item => item.Connection is not null).ToArray();
        var words = taken.Length > 0 ? string.Join(", ", taken.Select(item => Way(gateway, item.Connection)))
            : holds == Answer.No ? $"nothing joins {Ranges(site)} to gateway '{gateway.Path}'"
            : $"{Kind(gateway)} gateway {gateway.Name.Known}";
        return new Landing(gateway, network, led, holds, words, [gateway.Path, .. taken.Select(item => item.Connection.Path)]);
    }

    private static Answer IsAnyIn(Admitted led, LocationView site) => site.Addresses switch
    {
        null => led.Surely.Equals(AddressSet.Everybody) ? Answer.Yes : led.Perhaps.IsEmpty ? Answer.No : Answer.CannotSay,
        var addresses => !addresses.Intersect(led.Surely).IsEmpty ? Answer.Yes : addresses.Intersect(led.Perhaps).IsEmpty ? Answer.No : Answer.CannotSay,
    };

    // A site that says which addresses are behind it leads nobody else, unless BGP tells of more; a circuit does not say.
    private static Admitted Leads(VirtualNetworkGatewayConnectionView connection)
    {
        if (connection.Circuit.IsSet() == Answer.Yes)
            return Admitted.Everybody;
        if (connection.Site.Target<LocalNetworkGatewayView>() is not { } site || site.AddressSpace.IsUnset())
            return connection.Site.IsSet().Or(connection.Circuit.IsSet()) == Answer.No ? Admitted.Nobody : Admitted.Unknown;
        var behind = AddressSet.Of(site.AddressSpace.Known.Select(prefix => prefix.Addresses).OfType<AddressSet>());
        return new(behind, site.AddressSpace.MayHoldMore || connection.EnableBgp.Is(true) != Answer.No ? AddressSet.Everybody : behind);
    }

    private static string Way(VirtualNetworkGatewayView gateway, VirtualNetworkGatewayConnectionView connection) => gateway.Kind.Known == VirtualNetworkGatewayKind.ExpressRoute
        ? $"{Kind(gateway)} gateway {gateway.Name.Known}, circuit {NameOf(connection.Circuit)}"
        : $"{Kind(gateway)} gateway {gateway.Name.Known}, site {NameOf(connection.Site)}";

    private static string Kind(VirtualNetworkGatewayView gateway) => gateway.Kind.Known == VirtualNetworkGatewayKind.ExpressRoute ? "ExpressRoute" : "VPN";

    private static string? NameOf(ReferenceProperty reference) => reference.Target<ResourceView>()?.Name.Known ?? reference.Known?.Name.Text();

    /// <summary>The addresses of a site, for people.</summary>
    public static string Ranges(LocationView site) => string.Join(", ", site.AddressRanges.Known.Select(range => range.Value.Known).OfType<string>());
}
