using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class EndpointIdentityTests
{
    private const string Id = "IVD2001";

    [Fact]
    public void Fires_on_an_endpoint_that_states_no_authentication_of_a_hub_without_identity()
    {
        var finding = Assert.Single(In(Plant.ArchivingHub(Plant.Archive)));

        Assert.Equal(("Hub", "Endpoints[archive]", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Hub' has no system-assigned identity, needed by its endpoint 'archive' to authenticate", finding.Message);
        Assert.Equal("Hub", finding.Data[FindingData.Hub]);
    }

    [Fact]
    public void Points_at_the_authentication_where_it_is_stated()
    {
        var finding = Assert.Single(In(Plant.ArchivingHub(Plant.Archive, authentication: Plant.By("SystemAssigned"))));

        Assert.Equal("Endpoints[archive].Authentication", finding.PropertyPath);
    }

    [Fact]
    public void Fires_on_file_upload_and_bulk_jobs()
    {
        var findings = In(Plant.Hub(("FileUpload", Plant.FileUpload(Plant.Archive)), ("BulkJobs", Plant.BulkJobs(Plant.Archive))));

        Assert.Equal(
            [
                "'Hub' has no system-assigned identity, needed by its bulk jobs to authenticate",
                "'Hub' has no system-assigned identity, needed by its file upload to authenticate",
            ],
            findings.Select(finding => finding.Message));
        Assert.Equal(["BulkJobs", "FileUpload"], findings.Select(finding => finding.PropertyPath));
    }

    [Fact]
    public void Fires_where_the_hub_has_user_assigned_identities_only()
    {
        var identity = Declare.Part("Identity", ("UserAssignedIdentities", Array.Empty<object>()));

        Assert.Single(In(Plant.ArchivingHub(Plant.Archive, identity)));
    }

    [Fact]
    public void Fires_where_the_identity_is_switched_off() =>
        Assert.Single(In(Plant.ArchivingHub(Plant.Archive, Declare.Part("Identity", ("System", false)))));

    [Fact]
    public void Is_silent_where_the_hub_has_its_identity() => Assert.Empty(In(Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned)));

    [Theory]
    [InlineData("Key")]
    [InlineData("UserAssigned")]
    public void Is_silent_for_an_endpoint_that_authenticates_otherwise(string kind) =>
        Assert.Empty(In(Plant.ArchivingHub(Plant.Archive, authentication: Plant.By(kind))));

    [Fact]
    public void Is_silent_while_the_identity_is_unknown() => Assert.Empty(In(Plant.ArchivingHub(Plant.Archive, Declare.Unknown)));

    [Fact]
    public void Is_silent_while_the_authentication_is_unknown() =>
        Assert.Empty(In(Plant.ArchivingHub(Plant.Archive, authentication: Declare.Unknown)));

    [Fact]
    public void Is_silent_for_an_existing_hub_whose_identity_the_code_does_not_state() =>
        Assert.Empty(In(Plant.ArchivingHub(Plant.Archive).With("Existing", new ScalarValue(true))));

    private static IReadOnlyList<Finding> In(RecordValue hub) => Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", hub)));
}
