namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Zones, links, records, resolvers and rulesets of each kind, and a client in each of two networks, of which the first has the endpoint.</summary>
internal static class NameCases
{
    private static readonly NameParts Usual = new() { Links = ["main core", "main spoke"] };

    public static IEnumerable<(string Name, Topology Topology)> All() =>
    [
        ("linked to both, peered", new OneName(Usual)),
        ("linked to both, not peered", new OneName(Usual with { IsPeered = false })),
        ("linked to the first only", new OneName(Usual with { Links = ["main core"] })),
        ("linked to the other only", new OneName(Usual with { Links = ["main spoke"] })),
        ("zones in a group of their own", new OneName(Usual with { ZoneGroup = "rg-names" })),
        ("a zone of that name that lacks the record", new OneName(Usual with { Links = ["main core", "other spoke"] })),
        ("a zone that lacks the record, and links that redirect", new OneName(Usual with { Links = ["main core", "other spoke"], Policy = DnsResolutionPolicy.NxDomainRedirect, IsOpen = true })),
        ("a record in the first zone only", new OneName(Usual with { Zones = 1 })),
        ("no record", new OneName(Usual with { Zones = 0 })),
        ("no record, public access on", new OneName(Usual with { Zones = 0, IsOpen = true })),
        ("no link, public access on", new OneName(Usual with { Links = [], IsOpen = true })),
        ("an endpoint in each, a zone each", new OneName(Usual with { Links = ["main core", "other spoke"], Second = "other", IsPeered = false })),
        ("an endpoint in each, one zone", new OneName(Usual with { Second = "main", IsPeered = false })),
        ("an endpoint in each, one zone, peered", new OneName(Usual with { Second = "main" })),
        ("a connection that others approve", new OneName(Usual with { IsByHand = true })),
        ("a ruleset that leads the domain to the resolver", new OneName(Usual with { Links = ["main core"], Rule = new("hub", "azure-devices.net.", ["10.1.3.9"]) })),
        ("a ruleset that leads all to the resolver", new OneName(Usual with { Links = ["main core"], Rule = new("all", ".", ["10.1.3.9"]) })),
        ("a ruleset of a network that is not peered", new OneName(Usual with { Links = ["main core"], Rule = new("all", ".", ["10.1.3.9"]), IsPeered = false })),
        ("a ruleset that asks from the other network", new OneName(Usual with { Links = ["main core"], Rule = new("all", ".", ["10.1.3.9"]), AsksFromSpoke = true })),
        ("a ruleset that asks from the other network, which is not peered", new OneName(Usual with { Links = ["main core"], Rule = new("all", ".", ["10.1.3.9"]), AsksFromSpoke = true, IsPeered = false })),
        ("a ruleset that asks from the other network, peered from one side, public access on", new OneName(Usual with { Links = ["main core"], Rule = new("all", ".", ["10.1.3.9"]), AsksFromSpoke = true, IsOneWay = true, IsOpen = true })),
        ("a rule that is switched off", new OneName(Usual with { Links = ["main core"], Rule = new("all", ".", ["10.1.3.9"]) { Enabled = false } })),
        ("a rule about another domain", new OneName(Usual with { Links = ["main core"], Rule = new("own", "contoso.com.", ["10.1.3.9"]) })),
        ("a rule that leads to other servers", new OneName(Usual with { Links = ["main core", "main spoke"], Rule = new("all", ".", ["10.1.1.77"]) })),
        ("servers that are the resolver's, linked here too", new OneName(Usual with { Servers = ["10.1.3.9"] })),
        ("a record by hand", new OneName(Usual with { Zones = 0, Record = "10.1.1.50" })),
        ("a record by hand that leads elsewhere", new OneName(Usual with { Zones = 0, Record = "10.1.1.99" })),
        ("a record by hand, in a zone that is linked to the first only", new OneName(Usual with { Zones = 0, Links = ["main core"], Record = "10.1.1.50" })),
        ("servers of which one is the resolver's", new OneName(Usual with { Servers = ["10.1.3.9", "10.1.1.77"] })),
        ("other servers, and a ruleset that is linked beside them", new OneName(Usual with { Links = ["main core"], Servers = ["10.1.1.77"], Rule = new("all", ".", ["10.1.3.9"]) })),
        ("Azure's own server, and a ruleset", new OneName(Usual with { Links = ["main core"], Servers = ["168.63.129.16"], Rule = new("all", ".", ["10.1.3.9"]) })),
        ("a ruleset that leads the private name to the resolver", new OneName(Usual with { Links = ["main core"], Rule = new("hub", "privatelink.azure-devices.net.", ["10.1.3.9"]) })),
        ("a ruleset that leads the hub's own name to the resolver", new OneName(Usual with { Links = ["main core"], Rule = new("hub", "case-hub.azure-devices.net.", ["10.1.3.9"]) })),
        ("linked to the other only, public access on", new OneName(Usual with { Links = ["main spoke"], IsOpen = true })),
        ("a record in the first zone only, public access on", new OneName(Usual with { Zones = 1, IsOpen = true })),
        ("a connection that others approve, public access on", new OneName(Usual with { IsByHand = true, IsOpen = true })),
        ("linked to both, a peering from one side", new OneName(Usual with { IsOneWay = true })),
        ("linked to both, not peered, public access on", new OneName(Usual with { IsPeered = false, IsOpen = true })),
        ("a record by hand that leads elsewhere, public access on", new OneName(Usual with { Zones = 0, Record = "10.1.1.99", IsOpen = true })),
        ("an endpoint in each, a zone each, linked the wrong way round", new OneName(Usual with { Links = ["main spoke", "other core"], Second = "other", IsPeered = false })),
        ("a record by hand, in the zone of the built-in endpoint", new OneName(Usual with { Zones = 0, Record = "10.1.1.50", RecordZone = 1 })),
        ("a record by hand with the address of the built-in endpoint", new OneName(Usual with { Zones = 0, Record = "10.1.1.51" })),
        ("a record by hand for all names", new OneName(Usual with { Zones = 0, Record = "10.1.1.50", RecordName = "*" })),
        ("a record by hand, public access on", new OneName(Usual with { Zones = 0, Record = "10.1.1.50", IsOpen = true })),
        ("a record by hand, and a zone group that has the other zone", new OneName(Usual with { Zones = 1, Record = "10.1.1.51", RecordZone = 1, RecordName = "iothub-ns-case" })),
        ("a record by hand that others ask a resolver for", new OneName(Usual with { Zones = 0, Record = "10.1.1.50", Links = ["main core"], Servers = ["10.1.3.9"] })),
        ("an endpoint in each, a zone each, linked the wrong way round, peered", new OneName(Usual with { Links = ["main spoke", "other core"], Second = "other" })),
        ("zones by policy, and a zone of its own for an endpoint in the other network, linked to both", new OneName(Usual with { Zones = 0, IsByPolicy = true, Second = "main", IsPeered = false })),
        ("zones by policy, and a zone of that name that lacks the record", new OneName(Usual with { Zones = 0, IsByPolicy = true })),
        ("zones by policy, and a record by hand in a zone of that name", new OneName(Usual with { Zones = 0, IsByPolicy = true, Record = "10.1.1.50" })),
    ];
}

