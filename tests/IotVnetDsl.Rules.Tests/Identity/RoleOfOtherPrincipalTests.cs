using System.Collections.Immutable;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class RoleOfOtherPrincipalTests
{
    private const string ByUser = " { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) }";

    [Fact]
    public void Fires_where_the_attached_identity_has_the_role_that_the_system_identity_needs()
    {
        var found = Assert.Single(Of("", "new(Writer.Principal, Role.StorageBlobDataContributor, Archive)"));

        Assert.Equal("Writer.Principal", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Writes' gives its role to 'Writer', but endpoint 'archive' of 'Hub' writes to 'Archive/Containers[telemetry]' as "
                + "'Hub.SystemIdentity': give it to that one",
            found.Message);
    }

    [Fact]
    public void Fires_where_the_system_identity_has_the_role_that_the_attached_one_needs() =>
        Assert.Equal("Hub.SystemIdentity", Assert.Single(Of(ByUser, "new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)")).Text);

    [Fact]
    public void Fires_where_another_hub_has_the_role() =>
        Assert.Equal("Other.SystemIdentity", Assert.Single(Of("", "new(Other.SystemIdentity, Role.StorageBlobDataContributor, Archive)")).Text);

    [Fact]
    public void Says_nothing_more_of_the_missing_role() =>
        Assert.DoesNotContain(All("", "new(Other.SystemIdentity, Role.StorageBlobDataContributor, Archive)"), found => found.Finding.Id == "IVD2003");

    [Theory]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)")]
    [InlineData("new(Stranger.Principal, Role.StorageBlobDataContributor, Archive)")]
    [InlineData("new(Writer.Principal, Role.StorageBlobDataReader, Archive)")]
    [InlineData("new(Writer.Principal, Role.WithId(Environment.UserName), Archive)")]
    [InlineData("new(Environment.UserName == \"x\" ? Writer.Principal : Other.SystemIdentity, Role.StorageBlobDataContributor, Archive)")]
    [InlineData("new(Writer.Principal, Role.StorageBlobDataContributor, Archive) { Existing = true }")]
    public void Is_silent_where_the_role_may_be_right_or_somebody_else_s(string role) => Assert.Empty(Of("", role));

    [Fact]
    public void Is_silent_where_the_other_hub_uses_the_role_itself() => Assert.Empty(Written.Find("IVD2005", """
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };
        public IotHub Other => Hub with { Name = "other" };
        public RoleAssignment Writes => new(Other.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """));

    private static IReadOnlyList<Found> Of(string authentication, string role) => [.. All(authentication, role).Where(found => found.Finding.Id == "IVD2005")];

    private static ImmutableArray<Found> All(string authentication, string role) => Written.All($$"""
        public UserAssignedIdentity Writer => new("writer");
        public UserAssignedIdentity Stranger => new("stranger");
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
        public IotHub Hub => new("hub")
        {
            Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")){{authentication}}],
        };
        public IotHub Other => new("other") { Identity = Identity.SystemAssigned };
        public RoleAssignment Writes => {{role}};
        """);
}
