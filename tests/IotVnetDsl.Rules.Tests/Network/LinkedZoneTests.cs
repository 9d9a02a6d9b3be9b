using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class LinkedZoneTests
{
    private const string Id = "IVD3011";

    [Fact]
    public void Fires_at_what_the_client_cannot_resolve()
    {
        var found = Assert.Single(Of("Uses = [Hub]"));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Operators' cannot resolve the name of 'Hub' privately, and its public address refuses it: zone 'privatelink.azure-devices.net' is not linked to "
                + "its network 'Office'; declare a PrivateDnsZoneLink",
            found.Message);
    }

    [Fact]
    public void Fires_for_readers_by_the_zone_of_the_built_in_endpoint() =>
        Assert.Contains("zone 'privatelink.servicebus.windows.net'", Assert.Single(Of("Reads = [Hub]")).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_silent_where_the_zone_is_linked() => Assert.Empty(Of("Uses = [Hub]", others: Link));

    [Fact]
    public void Fires_for_readers_where_only_the_other_zone_is_linked() => Assert.Single(Of("Reads = [Hub]", others: Link));

    [Fact]
    public void Fires_for_an_account_that_its_firewall_closes() => Assert.Single(Of("Uses = [Archive]", others: """
        public StorageAccount Archive => new("archive") { Firewall = Firewall.TrustedServicesOnly };
        public PrivateEndpoint ArchiveDoor => new("pe-archive", Archive, Home.Subnet("all")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones };
        """));

    [Fact]
    public void Warns_where_a_resolver_may_answer()
    {
        var found = Assert.Single(Of("Uses = [Hub]", others: "public DnsResolver Resolver => new(\"dnspr\", Home);"));

        Assert.Equal(Severity.Warning, found.Severity);
        Assert.EndsWith("unless a forwarding ruleset leads it to the resolver", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_where_a_resolver_answers_those_of_whom_no_declared_ruleset_is()
    {
        var found = Assert.Single(Of("Uses = [Hub]", others: """
            public DnsResolver Resolver => new("dnspr", Home) { InboundEndpoints = [new("in", Home.Subnet("all")) { PrivateIpAddress = "10.0.1.9" }], OutboundEndpoints = [new("out", Home.Subnet("all"))] };
            public DnsForwardingRuleset Rules => new("rules", [Resolver.OutboundEndpoint("out")]) { Rules = [new("all", ".", ["10.0.1.9"])] };
            """));

        Assert.Equal(Severity.Error, found.Severity);
    }

    [Fact]
    public void Fires_at_what_a_record_by_hand_leaves_without_a_name()
    {
        var found = Assert.Single(OfRecord("Uses = [Hub], Reads = [Hub]", "Devices"));

        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Line' cannot resolve the name of 'Hub (built-in endpoint)' privately: no zone privatelink.servicebus.windows.net has its record; a zone group of 'Door' writes "
                + "each record that it needs",
            found.Message);
    }

    [Theory]
    [InlineData("Uses = [Hub]", "Devices", "iotHub")]
    [InlineData("Reads = [Hub]", "Streams", "eventHub")]
    public void Is_silent_where_a_record_by_hand_has_the_name(string uses, string zone, string member) => Assert.Empty(OfRecord(uses, zone, member));

    [Fact]
    public void Fires_where_a_record_by_hand_has_the_address_of_the_other_name() => Assert.Contains(
        "record 'Record' has the address of none of its private endpoints", Assert.Single(OfRecord("Uses = [Hub]", "Devices", "eventHub")).Message, StringComparison.Ordinal);

    [Fact]
    public void Fires_where_the_zone_of_a_record_by_hand_is_not_linked()
    {
        var found = Assert.Single(OfRecord("Uses = [Hub]", "Devices", isLinked: false));

        Assert.Contains("zone 'privatelink.azure-devices.net' is not linked to its network 'Home'", found.Message, StringComparison.Ordinal);
    }

    private static Found[] OfRecord(string uses, string zone, string member = "iotHub", bool isLinked = true) => [.. Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public VirtualNetwork Home => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Home.Subnet("all"));
        public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
        public PrivateDnsZone Streams => new("privatelink.servicebus.windows.net");
        public PrivateDnsARecord Record => new("hub", {{zone}}, [DnsRecordAddress.Of(Door, "{{member}}")]);
        {{(isLinked ? $"public PrivateDnsZoneLink Link => new(\"home\", {zone}, Home);" : "")}}
        public Client Line => new(Location.InSubnet(Home.Subnet("all"))) { {{uses}} };
        """)];

    // A spoke resolves by the resolver of the hub network: no link of its own is needed.
    [Theory]
    [InlineData("azure-devices.net.", "[\"10.0.1.9\"]", "", null)]
    [InlineData(".", "[\"10.0.1.9\"]", "", null)]
    [InlineData("AZURE-DEVICES.NET.", "[\"10.0.1.9\"]", "", null)]
    [InlineData("azure-devices.net.", "[\"10.9.9.9\"]", "", null)]
    [InlineData("azure-devices.net.", "[Environment.UserName]", "", null)]
    [InlineData("blob.core.windows.net.", "[\"10.0.1.9\"]", "", Severity.Error)]
    [InlineData("azure-devices.net.", "[\"10.0.1.9\"]", "Enabled = false", Severity.Error)]
    public void Follows_a_ruleset_that_is_linked_to_the_network(string domain, string servers, string rule, Severity? expected)
    {
        var found = Of("Uses = [Hub]", others: $$"""
            public DnsResolver Resolver => new("dnspr", Home) { InboundEndpoints = [new("in", Home.Subnet("all")) { PrivateIpAddress = "10.0.1.9" }], OutboundEndpoints = [new("out", Home.Subnet("out"))] };
            public DnsForwardingRuleset Rules => new("rules", [Resolver.OutboundEndpoint("out")]) { Rules = [new("hubs", "{{domain}}", {{servers}}) { {{rule}} }] };
            public DnsForwardingRulesetLink OfficeRules => new("office", Rules, Office);
            """);

        Assert.Equal(expected, found.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Fires_where_the_zone_that_is_linked_lacks_the_record()
    {
        var found = Assert.Single(Written.Find(Id, """
            public ResourceGroup Shared => new("rg-shared", IotVnetDsl.Region.EastUS);
            public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Home => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
            public VirtualNetwork Office => new("office") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24")] };
            public PrivateEndpoint Door => new("pe-hub", Hub, Home.Subnet("all"));
            public PrivateDnsZone Full => new("privatelink.azure-devices.net");
            public PrivateDnsZone Empty => new("privatelink.azure-devices.net") { ResourceGroup = Shared };
            public PrivateDnsZoneGroup Group => new("default", Door, [Full]);
            public PrivateDnsZoneLink OfficeLink => new("office", Empty, Office);
            public Client Operators => new(Location.InSubnet(Office.Subnet("all"))) { Uses = [Hub] };
            """));

        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Operators' cannot resolve the name of 'Hub': its network 'Office' is linked to another zone 'privatelink.azure-devices.net', which lacks the record; "
                + "link it to the one that has it ('Full') in its place",
            found.Message);
    }

    [Theory]
    [InlineData("Uses = [Hub]", "Home", "")]
    [InlineData("Uses = [Archive]", "Office", "public StorageAccount Archive => new(\"archive\") { Firewall = new() { SubnetRules = [Office.Subnet(\"all\")] } }; public PrivateEndpoint ArchiveDoor => new(\"pe-archive\", Archive, Home.Subnet(\"all\")) { Dns = Dns.PrivateZones };")]
    [InlineData("Uses = [Open]", "Office", "")]
    [InlineData("Uses = [Environment.UserName == \"x\" ? Hub : Open]", "Office", "")]
    [InlineData("Uses = [Hub]", "Servers", "")]
    [InlineData("Uses = [Hub]", "Office", "public IEnumerable<PrivateDnsZoneLink> Links => Environment.GetLogicalDrives().Select(drive => new PrivateDnsZoneLink(drive, Zone, Office));")]
    [InlineData("Uses = [Hub]", "Office", "public PrivateEndpoint Other => new(\"pe-2\", Hub, Office.Subnet(\"all\")) { Dns = Dns.ByPolicy };")]
    [InlineData("Uses = [Hub]", "Office", "public PrivateEndpoint Other => new(\"pe-2\", Hub, Office.Subnet(\"all\")) { Dns = Dns.PrivateZones };")]
    public void Is_silent_where_the_name_resolves_or_need_not_or_that_is_unknown(string client, string network, string others) =>
        Assert.Empty(Of(client, network, others));

    private const string Link = """public PrivateDnsZone Devices => new("privatelink.azure-devices.net"); public PrivateDnsZoneLink OfficeLink => new("office", Devices, Office);""";

    private static IReadOnlyList<Found> Of(string client, string network = "Office", string others = "") => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public IotHub Open => new("open");
        public VirtualNetwork Home => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
        public VirtualNetwork Office => new("office") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] }] };
        public VirtualNetwork Servers => new("servers") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("all", "10.2.1.0/24")], DnsServers = ["10.2.1.4"] };
        public PrivateDnsZone Zone => new("contoso.example");
        public PrivateEndpoint Door => new("pe-hub", Hub, Home.Subnet("all")) { Dns = Dns.PrivateZones };
        public Client Operators => new(Location.InSubnet({{network}}.Subnet("all"))) { {{client}} };
        {{others}}
        """);
}
