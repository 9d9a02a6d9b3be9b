// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record SharedStore(StorageAccount Store) : Module
{
    public override string Name { get; init; } = "shared";
    public IotHub Hub => new("hub") { FileUpload = new(Store.Container("uploads")) };
    public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Store);
}

public sealed record ReferringProperties : Topology
{
    public override string Id => "referring";
    public override ResourceGroup ResourceGroup => new("rg-referring", Region.EastUS);
    public StorageAccount Archive => new("archive") { Containers = ["uploads"], ResourceGroup = ResourceGroup };
    public StorageAccount Same => Archive;
    public Resource AsResource => Archive;
    public SharedStore Shared => new(Archive);
    private StorageAccount Hidden => new("hidden");
    public StorageAccount Shown => Made;
    private StorageAccount Made => new("shown");
    public string Comment => "not a resource";
    public int Count => 3;
}
