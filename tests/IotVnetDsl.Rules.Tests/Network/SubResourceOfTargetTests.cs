using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class SubResourceOfTargetTests
{
    private const string Id = "IVD3008";

    [Fact]
    public void Fires_on_a_part_that_the_target_does_not_have()
    {
        var found = Assert.Single(Of("Archive", "SubResource = SubResource.Namespace"));

        Assert.Equal("SubResource = SubResource.Namespace", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.StartsWith(
            "'Door' leads to sub-resource 'namespace', which 'Archive' does not have; it has blob, blob_secondary,", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_on_a_target_without_private_links()
    {
        var found = Assert.Single(Of("Net", "NetworkInterfaceName = \"nic\""));

        Assert.Equal("Net", found.Text);
        Assert.Equal("'Door' leads to a VirtualNetwork, and Azure has no private links to one", found.Message);
    }

    [Theory]
    [InlineData("Archive", "SubResource = SubResource.Blob")]
    [InlineData("Archive", "NetworkInterfaceName = \"nic\"")]
    [InlineData("Hub", "SubResource = SubResource.Named(\"IOTHUB\")")]
    [InlineData("Archive", "SubResource = SubResource.Named(Environment.UserName)")]
    [InlineData("Environment.UserName == \"x\" ? Hub : Net", "SubResource = SubResource.Blob")]
    public void Is_silent_where_the_part_is_there_or_unknown(string target, string endpoint) => Assert.Empty(Of(target, endpoint));

    private static IReadOnlyList<Found> Of(string target, string endpoint) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public StorageAccount Archive => new("archive");
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-door", {{target}}, Net.Subnet("endpoints")) { {{endpoint}} };
        """);
}
