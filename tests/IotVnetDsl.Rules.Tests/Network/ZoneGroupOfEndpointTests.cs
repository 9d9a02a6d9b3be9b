using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ZoneGroupOfEndpointTests
{
    private const string Id = "IVD3009";

    private static readonly RecordValue Hub = Plant.Hub();
    private static readonly RecordValue Bare = Plant.PrivateEndpoint("pe-hub", Hub);

    [Fact]
    public void Fires_at_an_endpoint_that_says_nothing_about_dns()
    {
        var finding = Assert.Single(In(("Endpoint", Bare)));

        Assert.Equal(("Endpoint", "", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Endpoint' has no DNS zone group: the names of its target go on resolving to public addresses; "
                + "set Dns to Dns.PrivateZones, or to Dns.ByPolicy where others provide the zones",
            finding.Message);
    }

    [Theory]
    [InlineData("PrivateZones")]
    [InlineData("ByPolicy")]
    public void Is_silent_where_dns_is_stated(string kind) => Assert.Empty(
        In(("Endpoint", Bare.With("Dns", Declare.Part("Dns", ("Kind", Declare.Member("DnsKind", kind)))))));

    [Fact]
    public void Is_silent_where_a_zone_group_is_declared() => Assert.Empty(In(("Endpoint", Bare), ("Group", GroupOf(Declare.Refer(Bare)))));

    [Fact]
    public void Fires_where_the_declared_group_belongs_to_another_endpoint()
    {
        var other = Plant.PrivateEndpoint("pe-other", Hub);

        Assert.Equal(["Endpoint"], In(("Endpoint", Bare), ("Other", other), ("Group", GroupOf(Declare.Refer(other)))).Select(finding => finding.Path));
    }

    [Fact]
    public void Is_silent_while_dns_is_unknown() => Assert.Empty(In(("Endpoint", Bare.With("Dns", Declare.Unknown))));

    [Fact]
    public void Is_silent_while_there_may_be_more_groups() =>
        Assert.Empty(In(("Endpoint", Bare), ("Group", new UnknownValue("calls a method", "PrivateDnsZoneGroup"))));

    [Fact]
    public void Is_silent_while_the_endpoint_of_a_group_is_unknown() => Assert.Empty(In(("Endpoint", Bare), ("Group", GroupOf(Declare.Unknown))));

    [Fact]
    public void Is_silent_for_an_endpoint_that_others_keep() => Assert.Empty(In(("Endpoint", Bare.With("Existing", new ScalarValue(true)))));

    [Theory]
    [InlineData("hub", "privatelink.azure-devices.net", false)]
    [InlineData("*", "privatelink.azure-devices.net", false)]
    [InlineData("HUB", "privatelink.servicebus.windows.net", false)]
    [InlineData("hub", "privatelink.blob.core.windows.net", true)]
    [InlineData("hub", "azure-devices.net", true)]
    [InlineData("other", "privatelink.azure-devices.net", true)]
    public void Is_silent_where_a_record_by_hand_may_lead_there(string name, string zone, bool fires) => Assert.Equal(fires, Written.Find(Id, $$"""
        public IotHub Hub => new("hub");
        public VirtualNetwork Home => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Home.Subnet("all"));
        public PrivateDnsZone Zone => new("{{zone}}");
        public PrivateDnsARecord Record => new("{{name}}", Zone, [DnsRecordAddress.Of(Door, "iotHub")]);
        """).Count > 0);

    private static RecordValue GroupOf(GraphValue endpoint) => Declare.Resource("PrivateDnsZoneGroup", "default", ("PrivateEndpoint", endpoint));

    private static IReadOnlyList<Finding> In(params (string Member, object? Value)[] members) =>
        Checks.Of(Id, Declare.Topology([("Hub", Hub), ("Network", Plant.Network), .. members]));
}
