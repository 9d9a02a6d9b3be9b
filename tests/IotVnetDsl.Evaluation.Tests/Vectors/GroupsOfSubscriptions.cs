// complete
using IotVnetDsl;

// Groups of one name in several subscriptions: the topology's own, one that is declared, and one that is named only.
public sealed record GroupsOfSubscriptions : Topology
{
    private const string Second = "00000000-0000-0000-0000-000000000002";
    private const string Third = "00000000-0000-0000-0000-000000000003";

    public override string Id => "groups-of-subscriptions";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public ResourceGroup Other => new("rg", Region.EastUS) { Subscription = Second };
    public StorageAccount Archive => new("archive") { ResourceGroup = Other };
    public StorageAccount Named => new("named") { ResourceGroup = In(Third), Region = Region.EastUS };
    public UserAssignedIdentity Writer => new("writer");

    public RoleAssignment OnOwn => new(Writer, Role.Reader, In(null));
    public RoleAssignment OnOther => new(Writer, Role.Reader, In(Second));
    public RoleAssignment OnItsSubscription => new(Writer, Role.Contributor, Other.WholeSubscription);
    public RoleAssignment OnNamed => new(Writer, Role.Reader, In(Third));
    public RoleAssignment Told => new(Writer, Role.WithId(Reference.Subscription ?? "none"), Other);

    private ResourceGroupReference Reference => Other;

    private static ResourceGroup In(string? subscription) => new("rg", Region.EastUS) { Subscription = subscription };
}
