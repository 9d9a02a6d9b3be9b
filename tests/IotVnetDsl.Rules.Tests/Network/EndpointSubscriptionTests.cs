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

    [Theory]
    [InlineData("NetworkSecurityGroup", "NetworkSecurityGroup")]
    [InlineData("RouteTable", "RouteTable")]
    [InlineData("NatGateway", "NatGateway")]
    public void Fires_at_what_a_subnet_names_in_another_subscription(string type, string member)
    {
        var found = Assert.Single(Named(type, member, "\"2222\""));

        Assert.Equal(("Beside", Severity.Error), (found.Finding.Path, found.Severity));
        Assert.Equal("'Beside' is in subscription '2222' and its network 'Net' in '1111': Azure takes what a subnet names in the subscription of the network only", found.Message);
    }

    [Theory]
    [InlineData("\"1111\"")]
    [InlineData("null")]
    [InlineData("Environment.UserName")]
    public void Is_silent_where_what_a_subnet_names_is_in_it_or_may_be(string subscription) => Assert.Empty(Named("NetworkSecurityGroup", "NetworkSecurityGroup", subscription));

    [Fact]
    public void Fires_for_a_target_of_any_kind_in_a_network_of_others() => Assert.Single(Written.Find(Id, """
        public ResourceGroup Networks => new("rg-net", Region.EastUS) { Subscription = "1111", Existing = true };
        public ResourceGroup Doors => new("rg-doors", Region.EastUS) { Subscription = "2222" };
        public StorageAccount Archive => new("archive") { ResourceGroup = Doors };
        public VirtualNetwork Net => new("vnet") { Existing = true, ResourceGroup = Networks };
        public PrivateEndpoint Door => new("pe", Archive, Net.Subnet("endpoints")) { ResourceGroup = Doors, Dns = Dns.ByPolicy };
        public PrivateEndpoint There => new("pe-there", Archive, Net.Subnet("endpoints")) { ResourceGroup = Networks, Dns = Dns.ByPolicy };
        """));

    private static IReadOnlyList<Found> Named(string type, string member, string subscription) => Written.Find(Id, $$"""
        public ResourceGroup Networks => new("rg-net", Region.EastUS) { Subscription = "1111" };
        public ResourceGroup Others => new("rg-others", Region.EastUS) { Subscription = {{subscription}} };
        public {{type}} Beside => new("beside") { ResourceGroup = Others };
        public VirtualNetwork Net => new("vnet") { ResourceGroup = Networks, AddressSpace = ["10.0.0.0/16"], Subnets = [new("one", "10.0.1.0/24") { {{member}} = Beside }, new("two", "10.0.2.0/24") { {{member}} = Beside }] };
        """);

    private static IReadOnlyList<Found> Of(string network, string endpoint) => Written.Find(Id, $$"""
        public ResourceGroup Networks => new("rg-net", Region.EastUS) { Subscription = {{network}} };
        public ResourceGroup Doors => new("rg-doors", Region.EastUS) { Subscription = {{endpoint}} };
        public IotHub Hub => new("hub");
        public VirtualNetwork Net => new("vnet") { ResourceGroup = Networks, AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints")) { ResourceGroup = Doors, Dns = Dns.PrivateZones };
        """);
}
