using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class WideRoleTests
{
    private const string Contributor = "Role.StorageBlobDataContributor";
    private const string OnContainer = "Archive.Container(\"t\")";

    [Fact]
    public void Fires_at_a_role_that_may_more_than_write()
    {
        var found = Assert.Single(Of("Role.StorageBlobDataOwner", OnContainer));

        Assert.Equal(("Role", Severity.Suggestion, "Role.StorageBlobDataOwner"), (found.Finding.PropertyPath, found.Severity, found.Text));
        Assert.Equal(
            "'HubWrites' gives Storage Blob Data Owner, and all that 'Hub' does there needs no more than Storage Blob Data Contributor", found.Message);
    }

    [Theory]
    [InlineData("Archive", "'HubWrites' gives its role on all of 'Archive', and 'Hub' writes to 't' of 'Archive' only")]
    [InlineData("ResourceGroup", "'HubWrites' gives its role on all of 'ResourceGroup', and 'Hub' writes to 't' of 'Archive' only")]
    public void Fires_at_a_scope_that_holds_more_than_is_written_to(string scope, string message) => Assert.Equal(message, Assert.Single(Of(Contributor, scope)).Message);

    [Theory]
    [InlineData("Archive", "FileUpload = new(Archive.Container(\"u\"))")]
    [InlineData("Archive", "BulkJobs = new(Archive.Container(\"u\"))")]
    [InlineData(OnContainer, "Capacity = 1")]
    public void Is_silent_where_the_scope_is_needed(string scope, string hub) => Assert.Empty(Of(Contributor, scope, hub));

    [Fact]
    public void Is_silent_on_an_account_of_which_two_containers_are_written_to() => Assert.Empty(Written.Find("IVD2007", Plant(
        Contributor, "Archive", "Capacity = 1", ", new StorageEndpoint(\"b\", Archive.Container(\"u\"))")));

    [Theory]
    [InlineData("Role.WithId(Environment.UserName)", "Archive", "Capacity = 1")]
    [InlineData("Role.WithId(\"11111111-2222-3333-4444-555555555555\")", "Archive", "Capacity = 1")]
    [InlineData(Contributor, "Archive", "FileUpload = Environment.UserName == \"x\" ? new(Archive.Container(\"u\")) : null")]
    public void Is_silent_on_what_is_unknown(string role, string scope, string hub) => Assert.Empty(Of(role, scope, hub));

    private static IReadOnlyList<Found> Of(string role, string scope, string hub = "Capacity = 1") => Written.Find("IVD2007", Plant(role, scope, hub, ""));

    private static string Plant(string role, string scope, string hub, string endpoint) => $$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["t", "u"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("t")){{endpoint}}], {{hub}} };
        public RoleAssignment HubWrites => new(Hub.SystemIdentity, {{role}}, {{scope}});
        """;
}
