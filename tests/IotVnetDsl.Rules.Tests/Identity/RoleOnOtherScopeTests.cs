using System.Collections.Immutable;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class RoleOnOtherScopeTests
{
    [Fact]
    public void Fires_where_the_role_is_on_a_sibling_container()
    {
        var found = Assert.Single(Of("""new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("uploads"))"""));

        Assert.Equal("Archive.Container(\"uploads\")", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Writes' gives its role on 'Archive/Containers[uploads]', but endpoint 'archive' of 'Hub' writes to "
                + "'Archive/Containers[telemetry]': give it there",
            found.Message);
    }

    [Fact]
    public void Fires_where_the_role_is_on_another_account() =>
        Assert.Equal("Second", Assert.Single(Of("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Second)")).Text);

    [Fact]
    public void Says_nothing_more_of_the_missing_role() => Assert.DoesNotContain(
        All("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Second)"), found => found.Finding.Id == "IVD2003");

    [Theory]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)")]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, ResourceGroup)")]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataReader, Second)")]
    [InlineData("new(Hub.SystemIdentity, Role.WithId(\"11111111-2222-3333-4444-555555555555\"), Second)")]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container(Environment.UserName))")]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Environment.UserName == \"x\" ? Second : Archive)")]
    [InlineData("new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Second) { Existing = true }")]
    public void Is_silent_where_the_scope_may_be_right_or_more_is_wrong(string role) => Assert.Empty(Of(role));

    private static IReadOnlyList<Found> Of(string role) => [.. All(role).Where(found => found.Finding.Id == "IVD2006")];

    private static ImmutableArray<Found> All(string role) => Written.All($$"""
        public StorageAccount Archive => new("archive") { Containers = ["telemetry", "uploads"] };
        public StorageAccount Second => new("second") { Containers = ["telemetry"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };
        public RoleAssignment Writes => {{role}};
        """);
}
