using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class OpenTargetTests
{
    private const string Endpoint = "public PrivateEndpoint Door => new(\"pe-archive\", Archive, Net.Subnet(\"apps\")) { Dns = Dns.PrivateZones };";
    private const string App = "public Client App => new(Location.InSubnet(Net.Subnet(\"apps\"))) { Uses = [Archive] };";
    private const string Line = "public Client Line => new(Location.Internet) { Uses = [Hub] };";

    [Fact]
    public void Fires_where_the_hub_is_trusted_and_clients_come_privately()
    {
        var found = Assert.Single(Of("Containers = [\"t\"]", Endpoint + App));

        Assert.Equal(("Archive", "PublicNetworkAccess", Severity.Warning), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal(
            "'Archive' is open to the internet, and all that use it have another way ('Hub' as a trusted service; 'App' by its private endpoint): close it", found.Message);
    }

    [Fact]
    public void Fires_where_only_the_hub_uses_it_and_clients_are_declared() => Assert.Single(Of("Containers = [\"t\"]", Line));

    [Theory]
    [InlineData("Containers = [\"t\"]", "")]
    [InlineData("Containers = [\"t\"]", App)]
    [InlineData("Containers = [\"t\"], Firewall = Firewall.TrustedServicesOnly", Line)]
    [InlineData("Containers = [\"t\"], PublicNetworkAccess = PublicNetworkAccess.Disabled", Line)]
    [InlineData("Containers = [\"t\"]", "public Client Reader => new(Location.Internet) { Uses = [Archive] };")]
    public void Is_silent_where_it_is_closed_or_somebody_needs_it_open_or_nobody_is_declared(string account, string members) => Assert.Empty(Of(account, members));

    [Theory]
    [InlineData("{ Authentication = EndpointAuthentication.Key(Secret.FromEnvironment(\"KEY\")) }", "Region = Region.EastUS")]
    [InlineData("", "Region = Region.Named(\"nowhere\")")]
    public void Is_silent_where_the_hub_would_be_shut_out(string endpoint, string hub) => Assert.Empty(Of("Containers = [\"t\"]", Line, endpoint, hub));

    [Theory]
    [InlineData("Containers = [\"t\"], PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled", Line)]
    [InlineData("Containers = [\"t\"], Existing = true", Line)]
    [InlineData("Containers = [\"t\"]", "public IEnumerable<Client> Apps => Environment.GetLogicalDrives().Select(drive => new Client(Location.Internet) { Uses = [Archive] });" + Line)]
    [InlineData("Containers = [\"t\"]", "public Client Some => new(Location.Internet) { Uses = [.. Environment.UserName == \"x\" ? new ResourceReference[] { Archive } : []] };")]
    public void Is_silent_on_what_is_unknown(string account, string members) => Assert.Empty(Of(account, members));

    private static IReadOnlyList<Found> Of(string account, string members, string endpoint = "", string hub = "Capacity = 1") => Written.Find("IVD4014", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24")] };
        public StorageAccount Archive => new("plantarchive") { {{account}} };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("t")){{endpoint}}], {{hub}} };
        {{members}}
        """);
}
