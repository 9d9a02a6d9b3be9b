using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class InterfaceOfTwoTests
{
    [Fact]
    public void Fires_at_the_second_in_one_group()
    {
        var found = Assert.Single(Find("NetworkInterfaceName = \"nic-plant\"", "NetworkInterfaceName = \"NIC-plant\""));

        Assert.Equal(
            (Severity.Error, "NetworkInterfaceName = \"NIC-plant\"", "'Two' names its network interface 'NIC-plant', as 'One' does: Azure makes one of a name in a resource group"),
            (found.Severity, found.Text, found.Message));
    }

    [Fact]
    public void Fires_at_the_new_one_where_one_exists()
    {
        var found = Assert.Single(Find("NetworkInterfaceName = \"nic\"", "NetworkInterfaceName = \"nic\", Existing = true"));

        Assert.StartsWith("'One' names", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NetworkInterfaceName = \"nic-1\"", "NetworkInterfaceName = \"nic-2\"")]
    [InlineData("NetworkInterfaceName = \"nic\"", "NetworkInterfaceName = Environment.UserName")]
    [InlineData("NetworkInterfaceName = \"nic\"", "")]
    [InlineData("NetworkInterfaceName = \"nic\"", "NetworkInterfaceName = \"nic\", ResourceGroup = Other")]
    [InlineData("NetworkInterfaceName = \"nic\"", "NetworkInterfaceName = \"nic\", ResourceGroup = Somewhere")]
    [InlineData("NetworkInterfaceName = \"nic\", Existing = true", "NetworkInterfaceName = \"nic\", Existing = true")]
    public void Is_silent_elsewhere(string one, string two) => Assert.Empty(Find(one, two));

    private static IEnumerable<Found> Find(string one, string two) => Written.Find("IVD3040", $$"""
        public ResourceGroup Other => new("rg-other", Region.EastUS);
        public ResourceGroup Somewhere => new(Environment.UserName, Region.EastUS);
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24")] };
        public StorageAccount Archive => new("plantarchive") { Sku = StorageSku.StandardLrs };
        public EventHubsNamespace Streams => new("plant-streams");
        public PrivateEndpoint One => new("pe-archive", Archive, Net.Subnet("endpoints")) { {{one}} };
        public PrivateEndpoint Two => new("pe-streams", Streams, Net.Subnet("endpoints")) { {{two}} };
        """);
}
