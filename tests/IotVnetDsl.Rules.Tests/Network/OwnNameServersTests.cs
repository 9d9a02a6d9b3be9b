using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class OwnNameServersTests
{
    private const string Id = "IVD3022";

    [Fact]
    public void Fires_where_a_client_gets_public_addresses()
    {
        var found = Assert.Single(Of("[\"10.0.1.4\"]"));

        Assert.Equal(("DnsServers = [\"10.0.1.4\"]", Severity.Warning), (found.Text, found.Severity));
        Assert.Contains("'Line' gets public addresses unless they forward to 168.63.129.16", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[\"10.0.1.4\", \"168.63.129.16\"]")]
    [InlineData("[Environment.UserName]")]
    public void Is_silent_where_the_zones_are_asked_or_may_be(string servers) => Assert.Empty(Of(servers));

    [Fact]
    public void Is_silent_without_a_client() => Assert.Empty(Of("[\"10.0.1.4\"]", client: ""));

    [Fact]
    public void Is_silent_beside_a_resolver() => Assert.Empty(Of("[\"10.0.1.4\"]", client: Client + "public DnsResolver Resolver => new(\"resolver\", Net);"));

    private const string Client = "public Client Line => new(Location.InSubnet(Net.Subnet(\"endpoints\"))) { Uses = [Hub] };";

    private static IReadOnlyList<Found> Of(string servers, string client = Client) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")], DnsServers = {{servers}} };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        {{client}}
        """);
}
