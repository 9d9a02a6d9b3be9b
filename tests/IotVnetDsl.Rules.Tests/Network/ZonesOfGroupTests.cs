using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ZonesOfGroupTests
{
    private const string Id = "IVD3010";

    [Fact]
    public void Fires_on_a_foreign_zone_only()
    {
        var found = Assert.Single(Of("[Blobs]"));

        Assert.Equal("Blobs", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Names' puts 'Door' into zone 'privatelink.blob.core.windows.net', where nobody looks for iotHub of 'Hub'; it belongs into "
                + "privatelink.azure-devices.net and privatelink.servicebus.windows.net",
            found.Message);
    }

    [Fact]
    public void Fires_on_a_zone_that_is_missing()
    {
        var found = Assert.Single(Of("[Events]"));

        Assert.Equal("[Events]", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Names' lacks zone 'privatelink.azure-devices.net': in it clients look for iotHub of 'Hub', and without it they get the public address",
            found.Message);
        Assert.Equal("Devices", found.Finding.Data[FindingData.Zone]);
    }

    [Fact]
    public void Warns_of_the_built_in_endpoint_s_zone_unless_somebody_reads_it()
    {
        Assert.Equal(Severity.Warning, Assert.Single(Of("[Devices]")).Severity);
        Assert.Equal(
            Severity.Error,
            Assert.Single(Of("[Devices]", "public Client Reader => new(Location.InSubnet(Net.Subnet(\"endpoints\"))) { Reads = [Hub] };")).Severity);
    }

    [Fact]
    public void Fires_at_a_second_group_of_an_endpoint_and_judges_the_zones_of_both_together()
    {
        var found = Of("[Devices]", "public PrivateDnsZoneGroup More => new(\"more\", Door, [Events]);");

        Assert.Equal(["'Names' is a second zone group of 'Door', which takes one: put its zones into 'More'"], found.Select(one => one.Message));
    }

    // A name resolves in the network by the one, another by the other: Microsoft's module for hubs has an example so.
    [Theory]
    [InlineData("Net", 0)]
    [InlineData("OtherNet", 2)]
    public void Two_endpoints_of_one_hub_have_a_zone_each_in_one_network_and_lack_one_in_two(string network, int count) => Assert.Equal(count, Of("[Devices]", $$"""
        public VirtualNetwork OtherNet => new("vnet-other") { AddressSpace = ["10.9.0.0/16"], Subnets = [new("endpoints", "10.9.1.0/24")] };
        public PrivateEndpoint Other => new("pe-other", Hub, {{network}}.Subnet("endpoints"));
        public PrivateDnsZoneGroup OtherNames => new("default", Other, [Events]);
        """).Count);

    [Theory]
    [InlineData("[Devices, Events]")]
    [InlineData("Environment.UserName == \"x\" ? [Events] : [Devices]")]
    public void Is_silent_where_the_zones_are_right_or_unknown(string zones) => Assert.Empty(Of(zones));

    [Theory]
    [InlineData("servicebus.windows.us")]
    [InlineData("servicebus.usgovcloudapi.net")]
    public void Is_silent_on_the_zones_of_the_topology_s_cloud(string events) => Assert.Empty(Written.Find(Id, OfGovernment(events) + Government));

    [Fact]
    public void Fires_on_the_zones_of_another_cloud()
    {
        var found = Written.Find(Id, OfGovernment("servicebus.usgovcloudapi.net"));

        Assert.Equal(["Devices", "Events"], found.Select(one => one.Text));
        Assert.Equal(
            "'Names' puts 'Door' into zone 'privatelink.azure-devices.us', where nobody looks for iotHub of 'Hub'; in AzureCloud, for which the topology is, it "
                + "belongs into privatelink.azure-devices.net and privatelink.servicebus.windows.net",
            found[0].Message);
    }

    [Theory]
    [InlineData("AzureUSGovernment", "file", "privatelink.file.core.usgovcloudapi.net")]
    [InlineData("AzureUSGovernment", "web_secondary", "privatelink.web.core.usgovcloudapi.net")]
    [InlineData("AzureUSGovernment", "dfs", "privatelink.dfs.core.usgovcloudapi.net")]
    [InlineData("AzureChinaCloud", "table", "privatelink.table.core.chinacloudapi.cn")]
    [InlineData("AzureChinaCloud", "queue_secondary", "privatelink.queue.core.chinacloudapi.cn")]
    [InlineData("AzureChinaCloud", "blob", "privatelink.blob.core.chinacloudapi.cn")]
    public void Knows_the_zones_of_storage_in_every_cloud(string cloud, string subResource, string zone)
    {
        Assert.Empty(Of(zone));
        Assert.Equal(
            $"'Names' puts 'Door' into zone 'privatelink.{subResource.Split('_')[0]}.core.windows.net', where nobody looks for {subResource} of 'Archive'; in {cloud}, for which the topology is, it belongs into {zone}",
            Assert.Single(Of($"privatelink.{subResource.Split('_')[0]}.core.windows.net")).Message);

        IReadOnlyList<Found> Of(string name) => Written.Find(Id, $$"""
            public override Cloud? Cloud => Cloud.{{cloud}};
            public StorageAccount Archive => new("archive");
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint Door => new("pe", Archive, Net.Subnet("endpoints")) { SubResource = SubResource.Named("{{subResource}}") };
            public PrivateDnsZone Zone => new("{{name}}");
            public PrivateDnsZoneGroup Names => new("default", Door, [Zone]);
            """);
    }

    [Fact]
    public void Counts_a_group_of_others_as_the_one_that_an_endpoint_takes() =>
        Assert.EndsWith("which takes one: put its zones into 'More'", Assert.Single(Of("[Devices, Events]", "public PrivateDnsZoneGroup More => new(\"more\", Door, [Devices, Events]) { Existing = true };")).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_silent_while_the_cloud_is_unknown() => Assert.Empty(Written.Find(
        Id, Plant("[Blobs]") + "public override Cloud? Cloud => Environment.UserName == \"x\" ? Cloud.AzureCloud : Cloud.AzureUSGovernment;"));

    private const string Government = "public override Cloud? Cloud => Cloud.AzureUSGovernment;";

    private static string OfGovernment(string events) => Plant("[Devices, Events]")
        .Replace("azure-devices.net", "azure-devices.us", StringComparison.Ordinal).Replace("servicebus.windows.net", events, StringComparison.Ordinal);

    private static IReadOnlyList<Found> Of(string zones, string others = "") => Written.Find(Id, Plant(zones) + others);

    private static string Plant(string zones) => $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints"));
        public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
        public PrivateDnsZone Events => new("privatelink.servicebus.windows.net");
        public PrivateDnsZone Blobs => new("privatelink.blob.core.windows.net");
        public PrivateDnsZoneGroup Names => new("default", Door, {{zones}});
        """;
}
