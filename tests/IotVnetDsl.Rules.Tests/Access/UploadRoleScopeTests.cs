using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UploadRoleScopeTests
{
    private const string OnContainer =
        """public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("uploads"));""";

    [Fact]
    public void Fires_where_file_upload_has_its_role_on_the_container()
    {
        var found = Assert.Single(Of("""FileUpload = new(Archive.Container("uploads"))""", OnContainer));

        Assert.Equal("Archive.Container(\"uploads\")", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'HubWrites' gives its role on the container only: file upload of 'Hub' needs it on 'Archive', whose user delegation keys are given "
                + "out for the account as a whole",
            found.Message);
    }

    [Fact]
    public void Fires_once_for_file_upload_and_bulk_jobs() => Assert.Contains(
        "file upload and bulk jobs of 'Hub' need it",
        Assert.Single(Of("""FileUpload = new(Archive.Container("uploads")), BulkJobs = new(Archive.Container("uploads"))""", OnContainer)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Is_silent_for_a_routing_endpoint() =>
        Assert.Empty(Of("""Endpoints = [new StorageEndpoint("files", Archive.Container("uploads"))]""", OnContainer));

    [Fact]
    public void Is_silent_where_another_role_covers_the_account() => Assert.Empty(Of(
        """FileUpload = new(Archive.Container("uploads"))""",
        OnContainer + "public RoleAssignment All => new(Hub.SystemIdentity, Role.StorageBlobDataOwner, Archive);"));

    [Fact]
    public void Is_silent_where_a_role_covers_the_resource_group() => Assert.Empty(Of(
        """FileUpload = new(Archive.Container("uploads"))""",
        OnContainer + "public RoleAssignment All => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, ResourceGroup);"));

    [Fact]
    public void Is_silent_where_another_role_is_unknown() => Assert.Empty(Of(
        """FileUpload = new(Archive.Container("uploads"))""",
        OnContainer + "public RoleAssignment All => new(Hub.SystemIdentity, Role.WithId(Environment.UserName), Archive);"));

    [Fact]
    public void Is_silent_where_there_may_be_more_roles() => Assert.Empty(Of(
        """FileUpload = new(Archive.Container("uploads"))""",
        OnContainer + "public IEnumerable<RoleAssignment> More => Environment.GetLogicalDrives().Select(_ => new RoleAssignment(Hub.SystemIdentity, Role.Owner, Archive));"));

    private static IReadOnlyList<Found> Of(string hub, string roles) => Written.Find("IVD4018", $$"""
        public StorageAccount Archive => new("archive") { Containers = ["uploads"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{hub}} };
        {{roles}}
        """);
}
