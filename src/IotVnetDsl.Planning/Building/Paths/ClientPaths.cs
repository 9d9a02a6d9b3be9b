using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Ways of the declared clients into what they use: a private endpoint, or the public door.</summary>
internal sealed class ClientPaths(GraphView graph)
{
    private readonly Arrivals _arrivals = new(graph);

    public IEnumerable<Way> All() =>
        from client in graph.OfType("Client")
        from member in (string[])["Uses", "Reads"]
        from use in client[member].KnownItems().Select(item => item.Value).OfType<ReferenceValue>()
        let target = graph.Resolve(use)
        where target is not null
        select Path(client["Location"], target.Value, member == "Reads" ? $"{target.Value.Path} (built-in endpoint)" : target.Value.Path);

    private Way Path(GraphValue location, NodeView target, string to)
    {
        var endpoints = Endpoints(location, target).ToArray();
        var arrivals = endpoints.SelectMany(endpoint => Arriving(location, endpoint)).Select(arrival => arrival.Connection).Distinct().ToImmutableArray();
        string[] ways = [.. endpoints.Select(endpoint => Words(location, endpoint)), .. PublicWays(location, target)];
        var path = new PlanPath(From(location), to, ways.Length == 0 ? "no way is declared" : string.Join("; ", ways), ways.Length > 0);
        // Beside a way by the public door, endpoints do not make it new.
        return new Way(path, [[target.Path], .. endpoints.Length == ways.Length ? [[.. endpoints.Select(endpoint => endpoint.Path)], arrivals, .. Names(endpoints)] : ImmutableArray<ImmutableArray<string>>.Empty]);
    }

    // Without its records and every link of its zones, the names of the only endpoint lead to the public address.
    private IEnumerable<ImmutableArray<string>> Names(NodeView[] endpoints) =>
        from endpoint in endpoints.Length == 1 ? endpoints : []
        from zoneGroup in ZoneGroups(endpoint)
        let zones = zoneGroup["Zones"].KnownItems().Select(item => item.Value).OfType<ReferenceValue>().Select(zone => zone.Path).ToArray()
        let links = from link in graph.OfType("PrivateDnsZoneLink")
                    where link["Zone"] is ReferenceValue zone && zones.Contains(zone.Path)
                    where link["VirtualNetwork"] is ReferenceValue network && endpoint["Subnet"] is ReferenceValue subnet && network.Path == subnet.Path
                    select link
        from needed in links.Prepend(zoneGroup)
        select ImmutableArray.Create(needed.Path);

    private static string From(GraphValue location) => location["Kind"].Text() switch
    {
        "OnPremises" => $"on-premises {string.Join(", ", location["AddressRanges"].KnownItems().Select(range => range.Key))}".TrimEnd(),
        "Subnet" => location["Subnet"] is ReferenceValue subnet ? $"{subnet.Path}/{subnet.Key}" : "a subnet",
        _ => "the internet",
    };

    private IEnumerable<NodeView> Endpoints(GraphValue location, NodeView target) => location["Kind"].Text() == "Internet"
        ? []
        : from endpoint in graph.OfType("PrivateEndpoint")
          where endpoint["Target"] is ReferenceValue to && to.Path == target.Path
          where endpoint["Subnet"] is ReferenceValue subnet && (location["Subnet"] is not ReferenceValue own || own.Path == subnet.Path)
          select endpoint;

    private IEnumerable<Arrival> Arriving(GraphValue location, NodeView endpoint) =>
        endpoint["Subnet"] is ReferenceValue { Path: { } network } ? _arrivals.Of(location, network) : [];

    private string Words(GraphValue location, NodeView endpoint) => string.Concat(Arriving(location, endpoint).Select(arrival => arrival.Words + ", "))
        + $"private endpoint {endpoint.Name}{Zones(endpoint)}{(endpoint["Approval"] is UnsetValue ? "" : ", once it is approved")}";

    private string Zones(NodeView endpoint) => ZoneGroups(endpoint).Sum(group => group["Zones"].KnownItems().Count()) is > 0 and var zones
        ? $", {PlanWords.Count(zones, "zone")}"
        : "";

    private IEnumerable<NodeView> ZoneGroups(NodeView endpoint) =>
        graph.OfType("PrivateDnsZoneGroup").Where(group => group["PrivateEndpoint"] is ReferenceValue of && of.Path == endpoint.Path);

    private static IEnumerable<string> PublicWays(GraphValue location, NodeView target)
    {
        if (PublicDoor.IsShut(target))
            yield break;
        if (PublicDoor.IsOpenToAll(target))
            yield return "public access";
        else if (location["Subnet"] is ReferenceValue subnet && PublicDoor.Admits(target, subnet))
            yield return "firewall rule of the subnet";
        else if (location["Subnet"] is UnsetValue && PublicDoor.AdmitsAddresses(target))
            yield return "firewall rule, from its addresses only";
    }
}
