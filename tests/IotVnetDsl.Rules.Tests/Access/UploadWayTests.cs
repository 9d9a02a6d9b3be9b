using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UploadWayTests
{
    private const string Endpoint = """
        public PrivateEndpoint ArchiveDoor => new("pe-archive", Archive, Net.Subnet("all")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones };
        """;

    [Fact]
    public void Fires_where_the_account_lets_only_the_hub_in()
    {
        var found = Assert.Single(Of("Firewall.TrustedServicesOnly", """Location.InSubnet(Net.Subnet("all"))"""));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Line' has no way to 'Archive', where devices of 'Hub' put their files themselves: no private endpoint leads to it, and the firewall refuses it; "
                + "the exception for trusted services is the hub's alone",
            found.Message);
    }

    [Theory]
    [InlineData("Location.Internet")]
    [InlineData("Location.OnPremises(\"192.168.0.0/16\")")]
    public void Fires_for_devices_of_other_places(string location) => Assert.Single(Of("Firewall.TrustedServicesOnly", location));

    [Fact]
    public void Fires_where_the_endpoint_s_zone_is_not_linked() => Assert.Contains(
        "zone privatelink.blob.core.windows.net is not linked to 'Office'",
        Assert.Single(Of("Firewall.TrustedServicesOnly", """Location.InSubnet(Office.Subnet("all"))""", Endpoint)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Firewall.TrustedServicesOnly", "Location.InSubnet(Net.Subnet(\"all\"))", Endpoint)]
    [InlineData("Firewall.TrustedServicesOnly with { SubnetRules = [Net.Subnet(\"served\")] }", "Location.InSubnet(Net.Subnet(\"served\"))", "")]
    [InlineData("Firewall.TrustedServicesOnly with { IpRules = [\"40.1.2.0/24\"] }", "Location.Internet", "")]
    [InlineData("Firewall.TrustedServicesOnly with { IpRules = [\"40.1.2.0/24\"] }", "Location.OnPremises(\"192.168.0.0/16\")", "")]
    [InlineData("new() { DefaultAction = FirewallAction.Allow }", "Location.Internet", "")]
    public void Is_silent_where_there_is_a_way_or_may_be(string firewall, string location, string others) => Assert.Empty(Of(firewall, location, others));

    [Theory]
    [InlineData("Environment.UserName == \"x\" ? Firewall.TrustedServicesOnly : null", "Location.Internet", "")]
    [InlineData("Firewall.TrustedServicesOnly", "Environment.UserName == \"x\" ? Location.Internet : Location.OnPremises()", "")]
    [InlineData("Firewall.TrustedServicesOnly", "Location.OnPremises()", "public PrivateEndpoint Door => new(\"pe\", Environment.UserName == \"x\" ? Archive : Hub, Net.Subnet(\"all\"));")]
    public void Is_silent_where_that_is_unknown(string firewall, string location, string others) => Assert.Empty(Of(firewall, location, others));

    [Fact]
    public void Is_silent_where_the_client_says_itself_that_it_uses_the_account() =>
        Assert.Empty(Of("Firewall.TrustedServicesOnly", "Location.Internet", uses: "Hub, Archive"));

    private static IReadOnlyList<Found> Of(string firewall, string location, string others = "", string uses = "Hub") => Written.Find("IVD4007", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24"), new("served", "10.0.2.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] }] };
        public VirtualNetwork Office => new("office") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24")] };
        public StorageAccount Archive => new("archive") { Containers = ["uploads"], Firewall = {{firewall}} };
        public IotHub Hub => new("hub") { FileUpload = new(Archive.Container("uploads")) };
        public Client Line => new({{location}}) { Uses = [{{uses}}] };
        {{others}}
        """);
}