/// <summary>What is different about names.</summary>
public sealed record NameParts
{
    /// <summary>Which zones are linked where: <c>main</c> have the records, <c>other</c> have the same names.</summary>
    public string[] Links { get; init; } = [];

    public DnsResolutionPolicy? Policy { get; init; }

    public bool IsPeered { get; init; } = true;

    /// <summary>The network with the endpoint does not peer back.</summary>
    public bool IsOneWay { get; init; }

    public bool IsOpen { get; init; }

    public string? ZoneGroup { get; init; }

    /// <summary>How many of the hub's two zones have its records.</summary>
    public int Zones { get; init; } = 2;

    /// <summary>The zones of a second endpoint, in the other network; null for none.</summary>
    public string? Second { get; init; }

    public bool IsByHand { get; init; }

    /// <summary>Others see to the names of the endpoint.</summary>
    public bool IsByPolicy { get; init; }

    /// <summary>What a record of the hub's name that somebody writes has; null for none. Then the endpoint has addresses of its own.</summary>
    public string? Record { get; init; }

    /// <summary>In which of the two zones it is.</summary>
    public int RecordZone { get; init; }

    public string? RecordName { get; init; }

    public DnsForwardingRule? Rule { get; init; }

    /// <summary>The ruleset's outbound endpoint is in the other network.</summary>
    public bool AsksFromSpoke { get; init; }

    public string[]? Servers { get; init; }
}

