// complete
using IotVnetDsl;

// Conversions to references, children, outputs, a target that nothing declares, and properties that only refer.
public sealed record References : Topology
{
    public override string Id => "references";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
    public StorageAccount Alias => Archive;
    public UserAssignedIdentity Writer => new("writer");

    public IotHub Hub => new("hub")
    {
        Identity = Identity.SystemAssigned with { UserAssignedIdentities = [Writer.Principal] },
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("telemetry")),
            new StorageEndpoint("alias", Alias.Container("telemetry")) { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) },
            new StorageEndpoint("elsewhere", new StorageAccount("elsewhere").Container("x"))
            {
                Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("ELSEWHERE")),
            },
        ],
    };

    public RoleAssignment OnAccount => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    public RoleAssignment OnContainer => new(Writer, Role.WithId("11111111-2222-3333-4444-555555555555"), Archive.Container("telemetry"));
    public RoleAssignment OnGroup => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, ResourceGroup);
    public RoleAssignment ToGroup => new(Principal.Group("6f3c2c9b-2f6e-4b57-9d5e-0d8f4c1a2b3c"), Role.Reader, ResourceGroup.WholeSubscription)
    {
        Condition = "x",
    };
}
