using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>The connections of a gateway, worked out once for all the sites that ask.</summary>
/// <param name="Known">Each with whom it leads there.</param>
/// <param name="Led">Whom any of them does.</param>
internal sealed record Connections((VirtualNetworkGatewayConnectionView Connection, Admitted Leads)[] Known, Admitted Led)
{
    public static Connections Of(IEnumerable<VirtualNetworkGatewayConnectionView> connections, Answer mayHoldMore)
    {
        var known = connections.Select(connection => (Connection: connection, Leads: Leads(connection))).ToArray();
        // Others may join what the code does not show, and clients that dial in by themselves need no connection.
        return new(known, Admitted.AnyOf(known.Select(item => item.Leads).Concat(known.Length == 0 || mayHoldMore != Answer.No ? [Admitted.Unknown] : [])));
    }

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
}
