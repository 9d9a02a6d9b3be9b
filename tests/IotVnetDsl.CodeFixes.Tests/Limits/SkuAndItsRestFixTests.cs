using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class SkuAndItsRestFixTests
{
    private const string Key = "IVD5010:nearest";

    [Fact]
    public Task Writes_numbers_skus_and_members_all_at_once() => FixTest<SkuAndItsRestFix>.Members(
        """
            public ServiceBusNamespace Bus => new("plant-bus") { Sku = ServiceBusSku.Premium, {|IVD5010:Capacity = 3|} };
            public StorageAccount Lake => new("plantlake") { Kind = StorageKind.BlockBlobStorage, {|IVD5010:Sku = StorageSku.StandardLrs|} };
            public ExpressRouteCircuit Line => new("erc", ExpressRouteTier.Local, {|IVD5010:ExpressRouteBilling.MeteredData|}, new("Equinix", "Washington DC", 1000));
        """,
        """
            public ServiceBusNamespace Bus => new("plant-bus") { Sku = ServiceBusSku.Premium, Capacity = 4 };
            public StorageAccount Lake => new("plantlake") { Kind = StorageKind.BlockBlobStorage, Sku = StorageSku.PremiumLrs };
            public ExpressRouteCircuit Line => new("erc", ExpressRouteTier.Local, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 1000));
        """,
        Key,
        iterations: 3);

    [Fact]
    public Task Turns_off_what_a_Basic_gateway_has_not() => FixTest<SkuAndItsRestFix>.Members(Gateway("{|IVD5010:EnableBgp = true|}"), Gateway("EnableBgp = false"), Key);

    private static string Gateway(string bgp) => $$"""
            public PublicIpAddress Address => new("pip");
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("GatewaySubnet", "10.20.255.0/27")] };
            public VirtualNetworkGateway Vpn => new("vgw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.Named("Basic"), Net) { PublicIpAddresses = [Address], {{bgp}} };
            public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.0.0/16"] };
            public VirtualNetworkGatewayConnection Line => new("con", Vpn) { Site = Site };
        """;

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<SkuAndItsRestFix>.Sources(
        [FixTest<SkuAndItsRestFix>.Plant("    public ServiceBusNamespace Bus => Buses.One;"), Buses("{|IVD5010:Capacity = 5|}")],
        [FixTest<SkuAndItsRestFix>.Plant("    public ServiceBusNamespace Bus => Buses.One;"), Buses("Capacity = 8")],
        Key);

    [Fact]
    public async Task Leaves_a_value_alone_that_the_code_computes() => Assert.Empty(await OfferedFixes.Titles<SkuAndItsRestFix>(
        FixTest<SkuAndItsRestFix>.Plant("""    public ServiceBusNamespace Bus => new("plant-bus") { Sku = ServiceBusSku.Premium, Capacity = Stage == "dev" ? 3 : 1 };"""), "IVD5010"));

    private static string Buses(string capacity) => $$"""
        internal static class Buses
        {
            public static ServiceBusNamespace One => new("plant-bus") { Sku = ServiceBusSku.Premium, {{capacity}} };
        }

        """;
}
