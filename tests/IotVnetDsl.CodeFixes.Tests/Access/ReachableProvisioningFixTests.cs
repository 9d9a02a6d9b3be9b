using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class ReachableProvisioningFixTests
{
    private const string Key = "private-endpoint:Network/Subnets[endpoints]";

    private const string Network = """

            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24"), new("GatewaySubnet", "10.0.2.0/24")] };
        """;

    [Fact]
    public Task Declares_a_private_endpoint_behind_the_service() => FixTest<ReachableProvisioningFix>.Members(
        """
            public DeviceProvisioningService Dps => new($"plant-dps-{Stage}") { {|IVD4029:PublicNetworkAccess = PublicNetworkAccess.Disabled|} };
        """ + Network,
        """
            public DeviceProvisioningService Dps => new($"plant-dps-{Stage}") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

            public PrivateEndpoint DpsEndpoint => new($"pe-{Dps.Name}", Dps, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """ + Network,
        Key);
}
