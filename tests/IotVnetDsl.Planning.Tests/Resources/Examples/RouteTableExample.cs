namespace IotVnetDsl.Planning.Tests.Resources.Examples;

public sealed record RouteTableExample : Example
{
    public RouteTable Ways => new("rt-lines")
    {
        Routes =
        [
            new("by-firewall", "0.0.0.0/0", NextHop.VirtualAppliance) { NextHopAddress = "10.64.9.4" },
            new("no-office", "172.16.0.0/12", NextHop.None),
        ],
        DisableBgpRoutePropagation = true,
    };

    public VirtualNetwork Network => new("vnet-lines")
    {
        AddressSpace = ["10.64.0.0/16"],
        Subnets = [new("lines", "10.64.1.0/24") { RouteTable = Ways }],
    };
}
