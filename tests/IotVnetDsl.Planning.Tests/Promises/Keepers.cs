namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>Others, who keep the hub that the wider plant adds its line to.</summary>
public sealed record Keepers : Topology
{
    public override string Id => "keepers";

    public override ResourceGroup ResourceGroup => new("rg-keepers", IotVnetDsl.Region.EastUS);

    public StorageAccount Lake => new("keeperslake") { Containers = ["all"] };

    public IotHub Hub => new("shared-hub")
    {
        Identity = Identity.SystemAssigned,
        SharedRouting = true,
        Endpoints = [new StorageEndpoint("lake", Lake.Container("all"))],
        Routes = [new("lake", RouteSource.DeviceMessages, "lake")],
    };

    public RoleAssignment HubWritesLake => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake);
}
