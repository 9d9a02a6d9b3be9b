using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class AttachedIdentityTests
{
    private const string Id = "IVD2008";

    private static readonly RecordValue Writer = Declare.Resource("UserAssignedIdentity", "id-writer");
    private static readonly RecordValue Other = Declare.Resource("UserAssignedIdentity", "id-other");

    [Fact]
    public void Fires_at_the_authentication_by_an_identity_that_the_hub_has_not_attached()
    {
        var finding = Assert.Single(In(Attached(Other)));

        Assert.Equal(("Hub", "Endpoints[archive].Authentication", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Writer' is not attached to 'Hub', needed by its endpoint 'archive' to authenticate: add it to the UserAssignedIdentities of the hub's Identity",
            finding.Message);
        Assert.Equal(("Hub", "Writer"), (finding.Data[FindingData.Hub], finding.Data[FindingData.Principal]));
    }

    [Fact]
    public void Fires_where_the_hub_has_the_system_assigned_identity_only() => Assert.Single(In(Plant.SystemAssigned));

    [Fact]
    public void Fires_where_the_hub_has_no_identity_at_all() => Assert.Single(In(null));

    [Fact]
    public void Is_silent_where_it_is_attached() => Assert.Empty(In(Attached(Other, Writer)));

    [Fact]
    public void Is_silent_while_there_may_be_more_attached() => Assert.Empty(In(
        Declare.Part("Identity", ("UserAssignedIdentities", Declare.Open(Declare.Output(Other, "properties.principalId"))))));

    [Fact]
    public void Is_silent_while_the_identity_is_unknown() => Assert.Empty(In(Declare.Unknown));

    [Fact]
    public void Is_silent_for_an_existing_hub_that_does_not_state_its_identities() => Assert.Empty(In(Plant.SystemAssigned, existing: true));

    private static RecordValue Attached(params RecordValue[] identities) => Declare.Part(
        "Identity", ("UserAssignedIdentities", identities.Select(object (identity) => Declare.Output(identity, "properties.principalId")).ToArray()));

    private static IReadOnlyList<Finding> In(GraphValue? identity, bool existing = false)
    {
        var hub = Plant.ArchivingHub(Plant.Archive, identity, Plant.By("UserAssigned", Writer));
        return Checks.Of(Id, Declare.Topology(
            ("Archive", Plant.Archive),
            ("Writer", Writer),
            ("Other", Other),
            ("Hub", existing ? hub.With("Existing", new ScalarValue(true)) : hub)));
    }
}