/// <summary>A hub with an endpoint in one of two networks.</summary>
public sealed record OneName : Case
{
    private static readonly string[] Names = ["privatelink.azure-devices.net", "privatelink.servicebus.windows.net"];

    private readonly NameParts _parts;

    public OneName(NameParts parts) => _parts = parts;

    public ResourceGroup? NameGroup => _parts.ZoneGroup is { } name ? new(name, IotVnetDsl.Region.EastUS) : null;

    public ResourceGroup? OtherGroup => _parts.Links.Any(link => link.StartsWith("other", StringComparison.Ordinal)) ? new("rg-other", IotVnetDsl.Region.EastUS) : null;

    public VirtualNetwork Core => In("core", 1, Delegated("names", 3), Delegated("out", 4));

    public VirtualNetwork Spoke => In("spoke", 2, _parts.AsksFromSpoke ? [new("out", "10.2.4.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] : []) with { DnsServers = _parts.Servers is { } servers ? [.. servers] : null };

    public IEnumerable<VirtualNetworkPeering> Peerings => !_parts.IsPeered ? [] : _parts.IsOneWay ? [new("to-core", Spoke, Core)] : [new("to-spoke", Core, Spoke), new("to-core", Spoke, Core)];

    public IotHub Hub => Closed with { PublicNetworkAccess = _parts.IsOpen ? PublicNetworkAccess.Enabled : PublicNetworkAccess.Disabled };

    public PrivateEndpoint Endpoint => new("pe-core", Hub, Core.Subnet("all"))
    {
        Dns = _parts.IsByPolicy ? Dns.ByPolicy : null,
        Approval = _parts.IsByHand ? new("please") : null,
        Addresses = _parts.Record is null ? null : [new("iotHub", "10.1.1.50"), new("eventHub", "10.1.1.51")],
    };

    public PrivateEndpoint? SpokeEndpoint => _parts.Second is null ? null : new("pe-spoke", Hub, Spoke.Subnet("all"));

    public IEnumerable<PrivateDnsZone> Main => Names.Select(name => new PrivateDnsZone(name) { ResourceGroup = NameGroup });

    public IEnumerable<PrivateDnsZone> Other => OtherGroup is null ? [] : Names.Select(name => new PrivateDnsZone(name) { ResourceGroup = OtherGroup });

    public IEnumerable<PrivateDnsZoneLink> Links =>
        from link in _parts.Links
        let parts = link.Split(' ')
        from zone in parts[0] == "main" ? Main : Other
        select new PrivateDnsZoneLink(parts[1], zone, parts[1] == "core" ? Core : Spoke) { ResolutionPolicy = _parts.Policy };

    public PrivateDnsZoneGroup? Group => _parts.Zones == 0 ? null : new("default", Endpoint, [.. Main.Take(_parts.Zones)]);

    public PrivateDnsARecord? Record => _parts.Record is { } address ? new(_parts.RecordName ?? Hub.Name, Main.ElementAt(_parts.RecordZone), [address]) : null;

    public PrivateDnsZoneGroup? SpokeGroup => SpokeEndpoint is { } endpoint ? new("default", endpoint, [.. _parts.Second == "main" ? Main : Other]) : null;

    public DnsResolver? Resolver => _parts.Rule is null && _parts.Servers is null ? null : new("resolver", Core)
    {
        InboundEndpoints = [new("in", Core.Subnet("names")) { PrivateIpAddress = "10.1.3.9" }],
        OutboundEndpoints = [new("out", Core.Subnet("out"))],
    };

    public DnsResolver? Asking => _parts.AsksFromSpoke ? new("asking", Spoke) { OutboundEndpoints = [new("out", Spoke.Subnet("out"))] } : null;

    public DnsForwardingRuleset? Ruleset => _parts.Rule is { } rule ? new("rules", [(Asking ?? Resolver)!.OutboundEndpoint("out")]) { Rules = [rule] } : null;

    public DnsForwardingRulesetLink? RulesetLink => Ruleset is { } ruleset ? new("spoke", ruleset, Spoke) : null;

    public Client InCore => new(Location.InSubnet(Core.Subnet("all"))) { Uses = [Hub], Reads = [Hub] };

    public Client InSpoke => new(Location.InSubnet(Spoke.Subnet("all"))) { Uses = [Hub], Reads = [Hub] };

    private static Subnet Delegated(string name, int number) => new(name, $"10.1.{number}.0/28") { Delegation = "Microsoft.Network/dnsResolvers" };
}
