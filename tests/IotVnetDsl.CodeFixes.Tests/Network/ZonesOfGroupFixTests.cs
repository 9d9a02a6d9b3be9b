using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ZonesOfGroupFixTests
{
    [Fact]
    public Task Adds_the_zone_that_is_declared() => FixTest<ZonesOfGroupFix>.Members(
        Plant("{|IVD3010:[Devices]|}"), Plant("[Devices, Events]"), "IVD3010:zone");

    [Fact]
    public Task Puts_it_in_the_place_of_a_foreign_one() => FixTest<ZonesOfGroupFix>.Members(
        Provisioning("{|IVD3010:Foreign|}"), Provisioning("Devices"), "IVD3010:other-zone");

    private static string Provisioning(string zone) => $$"""
            public DeviceProvisioningService Devices0 => new("plant-dps") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint Door => new("pe-dps", Devices0, Network.Subnet("endpoints"));
            public PrivateDnsZone Foreign => new("privatelink.azure-devices.net");
            public PrivateDnsZone Devices => new("privatelink.azure-devices-provisioning.net");
            public PrivateDnsZoneGroup Names => new("default", Door, [{{zone}}]);
        """;

    private static string Plant(string zones) => $$"""
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints"));
            public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
            public PrivateDnsZone Events => new("privatelink.servicebus.windows.net");
            public PrivateDnsZoneGroup Names => new("default", Door, {{zones}}); // of the hub
        """;
}
