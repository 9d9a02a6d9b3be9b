using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class CaptureRoleTests
{
    private const string Own = "Identity = CaptureIdentity.SystemAssigned";
    private const string User = "Identity = CaptureIdentity.UserAssigned(One.Principal)";

    [Fact]
    public void Fires_where_the_identity_has_no_role_on_the_account()
    {
        var found = Assert.Single(Of(Own, ""));

        Assert.Equal(Own, found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Streams' writes what it captures to 'Archive' by Streams.SystemIdentity, which has no role for that there: assign Role.StorageBlobDataContributor on 'Archive'",
            found.Message);
    }

    [Theory]
    [InlineData(User, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.StorageBlobDataContributor, Archive);")]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.AzureEventHubsDataSender, ResourceGroup);")]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.StorageBlobDataReader, Archive);")]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.StorageAccountContributor, Archive);")]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container(\"other\"));")]
    public void Fires_where_only_others_or_other_roles_are_given(string capture, string role) => Assert.Single(Of(capture, role));

    [Theory]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container(\"captured\"));", "")]
    [InlineData(User, "public RoleAssignment Writes => new(One.Principal, Role.StorageBlobDataContributor, ResourceGroup);", "")]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Role.StorageBlobDataOwner, Archive);", "")]
    [InlineData(Own, "", "Existing = true,")]
    [InlineData("Enabled = false, " + Own, "", "")]
    [InlineData("SkipEmptyFiles = true", "", "")]
    public void Is_silent_where_it_may_or_others_know(string capture, string role, string account) => Assert.Empty(Of(capture, role, account));

    [Theory]
    [InlineData(Own, "public RoleAssignment Writes => new(Streams.SystemIdentity, Environment.UserName == \"x\" ? Role.Reader : Role.StorageBlobDataContributor, Archive);")]
    [InlineData("Identity = Environment.UserName == \"x\" ? CaptureIdentity.SystemAssigned : null", "")]
    public void Is_silent_on_unknown(string capture, string role) => Assert.Empty(Of(capture, role));

    private static IReadOnlyList<Found> Of(string capture, string role, string account = "") => Written.Find(
        "IVD2018",
        $$"""
        public UserAssignedIdentity One => new("id-one");
        public StorageAccount Archive => new("plantarchive") { {{account}} Containers = ["captured", "other"] };
        public EventHubsNamespace Streams => new("plant-streams")
        {
            Identity = Identity.UserAssigned(One.Principal) with { System = true },
            EventHubs = [new("telemetry") { Capture = new(Archive.Container("captured")) { {{capture}} } }],
        };
        {{role}}
        """);
}
