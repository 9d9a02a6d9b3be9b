using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class SubnetCapacityTests
{
    private const string Id = "IVD3005";

    [Fact]
    public void Fires_where_the_endpoints_need_more_than_is_free()
    {
        var found = Assert.Single(Of("10.0.1.0/29", Door("Hub") + Door("Archive") + Door("Streams")));

        Assert.Equal("\"10.0.1.0/29\"", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "Subnet 'endpoints' (10.0.1.0/29) of 'Net' has 3 free addresses, and 'ArchiveDoor', 'HubDoor', 'StreamsDoor' need 4: Azure keeps 5 of every "
                + "subnet; make it bigger",
            found.Message);
    }

    [Fact]
    public void Fires_on_a_subnet_that_Azure_does_not_take() => Assert.Equal(
        "Subnet 'endpoints' (10.0.1.0/30) of 'Net' is too small: Azure takes none smaller than /29", Assert.Single(Of("10.0.1.0/30", "")).Message);

    [Fact]
    public void Is_silent_where_they_just_fit() => Assert.Empty(Of("10.0.1.0/29", Door("Hub") + Door("Archive")));

    [Fact]
    public void Counts_what_stands_in_other_subnets_there() => Assert.Empty(Of(
        "10.0.1.0/29", Door("Hub") + Door("Archive") + """public PrivateEndpoint Other => new("pe-other", Streams, Net.Subnet("more"));"""));

    [Fact]
    public void Counts_the_inbound_endpoints_of_resolvers() => Assert.Single(Of(
        "10.0.1.0/29", Door("Hub") + Door("Archive") + """public DnsResolver Resolver => new("dns", Net) { InboundEndpoints = [new("in", Net.Subnet("endpoints"))] };"""));

    [Fact]
    public void Is_silent_where_the_subnet_of_an_endpoint_or_its_size_is_unknown()
    {
        Assert.Empty(Of("10.0.1.0/29", Door("Hub") + Door("Archive") + """public PrivateEndpoint Other => new("pe-other", Streams, Net.Subnet(Environment.UserName));"""));
        Assert.Empty(Of("10.0.1.0/\" + Environment.UserName + \"", Door("Hub")));
    }

    private static string Door(string target) => $$"""public PrivateEndpoint {{target}}Door => new("pe-{{target}}", {{target}}, Net.Subnet("endpoints"));""";

    private static IReadOnlyList<Found> Of(string prefix, string others) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public StorageAccount Archive => new("archive");
        public EventHubsNamespace Streams => new("streams-ns");
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "{{prefix}}"), new("more", "10.0.2.0/24")] };
        {{others}}
        """);
}
