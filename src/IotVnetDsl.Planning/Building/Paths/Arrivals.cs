using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Network;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>
/// By which gateways sites arrive in a network: its own, or that of a network that it is peered with. Where none is declared, how sites
/// arrive is for others to know, and nothing is said of it.
/// </summary>
internal sealed class Arrivals(GraphView graph)
{
    /// <summary>The connections that lead a site into a network.</summary>
    public IEnumerable<Arrival> Of(GraphValue location, string network) => location["Kind"].Text() != "OnPremises" ? [] :
        from way in Networks(network)
        from gateway in graph.OfType("VirtualNetworkGateway")
        where LeadsTo(gateway["VirtualNetwork"], way.Path)
        from connection in graph.OfType("VirtualNetworkGatewayConnection")
        where LeadsTo(connection["Gateway"], gateway.Path) && Joins(connection, location)
        select new Arrival(Words(gateway, way.Words, connection), connection.Path);

    private IEnumerable<(string Path, string Words)> Networks(string network) => graph.OfType("VirtualNetworkPeering")
        .Where(peering => LeadsTo(peering["VirtualNetwork"], network) && peering["UseRemoteGateways"].Is(true) == Answer.Yes)
        .Select(peering => peering["RemoteVirtualNetwork"]).OfType<ReferenceValue>().Where(remote => remote.Path is not null)
        .Select(remote => (remote.Path!, $" in {remote.Path} (peered)"))
        .Prepend((network, ""));

    private string Words(NodeView gateway, string where, NodeView connection) => gateway["Kind"].Text() == "ExpressRoute"
        ? $"ExpressRoute gateway {gateway.Name}{where}, circuit {Other(connection, "Circuit")}"
        : $"VPN gateway {gateway.Name}{where}, site {Other(connection, "Site")}";

    private string? Other(NodeView connection, string member) => connection[member] is ReferenceValue reference ? graph.Resolve(reference)?.Name ?? reference.Name.Text() : null;

    // A site that says which addresses are behind it leads nobody else; a circuit does not say.
    private bool Joins(NodeView connection, GraphValue location)
    {
        if (connection["Circuit"] is ReferenceValue)
            return true;
        if (connection["Site"] is not ReferenceValue reference)
            return false;
        var behind = graph.Resolve(reference) is { } site ? Blocks(site["AddressSpace"]).ToArray() : [];
        var from = Blocks(location["AddressRanges"]).ToArray();
        return behind.Length == 0 || from.Length == 0 || from.Any(range => behind.Any(range.Overlaps));
    }

    private static IEnumerable<AddressBlock> Blocks(GraphValue list) => list.KnownItems()
        .Select(item => item.Value["Value"].Text()).OfType<string>().Select(AddressBlock.Parse).OfType<AddressBlock>();

    private static bool LeadsTo(GraphValue value, string path) => value is ReferenceValue reference && reference.Path == path;
}

/// <summary>How a site arrives.</summary>
/// <param name="Words">For people.</param>
/// <param name="Connection">Path of the connection.</param>
internal sealed record Arrival(string Words, string Connection);
