using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class AllowedHostTests
{
    [Theory]
    [InlineData("RestrictOutboundAccess = true", "RestrictOutboundAccess")]
    [InlineData("RestrictOutboundAccess = true, AllowedHosts = []", "AllowedHosts")]
    [InlineData("RestrictOutboundAccess = true, AllowedHosts = [\"plantarchive2.blob.core.windows.net\", \"plantarchive.servicebus.windows.net\"]", "AllowedHosts")]
    public void Fires_where_the_host_is_not_listed(string hub, string place)
    {
        var found = Assert.Single(Of(hub));

        Assert.Equal((place, Severity.Error), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal("'Hub' writes to its AllowedHosts only, and plantarchive.blob.core.windows.net is none of them: endpoint 'archive', file upload cannot write there", found.Message);
    }

    [Fact]
    public void Fires_once_for_each_host() => Assert.Equal(2, Of("RestrictOutboundAccess = true", ", new EventHubEndpoint(\"e\", Streams.EventHub(\"e\"))").Count);

    [Theory]
    [InlineData("RestrictOutboundAccess = true, AllowedHosts = [\"plantarchive.blob.core.windows.net\"]")]
    [InlineData("RestrictOutboundAccess = true, AllowedHosts = [$\"{Archive.Name}.blob.core.windows.net\"]")]
    [InlineData("RestrictOutboundAccess = false, AllowedHosts = []")]
    [InlineData("Capacity = 1")]
    public void Is_silent_where_it_is_listed_or_anything_is_allowed(string hub) => Assert.Empty(Of(hub));

    [Fact]
    public void Names_hosts_as_the_topology_s_cloud_does()
    {
        Assert.Empty(Of("RestrictOutboundAccess = true, AllowedHosts = [$\"{Archive.Name}.blob.core.usgovcloudapi.net\"]", others: Government));
        var found = Assert.Single(Of("RestrictOutboundAccess = true, AllowedHosts = [$\"{Archive.Name}.blob.core.windows.net\"]", others: Government));

        Assert.Contains("plantarchive.blob.core.usgovcloudapi.net is none of them", found.Message, StringComparison.Ordinal);
        Assert.Equal(".blob.core.usgovcloudapi.net", found.Finding.Data[FindingData.Domain]);
    }

    private const string Government = "public override Cloud? Cloud => Cloud.AzureUSGovernment;";

    [Theory]
    [InlineData("RestrictOutboundAccess = Environment.UserName == \"x\"")]
    [InlineData("RestrictOutboundAccess = true, AllowedHosts = [Environment.UserName]")]
    [InlineData("RestrictOutboundAccess = true, AllowedHosts = [.. Environment.GetLogicalDrives()]")]
    [InlineData("Existing = true, RestrictOutboundAccess = true")]
    public void Is_silent_on_what_is_unknown(string hub) => Assert.Empty(Of(hub));

    private static IReadOnlyList<Found> Of(string hub, string endpoint = "", string others = "") => Written.Find("IVD4015", $$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["t"] };
        public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["e"] };
        public IotHub Hub => new("hub")
        {
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("t")){{endpoint}}],
            FileUpload = new(Archive.Container("t")),
            {{hub}},
        };
        {{others}}
        """);
}
