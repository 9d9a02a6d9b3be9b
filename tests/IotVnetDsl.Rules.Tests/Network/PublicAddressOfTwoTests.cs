using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class PublicAddressOfTwoTests
{
    [Theory]
    [InlineData("""NatGateway One => new("nat-1") { PublicIpAddresses = [Address] }""", """NatGateway Two => new("nat-2") { PublicIpAddresses = [Address] }""", "'Two' takes 'Address', which 'One' has: Azure gives an address to one (PublicIPAddressInUse)")]
    [InlineData("""NatGateway One => new("nat-1") { PublicIpAddresses = [Address] }""", """VirtualNetworkGateway Two => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net) { PublicIpAddresses = [Spare, Address] }""", "'One' takes 'Address', which 'Two' has: Azure gives an address to one (PublicIPAddressInUse)")]
    [InlineData("""NatGateway One => new("nat-1") { PublicIpAddresses = [Address] }""", """NatGateway Two => new("nat-2") { Existing = true, PublicIpAddresses = [Address] }""", "'One' takes 'Address', which 'Two' has: Azure gives an address to one (PublicIPAddressInUse)")]
    public void Fires_at_the_second(string one, string two, string message)
    {
        var found = Assert.Single(Find(one, two));

        Assert.Equal((Severity.Error, "Address", message), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("""NatGateway One => new("nat-1") { PublicIpAddresses = [Address] }""", """NatGateway Two => new("nat-2") { PublicIpAddresses = [Spare] }""")]
    [InlineData("""NatGateway One => new("nat-1") { PublicIpAddresses = [Address, Address] }""", """NatGateway Two => new("nat-2")""")]
    [InlineData("""NatGateway One => new("nat-1") { Existing = true, PublicIpAddresses = [Address] }""", """NatGateway Two => new("nat-2") { Existing = true, PublicIpAddresses = [Address] }""")]
    [InlineData("""NatGateway One => new("nat-1") { PublicIpAddresses = [Address] }""", """NatGateway Two => new("nat-2") { PublicIpAddresses = [Environment.Is64BitProcess ? Address : Spare] }""")]
    public void Is_silent_elsewhere(string one, string two) => Assert.Empty(Find(one, two));

    private static IEnumerable<Found> Find(string one, string two) => Written.Find("IVD3038", $$"""
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("GatewaySubnet", "10.0.0.0/26")] };
        public PublicIpAddress Address => new("ip-plant") { Zones = ["1", "2", "3"] };
        public PublicIpAddress Spare => new("ip-spare") { Zones = ["1", "2", "3"] };
        public {{one}};
        public {{two}};
        """);
}
