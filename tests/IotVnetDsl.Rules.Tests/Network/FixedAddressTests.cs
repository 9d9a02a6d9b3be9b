using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class FixedAddressTests
{
    [Theory]
    [InlineData("10.0.4.9", "and is outside it: 10.0.3.4 is free")]
    [InlineData("10.0.3.3", "where Azure keeps the first four addresses and the last for itself: 10.0.3.4 is free")]
    [InlineData("10.0.3.15", "where Azure keeps the first four addresses and the last for itself: 10.0.3.4 is free")]
    public void Fires_at_an_address_that_the_subnet_does_not_give(string address, string why)
    {
        var found = Assert.Single(Of($"\"{address}\""));

        Assert.Equal(("InboundEndpoints[plant].PrivateIpAddress", Severity.Error), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal($"'Names' takes {address} in subnet 'names' (10.0.3.0/28) {why}", found.Message);
    }

    [Fact]
    public void Fires_at_the_second_that_takes_one() => Assert.Equal(
        "'Second' takes 10.0.3.4, which 'Names' has: 10.0.3.5 is free",
        Assert.Single(Of("\"10.0.3.4\"", "public DnsResolver Second => new(\"dnspr-two\", Net) { InboundEndpoints = [new(\"plant\", Net.Subnet(\"names\")) { PrivateIpAddress = \"10.0.3.4\" }] };")).Message);

    [Fact]
    public void Fires_at_an_address_of_a_private_endpoint() => Assert.Equal(
        "'Door' takes 10.0.5.4 in subnet 'doors' (10.0.4.0/24) and is outside it: 10.0.4.5 is free",
        Assert.Single(Of("null", """
            public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public PrivateEndpoint Door => new("pe", Hub, Net.Subnet("doors")) { Addresses = [new("iotHub", "10.0.4.4"), new("eventHub", "10.0.5.4")] };
            """)).Message);

    [Theory]
    [InlineData("\"10.0.3.4\"")]
    [InlineData("\"10.0.3.14\"")]
    [InlineData("null")]
    [InlineData("Environment.UserName")]
    [InlineData("\"not an address\"")]
    public void Is_silent_at_a_free_one_at_none_and_at_an_unknown_one(string address) => Assert.Empty(Of(address));

    private static IReadOnlyList<Found> Of(string address, string more = "") => Written.Find("IVD3016", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("names", "10.0.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }, new("doors", "10.0.4.0/24")] };
        public DnsResolver Names => new("dnspr", Net) { InboundEndpoints = [new("plant", Net.Subnet("names")) { PrivateIpAddress = {{address}} }] };
        {{more}}
        """);
}
