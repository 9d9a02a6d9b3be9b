using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class RoleOfOwnerTests
{
    private const string Id = "IVD2017";

    private static readonly RecordValue Archive = Plant.Archive.With("Existing", new ScalarValue(true));
    private static readonly RecordValue Hub = Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned);

    [Fact]
    public void Fires_where_nothing_is_declared()
    {
        var finding = Assert.Single(In(Hub));

        Assert.Equal(("Hub", "Endpoints[archive]", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Hub.SystemIdentity' needs Storage Blob Data Contributor on 'Archive/Containers[telemetry]', which others keep, and no role assignment is declared: "
                + "the deployment waits until they have given it. Declare it with Existing = true, then the plan says so",
            finding.Message);
        Assert.Equal("StorageBlobDataContributor", finding.Data[FindingData.RoleMember]);
        Assert.Empty(Checks.Of("IVD2003", Declare.Topology(("Archive", Archive), ("Hub", Hub))));
    }

    [Fact]
    public void Fires_for_the_upload_on_the_whole_account()
    {
        var findings = In(Hub.With("FileUpload", Plant.FileUpload(Plant.Archive)));

        Assert.Equal(["Endpoints[archive]", "FileUpload"], findings.Select(finding => finding.PropertyPath));
        Assert.Contains("on 'Archive', which others keep", findings[^1].Message, StringComparison.Ordinal);
    }

    // One that does not serve is none.
    [Fact]
    public void Fires_beside_a_role_that_does_not_fit() =>
        Assert.Single(In(Hub, Plant.Assign(Hub, "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", Declare.Refer(Plant.Archive))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_silent_where_the_role_is_declared_as_given_or_is_to_be_given_by_the_topology(bool isExisting) => Assert.Empty(In(
        Hub, Plant.Assign(Hub, Plant.BlobContributor, Declare.Refer(Plant.Archive)).With("Existing", new ScalarValue(isExisting))));

    [Fact]
    public void Is_silent_where_the_target_is_ours() =>
        Assert.Empty(Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", Hub))));

    // What their identities may do, others know.
    [Fact]
    public void Is_silent_where_the_hub_exists_already() => Assert.Empty(In(Hub.With("Existing", new ScalarValue(true))));

    [Fact]
    public void Is_silent_where_a_key_proves_who_the_hub_is() =>
        Assert.Empty(In(Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned, Declare.Part("EndpointAuthentication", ("Kind", Declare.Member("AuthenticationKind", "Key"))))));

    [Fact]
    public void Is_silent_where_it_is_unknown_whether_the_target_exists() =>
        Assert.Empty(Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive.With("Existing", Declare.Unknown)), ("Hub", Hub))));

    [Fact]
    public void Is_silent_where_roles_may_be_declared_that_are_not_known() =>
        Assert.Empty(In(Hub, Plant.Assign(Hub, Plant.BlobContributor, Declare.Refer(Plant.Archive)).With("Scope", Declare.Unknown)));

    private static IReadOnlyList<Finding> In(RecordValue hub, RecordValue? role = null) =>
        [.. Checks.Of(Id, role is null ? Declare.Topology(("Archive", Archive), ("Hub", hub)) : Declare.Topology(("Archive", Archive), ("Hub", hub), ("Given", role)))];
}
