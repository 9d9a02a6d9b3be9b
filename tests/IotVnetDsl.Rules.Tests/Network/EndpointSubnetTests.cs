using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class EndpointSubnetTests
{
    private const string Id = "IVD3007";

    [Fact]
    public void Fires_in_a_subnet_that_Azure_keeps()
    {
        var found = Assert.Single(Of("GatewaySubnet"));

        Assert.Equal("Net.Subnet(\"GatewaySubnet\")", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Door' is to stand in subnet 'GatewaySubnet', which is kept for virtual network gateways: Azure refuses a private endpoint there; use a "
                + "subnet of its own",
            found.Message);
    }

    [Theory]
    [InlineData("AzureFirewallSubnet", "Azure Firewall")]
    [InlineData("azurebastionsubnet", "Azure Bastion")]
    [InlineData("RouteServerSubnet", "Azure Route Server")]
    public void Fires_in_each_of_them_however_it_is_written(string subnet, string use)
    {
        var found = Assert.Single(Of(subnet));

        Assert.Equal(Severity.Error, found.Severity);
        Assert.Contains($"which is kept for {use}:", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dns", "Microsoft.Network/dnsResolvers")]
    [InlineData("web", "Microsoft.Web/serverFarms")]
    public void Warns_in_a_delegated_subnet(string subnet, string service)
    {
        var found = Assert.Single(Of(subnet));

        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Contains($"which is delegated to {service}:", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("endpoints")]
    [InlineData("unknown-delegation")]
    public void Is_silent_elsewhere(string subnet) => Assert.Empty(Of(subnet));

    private static IReadOnlyList<Found> Of(string subnet) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public VirtualNetwork Net => new("vnet")
        {
            AddressSpace = ["10.0.0.0/16"],
            Subnets =
            [
                new("GatewaySubnet", "10.0.0.0/24"),
                new("endpoints", "10.0.1.0/24"),
                new("dns", "10.0.2.0/24") { Delegation = "Microsoft.Network/dnsResolvers" },
                new("web", "10.0.4.0/24") { Delegation = "Microsoft.Web/serverFarms" },
                new("AzureFirewallSubnet", "10.0.5.0/24"),
                new("azurebastionsubnet", "10.0.6.0/24"),
                new("RouteServerSubnet", "10.0.7.0/24"),
                new("unknown-delegation", "10.0.3.0/24") { Delegation = Environment.GetEnvironmentVariable("X") },
            ],
        };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("{{subnet}}"));
        """);
}
