using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class NatGatewayOfTwoTests
{
    [Fact]
    public void Fires_in_the_second_network()
    {
        var found = Assert.Single(Find("NatGateway = Nat", "NatGateway = Nat"));

        Assert.Equal(
            (Severity.Error, "NatGateway = Nat", "Subnet 'b' of 'Two' has 'Nat', which subnets of 'One' have: Azure gives a NAT gateway to one network (NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks)"),
            (found.Severity, found.Text, found.Message));
    }

    [Fact]
    public void Fires_in_the_new_network_where_one_exists() =>
        Assert.StartsWith("Subnet 'a' of 'One'", Assert.Single(Find("NatGateway = Nat", "NatGateway = Nat", "Existing = true, ")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("NatGateway = Nat", "")]
    [InlineData("NatGateway = Nat", "NatGateway = Other")]
    [InlineData("NatGateway = Nat", "NatGateway = Environment.HasShutdownStarted ? Nat : Other")]
    public void Is_silent_elsewhere(string one, string two) => Assert.Empty(Find(one, two));

    [Fact]
    public void Is_silent_of_subnets_of_one_network() => Assert.Empty(Written.Find("IVD3042", """
        public NatGateway Nat => new("nat-plant");
        public VirtualNetwork One => new("vnet-one") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("a", "10.1.1.0/24") { NatGateway = Nat }, new("b", "10.1.2.0/24") { NatGateway = Nat }] };
        """));

    private static IEnumerable<Found> Find(string one, string two, string second = "") => Written.Find("IVD3042", $$"""
        public NatGateway Nat => new("nat-plant");
        public NatGateway Other => new("nat-other");
        public VirtualNetwork One => new("vnet-one") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("a", "10.1.1.0/24") { {{one}} }] };
        public VirtualNetwork Two => new("vnet-two") { {{second}}AddressSpace = ["10.2.0.0/16"], Subnets = [new("b", "10.2.1.0/24") { {{two}} }] };
        """);
}
