using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class TargetRoleTests
{
    private const string Id = "IVD2003";

    private static readonly RecordValue Hub = Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned);
    private static readonly RecordValue Other = Plant.Storage("other");

    [Fact]
    public void Fires_where_nothing_is_assigned()
    {
        var finding = Assert.Single(In());

        Assert.Equal(("Hub", "Endpoints[archive]", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Hub.SystemIdentity' has no role on 'Archive/Containers[telemetry]', which is written to by endpoint 'archive' of 'Hub': "
                + "assign Storage Blob Data Contributor",
            finding.Message);
    }

    [Fact]
    public void Tells_a_code_fix_what_to_assign()
    {
        var data = Assert.Single(In()).Data;

        Assert.Equal(
            ("Hub", "SystemIdentity", Plant.BlobContributor, "StorageBlobDataContributor", "Archive"),
            (data[FindingData.Principal], data[FindingData.PrincipalMember], data[FindingData.RoleId], data[FindingData.RoleMember], data[FindingData.Target]));
    }

    [Fact]
    public void Names_the_entity_that_is_written_to()
    {
        var hub = Plant.Hub(("Identity", Plant.SystemAssigned), ("Endpoints", new object[] { Plant.QueueEndpoint("alarms", Plant.Messages, "alarms") }));

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", hub), ("Messages", Plant.Messages))));

        Assert.Equal(
            "'Hub.SystemIdentity' has no role on 'Messages/Queues[alarms]', which is written to by endpoint 'alarms' of 'Hub': "
                + "assign Azure Service Bus Data Sender",
            finding.Message);
    }

    [Fact]
    public void Fires_for_each_use_without_a_role()
    {
        var hub = Hub.With("FileUpload", Plant.FileUpload(Other)).With("BulkJobs", Plant.BulkJobs(Plant.Archive));

        var findings = Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", hub), ("Other", Other)));

        Assert.Equal(["BulkJobs", "Endpoints[archive]", "FileUpload"], findings.Select(finding => finding.PropertyPath));
    }

    [Fact]
    public void Fires_for_a_user_assigned_identity_without_a_role()
    {
        var identity = Declare.Resource("UserAssignedIdentity", "writer");
        var hub = Plant.ArchivingHub(Plant.Archive, authentication: Plant.By("UserAssigned", identity));

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", hub), ("Writer", identity))));

        Assert.StartsWith("'Writer.Principal' has no role", finding.Message, StringComparison.Ordinal);
    }

    // The hub may be in the group, and the id may be its own; a person it is not, and what a condition leaves nobody knows.
    [Theory]
    [InlineData("Group", null, false)]
    [InlineData("ServicePrincipal", null, false)]
    [InlineData("User", null, true)]
    [InlineData(null, "some condition", false)]
    public void Takes_what_is_given_by_object_id_or_by_a_condition_for_unknown(string? kind, string? condition, bool fires)
    {
        var given = Plant.Assign(Hub, Plant.BlobContributor, Declare.Refer(Plant.Archive)).With("Condition", condition is null ? UnsetValue.Instance : new ScalarValue(condition));
        if (kind is not null)
            given = given.With("Principal", Declare.Part("Principal", ("ObjectId", "6f3c2c9b-2f6e-4b57-9d5e-0d8f4c1a2b3c"), ("Kind", Declare.Member("PrincipalKind", kind))));

        var findings = Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", Hub), ("Given", given)));

        Assert.Equal(fires, findings.Any());
    }

    // What others may do is beside the point.
    [Fact]
    public void Fires_where_a_group_may_only_read()
    {
        var given = Plant.Assign(Hub, "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", Declare.Refer(Plant.Archive))
            .With("Principal", Declare.Part("Principal", ("ObjectId", "6f3c2c9b-2f6e-4b57-9d5e-0d8f4c1a2b3c"), ("Kind", Declare.Member("PrincipalKind", "Group"))));

        Assert.Single(Checks.Of(Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", Hub), ("Given", given))));
    }

    // The subscription is the child of a group in it.
    [Fact]
    public void A_role_on_the_subscription_covers_all_groups_in_it()
    {
        var group = Declare.Group("rg-other", "eastus");
        var scope = Declare.Refer(group) with { Child = "Subscription" };

        Assert.Empty(Checks.Of(Id, Declare.Topology(
            ("Archive", Plant.Archive), ("Hub", Hub), ("Other", group), ("Given", Plant.Assign(Hub, Plant.BlobContributor, scope)))));
        Assert.Single(Checks.Of(Id, Declare.Topology(
            ("Archive", Plant.Archive), ("Hub", Hub), ("Other", group), ("Given", Plant.Assign(Hub, Plant.BlobContributor, Declare.Refer(group))))));
    }

    [Theory]
    [InlineData(Plant.BlobContributor)]
    [InlineData(Plant.BlobOwner)]
    public void Is_silent_where_a_role_that_fits_is_assigned_on_the_target(string role) =>
        Assert.Empty(In(Plant.Assign(Hub, role, Declare.Refer(Plant.Archive))));

    [Fact]
    public void Is_silent_where_the_role_is_assigned_on_the_container_that_is_written_to() =>
        Assert.Empty(In(Plant.Assign(Hub, Plant.BlobContributor, Declare.Child(Plant.Archive, "Containers", "telemetry"))));

    [Fact]
    public void Is_silent_where_the_role_is_assigned_on_the_resource_group() =>
        Assert.Empty(In(Plant.Assign(Hub, Plant.BlobContributor, Declare.Refer(Declare.Group("rg-plant", "eastus")))));

    [Fact]
    public void Leaves_a_role_on_another_container_to_its_own_rule() =>
        Assert.Empty(In(Plant.Assign(Hub, Plant.BlobContributor, Declare.Child(Plant.Archive, "Containers", "uploads"))));

    [Fact]
    public void Leaves_a_role_on_another_account_to_its_own_rule() =>
        Assert.Empty(In(Plant.Assign(Hub, Plant.BlobContributor, Declare.Refer(Other))));

    [Fact]
    public void Fires_where_the_role_is_given_to_another_principal()
    {
        var identity = Declare.Resource("UserAssignedIdentity", "writer");

        Assert.Single(Checks.Of(Id, Declare.Topology(
            ("Archive", Plant.Archive),
            ("Hub", Hub),
            ("Role", Plant.Assign(Declare.Output(identity, "properties.principalId"), Plant.BlobContributor, Declare.Refer(Plant.Archive))),
            ("Writer", identity))));
    }

    [Fact]
    public void Is_silent_for_a_custom_role_which_may_fit() => Assert.Empty(In(Plant.Assign(Hub, Plant.CustomRole, Declare.Refer(Plant.Archive))));

    [Fact]
    public void Leaves_a_role_that_does_not_fit_to_its_own_rule() => Assert.Empty(In(Plant.Assign(Hub, Plant.BlobReader, Declare.Refer(Plant.Archive))));

    [Fact]
    public void Is_silent_while_the_scope_of_an_assignment_is_unknown() =>
        Assert.Empty(In(Plant.Assign(Declare.Output(Hub, "identity.principalId"), Plant.BlobContributor, Declare.Unknown)));

    [Fact]
    public void Is_silent_while_the_principal_of_an_assignment_is_unknown() =>
        Assert.Empty(In(Plant.Assign(Declare.Unknown, Plant.BlobContributor, Declare.Refer(Plant.Archive))));

    [Fact]
    public void Is_silent_where_assignments_may_be_hidden() => Assert.Empty(In(new UnknownValue("calls a service", "RoleAssignment")));

    [Fact]
    public void Is_silent_for_a_target_that_exists_already() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Archive", Plant.Archive.With("Existing", new ScalarValue(true))),
        ("Hub", Hub))));

    [Fact]
    public void Leaves_a_hub_without_identity_to_its_own_rule() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Archive", Plant.Archive),
        ("Hub", Plant.ArchivingHub(Plant.Archive)))));

    [Fact]
    public void Is_silent_for_a_key() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Archive", Plant.Archive),
        ("Hub", Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned, Plant.By("Key"))))));

    private static IReadOnlyList<Finding> In(GraphValue? assignment = null) => Checks.Of(
        Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", Hub), ("Other", Other), ("Role", assignment)));
}
