using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class NamesOfOthersTests
{
    private const string Link = "public PrivateDnsZoneLink ToNet => new(\"net\", Zone, Net)";

    [Fact]
    public void Fires_at_the_link_of_a_network_whose_client_uses_what_others_keep()
    {
        var found = Assert.Single(Of($"{Link};"));

        Assert.Equal(("ToNet", "", Severity.Warning), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal(
            "'ToNet' has zone 'privatelink.blob.core.windows.net' answer in 'Net', where 'App' uses 'Theirs' of others: if that has a private endpoint of its own, "
                + "its name no longer exists there; set ResolutionPolicy to NxDomainRedirect, or give it a record",
            found.Message);
    }

    [Theory]
    [InlineData(Link + " { ResolutionPolicy = DnsResolutionPolicy.NxDomainRedirect };", "Existing = true", "Net")]
    [InlineData(Link + ";", "SharedKeyAccess = false", "Net")]
    [InlineData(Link + ";", "Existing = true", "Other")]
    [InlineData("", "Existing = true", "Net")]
    public void Is_silent_where_the_public_answer_is_asked_or_nothing_of_others_used(string link, string theirs, string network) => Assert.Empty(Of(link, theirs, network));

    [Fact]
    public void Is_silent_where_it_has_its_endpoint_here() => Assert.Empty(Of(
        $"{Link}; public PrivateEndpoint Door => new(\"pe\", Theirs, Net.Subnet(\"apps\")); public PrivateDnsZoneGroup Names => new(\"default\", Door, [Zone]);"));

    [Theory]
    [InlineData(Link + " { ResolutionPolicy = Environment.UserName == \"x\" ? DnsResolutionPolicy.Default : DnsResolutionPolicy.NxDomainRedirect };", "Existing = true")]
    [InlineData(Link + ";", "Existing = Environment.UserName == \"x\"")]
    [InlineData(Link + "; public IEnumerable<PrivateEndpoint> Doors => Environment.GetLogicalDrives().Select(drive => new PrivateEndpoint(drive, Theirs, Net.Subnet(\"apps\")));", "Existing = true")]
    public void Is_silent_on_what_is_unknown(string link, string theirs) => Assert.Empty(Of(link, theirs));

    private static IReadOnlyList<Found> Of(string link, string theirs = "Existing = true", string network = "Net") => Written.Find("IVD3023", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24")] };
        public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("apps", "10.1.1.0/24")] };
        public StorageAccount Theirs => new("theirlake") { {{theirs}} };
        public PrivateDnsZone Zone => new("privatelink.blob.core.windows.net");
        {{link}}
        public Client App => new(Location.InSubnet({{network}}.Subnet("apps"))) { Uses = [Theirs] };
        """);
}
