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
        Identity = Identity.SystemAssigned with { UserAssigned = [Writer.Principal] },
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("telemetry")),
            new StorageEndpoint("alias", Alias.Container("telemetry")) { Authentication = EndpointAuthentication.UserIdentity(Writer.Principal) },
            new StorageEndpoint("elsewhere", new StorageAccount("elsewhere").Container("x"))
            {
                Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("ELSEWHERE")),
            },
        ],
    };

    public RoleAssignment OnAccount => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    public RoleAssignment OnContainer => new(Writer.Principal, Role.WithId("11111111-2222-3333-4444-555555555555"), Archive.Container("telemetry"));
    public RoleAssignment OnGroup => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, ResourceGroup);
}
