using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class MembersOfEndpointFixTests
{
    private const string Rest = """

            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        """;

    [Fact]
    public Task Names_the_member_that_was_meant() => FixTest<MembersOfEndpointFix>.Members(
        """    public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.ByPolicy, Addresses = [new("iotHub", "10.0.1.10"), new({|IVD3037:"eventHubs"|}, "10.0.1.11"), new("eventHub", "10.0.1.12")] };""" + Rest,
        """    public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.ByPolicy, Addresses = [new("iotHub", "10.0.1.10"), new("eventHub", "10.0.1.11"), new("eventHub", "10.0.1.12")] };""" + Rest,
        "IVD3037:nearest-member");
}
