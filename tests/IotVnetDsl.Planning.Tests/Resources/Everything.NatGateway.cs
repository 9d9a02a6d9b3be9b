namespace IotVnetDsl.Planning.Tests.Resources;

public partial record Everything
{
    public NatGateway WayOut => new("nat-all") { PublicIpAddresses = [WayOutAddress], IdleTimeoutInMinutes = 10, Zones = ["1"], Tags = [new("inner", "way out")] };
}
