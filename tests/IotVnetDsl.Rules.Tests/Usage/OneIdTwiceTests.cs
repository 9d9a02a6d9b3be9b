using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Usage;

public sealed class OneIdTwiceTests
{
    private const string Id = "IVD6004";

    [Fact]
    public void Fires_at_the_second()
    {
        var found = Assert.Single(Of("""public StorageAccount A => new("archive"); public StorageAccount B => new("Archive") { SharedKeyAccess = false };"""));

        Assert.Equal(("B", "Name"), (found.Finding.Path, found.Finding.PropertyPath));
        Assert.StartsWith("'A' and 'B' are one resource in Azure, StorageAccount 'Archive',", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_for_links_of_one_zone() => Assert.Single(Of("""
        public VirtualNetwork North => new("vnet-north");
        public VirtualNetwork South => new("vnet-south");
        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");
        public PrivateDnsZone Other => new("privatelink.servicebus.windows.net");
        public PrivateDnsZoneLink A => new("link", Zone, North);
        public PrivateDnsZoneLink B => new("link", Zone, South);
        public PrivateDnsZoneLink C => new("link", Other, South);
        """));

    [Theory]
    [InlineData("""new DnsForwardingRulesetLink("link", North, Net)""", """new DnsForwardingRulesetLink("LINK", North, Other)""", 1)]
    [InlineData("""new DnsForwardingRulesetLink("link", North, Net)""", """new DnsForwardingRulesetLink("link", South, Net)""", 0)]
    [InlineData("""new DiagnosticSetting("logs", Hub, Work) { Logs = ["Connections"] }""", """new DiagnosticSetting("Logs", Hub, Work) { Logs = ["Routes"] }""", 1)]
    [InlineData("""new DiagnosticSetting("logs", Hub, Work)""", """new DiagnosticSetting("logs", Archive, Work)""", 0)]
    [InlineData("""new ManagementLock("keep", LockLevel.CanNotDelete, Hub)""", """new ManagementLock("keep", LockLevel.ReadOnly, Hub)""", 1)]
    [InlineData("""new ManagementLock("keep", LockLevel.CanNotDelete, Hub)""", """new ManagementLock("keep", LockLevel.ReadOnly, Archive)""", 0)]
    public void What_hangs_on_another_has_a_name_of_its_own_there(string one, string other, int expected) => Assert.Equal(expected, Of($"""
        public DnsForwardingRuleset North => new("north", [Names.OutboundEndpoint("out")]);
        public DnsForwardingRuleset South => new("south", [Names.OutboundEndpoint("out")]);
        public DnsResolver Names => new("names", Net);
        public VirtualNetwork Net => new("vnet-net");
        public VirtualNetwork Other => new("vnet-other");
        public IotHub Hub => new("plant-hub");
        public StorageAccount Archive => new("plantarchive");
        public LogAnalyticsWorkspace Work => new("log-plant");
        public {one.Split('(')[0]["new ".Length..]} One => {one};
        public {one.Split('(')[0]["new ".Length..]} Two => {other};
        """).Count);

    [Theory]
    [InlineData("""new("archive")""")]
    [InlineData("""new("other") { SharedKeyAccess = false }""")]
    [InlineData("""new(Environment.MachineName) { SharedKeyAccess = false }""")]
    [InlineData("""new("archive") { SharedKeyAccess = false, ResourceGroup = new ResourceGroup("rg-far", Region.EastUS) }""")]
    [InlineData("""new("archive") { SharedKeyAccess = false, ResourceGroup = new ResourceGroup(Environment.MachineName, Region.EastUS) }""")]
    public void Is_silent_where_they_are_equal_apart_or_that_is_unknown(string second) =>
        Assert.Empty(Of($"""public StorageAccount A => new("archive"); public StorageAccount B => {second};"""));

    private static IReadOnlyList<Found> Of(string members) => Written.Find(Id, members);
}
