namespace IotVnetDsl.Planning.Tests.Scale;

/// <summary>One network and one gateway, to which as many sites as one likes have connections; each has a client, and each client in a subnet too.</summary>
public sealed record OneGateway(int Count) : Topology
{
    public override string Id => "one-gateway";

    public override ResourceGroup ResourceGroup => new("rg-one", IotVnetDsl.Region.WestEurope);

    public NetworkSecurityGroup Traffic => new("nsg") { Rules = [new("net", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["VirtualNetwork"] }, new("none", 200, TrafficDirection.Outbound, FirewallAction.Deny)] };

    public VirtualNetwork Core => new("core")
    {
        AddressSpace = ["10.0.0.0/8"],
        Subnets =
        [
            new("endpoints", "10.255.1.0/24"),
            new("names", "10.255.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" },
            new("GatewaySubnet", "10.255.255.0/27"),
            .. Enumerable.Range(0, Count).Select(number => new Subnet($"s{number:0000}", $"10.{number / 250}.{number % 250}.0/24") { NetworkSecurityGroup = Traffic }),
        ],
    };

    public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Core);

    public DnsResolver Resolver => new("resolver", Core) { InboundEndpoints = [new("in", Core.Subnet("names"))] };

    public IotHub Hub => new("hub-one") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

    public PrivateEndpoint Endpoint => new("pe-hub", Hub, Core.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public IEnumerable<LocalNetworkGateway> Plants => Enumerable.Range(0, Count).Select(Plant);

    public IEnumerable<VirtualNetworkGatewayConnection> Connections => Enumerable.Range(0, Count).Select(number => new VirtualNetworkGatewayConnection($"con-{number:0000}", Gateway) { Site = Plant(number) });

    public IEnumerable<Client> OnPremises => Enumerable.Range(0, Count).Select(number => new Client(Location.OnPremises(Behind(number))) { Uses = [Hub] });

    public IEnumerable<Client> InSubnets => Enumerable.Range(0, Count).Select(number => new Client(Location.InSubnet(Core.Subnet($"s{number:0000}"))) { Uses = [Hub] });

    // With something in between, so that no two sites are one block.
    private static string Behind(int number) => $"172.{16 + (number / 125)}.{number % 125 * 2}.0/24";

    private static LocalNetworkGateway Plant(int number) => new($"lgw-{number:0000}") { GatewayIpAddress = "198.51.100.7", AddressSpace = [Behind(number)] };
}
