namespace IotVnetDsl.Planning.Tests.Resources;

public partial record Everything
{
    public LocalNetworkGateway NorthSite => new("lgw-north")
    {
        GatewayIpAddress = "198.51.100.7",
        AddressSpace = ["192.168.0.0/17", "192.168.128.0/17"],
        Bgp = new(65010) { PeeringAddress = "192.168.0.1" },
    };

    public LocalNetworkGateway SouthSite => new("lgw-south") { Fqdn = "vpn.contoso.com", AddressSpace = ["172.20.0.0/16"] };
}
