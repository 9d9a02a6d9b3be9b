using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>The connections of a gateway, worked out once for all the sites that ask.</summary>
internal sealed class Connections
{
    private readonly (VirtualNetworkGatewayConnectionView Connection, Admitted Leads)[] _known;

    // By the addresses that each surely leads, in ascending order, with the last of all up to there: what a site asks for is found by halves.
    private readonly (AddressRange Range, int Connection)[] _ranges;
    private readonly IpAddress[] _lasts;

    public Connections(IEnumerable<VirtualNetworkGatewayConnectionView> connections, Answer mayHoldMore)
    {
        _known = [.. connections.Select(connection => (connection, Leads(connection)))];
        // Others may join what the code does not show, and clients that dial in by themselves need no connection.
        Led = Admitted.AnyOf(_known.Select(item => item.Leads).Concat(_known.Length == 0 || mayHoldMore != Answer.No ? [Admitted.Unknown] : []));
        _ranges = [.. _known.SelectMany((item, index) => item.Leads.Surely.Ranges.Select(range => (Range: range, Connection: index))).OrderBy(item => item.Range.First)];
        _lasts = new IpAddress[_ranges.Length];
        for (var index = 0; index < _lasts.Length; index++)
            _lasts[index] = index > 0 && _ranges[index].Range.Last < _lasts[index - 1] ? _lasts[index - 1] : _ranges[index].Range.Last;
    }

    /// <summary>Whom any of them leads there.</summary>
    public Admitted Led { get; }

    /// <summary>Those that surely lead somebody of a site there; where none does, the first that may.</summary>
    /// <param name="site">The site's addresses; null where they are not known.</param>
    public IEnumerable<VirtualNetworkGatewayConnectionView> Leading(AddressSet? site)
    {
        var taken = site is null
            ? _known.Where(item => item.Leads.Surely.Equals(AddressSet.Everybody)).Select(item => item.Connection).ToArray()
            : site.Ranges.SelectMany(Touching).Distinct().OrderBy(index => index).Select(index => _known[index].Connection).ToArray();
        return taken.Length > 0 ? taken
            : _known.Where(item => !(site ?? AddressSet.Everybody).Intersect(item.Leads.Perhaps).IsEmpty).Take(1).Select(item => item.Connection);
    }

    private IEnumerable<int> Touching(AddressRange site)
    {
        var beyond = Bisection.FirstNotBefore(_ranges.Length, (Ranges: _ranges, Site: site), static (asked, at) => asked.Ranges[at].Range.First <= asked.Site.Last);
        for (var index = beyond - 1; index >= 0 && site.First <= _lasts[index]; index--)
        {
            if (site.First <= _ranges[index].Range.Last)
                yield return _ranges[index].Connection;
        }
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
