using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class EndpointSubscriptionTests
{
    private const string Id = "IVD3026";

    [Fact]
    public void Fires_where_the_two_are_stated_and_differ()
    {
        var found = Assert.Single(Of("\"1111\"", "\"2222\""));

        Assert.Equal(("Door", Severity.Error), (found.Finding.Path, found.Severity));
        Assert.StartsWith("'Door' is in subscription '2222' and its network 'Net' in '1111'", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"1111\"", "\"1111\"")]
    [InlineData("\"abcd\"", "\"ABCD\"")]
    [InlineData("\"1111\"", "null")]
    [InlineData("Environment.UserName", "\"2222\"")]
    public void Is_silent_where_they_are_one_or_may_be(string network, string endpoint) => Assert.Empty(Of(network, endpoint));

    private static IReadOnlyList<Found> Of(string network, string endpoint) => Written.Find(Id, $$"""
        public ResourceGroup Networks => new("rg-net", Region.EastUS) { Subscription = {{network}} };
        public ResourceGroup Doors => new("rg-doors", Region.EastUS) { Subscription = {{endpoint}} };
        public IotHub Hub => new("hub");
        public VirtualNetwork Net => new("vnet") { ResourceGroup = Networks, AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints")) { ResourceGroup = Doors, Dns = Dns.PrivateZones };
        """);
}
