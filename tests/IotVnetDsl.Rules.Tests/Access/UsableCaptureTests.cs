using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UsableCaptureTests
{
    private const string Own = "Identity = CaptureIdentity.SystemAssigned";
    private const string User = "Identity = CaptureIdentity.UserAssigned(One.Principal)";

    [Fact]
    public void Fires_where_the_namespace_has_no_identity()
    {
        var found = Assert.Single(Of("", Own, ""));

        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "What 'Streams' captures cannot be written: the namespace has no identity of its own; set its Identity to Identity.SystemAssigned", found.Message);
    }

    [Theory]
    [InlineData("Identity = Identity.SystemAssigned,", User, "")]
    [InlineData("", "", "SharedKeyAccess = false")]
    [InlineData("", "", "Firewall = new() { TrustedServices = false }")]
    [InlineData("Identity = Identity.SystemAssigned,", Own, "PublicNetworkAccess = PublicNetworkAccess.Disabled, Firewall = new() { TrustedServices = false }")]
    public void Fires_where_the_account_takes_it_not(string streams, string capture, string account) => Assert.Single(Of(streams, capture, account));

    [Theory]
    [InlineData("Identity = Identity.SystemAssigned,", Own, "Firewall = Firewall.TrustedServicesOnly, SharedKeyAccess = false")]
    [InlineData("Identity = Identity.UserAssigned(One.Principal),", User, "")]
    [InlineData("", "", "")]
    [InlineData("", "Enabled = false", "SharedKeyAccess = false")]
    [InlineData("", "", "Existing = true, SharedKeyAccess = false")]
    public void Is_silent_where_it_gets_in_or_others_know(string streams, string capture, string account) => Assert.Empty(Of(streams, capture, account));

    [Theory]
    [InlineData("Identity = Environment.UserName == \"x\" ? Identity.SystemAssigned : null,", Own, "")]
    [InlineData("", "", "SharedKeyAccess = Environment.UserName == \"x\"")]
    [InlineData("", "", "PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter")]
    public void Is_silent_on_unknown(string streams, string capture, string account) => Assert.Empty(Of(streams, capture, account));

    private static IReadOnlyList<Found> Of(string streams, string capture, string account) => Written.Find(
        "IVD4032",
        $$"""
        public UserAssignedIdentity One => new("id-one");
        public StorageAccount Archive => new("plantarchive") { Containers = ["captured"], {{account}} };
        public EventHubsNamespace Streams => new("plant-streams") { {{streams}} EventHubs = [new("telemetry") { Capture = new(Archive.Container("captured")) { {{capture}} } }] };
        """);
}
