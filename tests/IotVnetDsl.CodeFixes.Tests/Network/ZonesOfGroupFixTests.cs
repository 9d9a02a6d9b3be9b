using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ZonesOfGroupFixTests
{
    [Fact]
    public Task Adds_the_zone_that_is_declared() => FixTest<ZonesOfGroupFix>.Members(
        Plant("{|IVD3010:[Devices]|}"), Plant("[Devices, Events]"), "IVD3010:zone");

    private static string Plant(string zones) => $$"""
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints"));
            public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
            public PrivateDnsZone Events => new("privatelink.servicebus.windows.net");
            public PrivateDnsZoneGroup Names => new("default", Door, {{zones}}); // of the hub
        """;
}
