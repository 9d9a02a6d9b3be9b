using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class SkuAndItsRestTests
{
    [Fact]
    public void Fires_at_a_capacity_that_the_tier_does_not_come_in()
    {
        var found = Assert.Single(Of("public ServiceBusNamespace Bus => new(\"plant-bus\") { Sku = ServiceBusSku.Premium, Capacity = 3 };"));

        Assert.Equal(("Capacity = 3", Severity.Error), (found.Text, found.Severity));
        Assert.Equal("Capacity of 'Bus' is 3, which does not exist with a Sku Premium: choose 1, 2, 4, 8, 16", found.Message);
        Assert.Equal("4", found.Finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("public StorageAccount A => new(\"planta\") { Kind = StorageKind.BlockBlobStorage, Sku = StorageSku.StandardLrs };", "Premium_LRS")]
    [InlineData("public StorageAccount A => new(\"planta\") { Sku = StorageSku.PremiumZrs };", "Premium_LRS")]
    [InlineData("public StorageAccount A => new(\"planta\") { Kind = StorageKind.BlobStorage, Sku = StorageSku.StandardGzrs };", "Standard_GRS")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.ErGw2AZ, Net);", "VpnGw1AZ")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net) { Generation = VpnGatewayGeneration.Generation2 };", "Generation1")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.Named(\"Basic\"), Net) { EnableBgp = true };", "false")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.Named(\"basic\"), Net) { ActiveActive = true };", "false")]
    [InlineData("public ExpressRouteCircuit C => new(\"erc\", ExpressRouteTier.Local, ExpressRouteBilling.MeteredData, new(\"Equinix\", \"Washington DC\", 1000));", "UnlimitedData")]
    public void Fires_at_kinds_and_tiers(string member, string nearest) => Assert.Equal(nearest, Assert.Single(Of(member)).Finding.Data[FindingData.Nearest]);

    [Theory]
    [InlineData("public ServiceBusNamespace Bus => new(\"plant-bus\") { Sku = ServiceBusSku.Premium, Capacity = 8 };")]
    [InlineData("public ServiceBusNamespace Bus => new(\"plant-bus\") { Sku = ServiceBusSku.Premium };")]
    [InlineData("public StorageAccount A => new(\"planta\") { Kind = StorageKind.BlockBlobStorage, Sku = StorageSku.PremiumZrs };")]
    [InlineData("public StorageAccount A => new(\"planta\") { Kind = StorageKind.FileStorage, Sku = StorageSku.Named(\"PremiumV2_LRS\") };")]
    [InlineData("public StorageAccount A => new(\"planta\") { Kind = StorageKind.BlockBlobStorage };")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGwScale, Net);")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net) { EnableBgp = true, ActiveActive = true };")]
    [InlineData(Gateway + "public VirtualNetworkGateway G => new(\"vgw\", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.Named(\"Basic\"), Net) { EnableBgp = false, ActiveActive = null };")]
    public void Is_silent_where_it_exists_or_is_newer_than_the_rule(string member) => Assert.Empty(Of(member));

    [Theory]
    [InlineData("public StorageAccount A => new(\"planta\") { Kind = StorageKind.BlockBlobStorage, Sku = StorageSku.Named(Environment.UserName) };")]
    [InlineData("public StorageAccount A => new(\"planta\") { Existing = true, Sku = StorageSku.PremiumZrs };")]
    [InlineData("public ServiceBusNamespace Bus => new(\"plant-bus\") { Sku = ServiceBusSku.Named(Environment.UserName), Capacity = 3 };")]
    public void Is_silent_on_what_is_unknown(string member) => Assert.Empty(Of(member));

    private const string Gateway = "public VirtualNetwork Net => new(\"vnet\") { AddressSpace = [\"10.0.0.0/16\"] };";

    private static IReadOnlyList<Found> Of(string members) => Written.Find("IVD5010", members);
}
