using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record UnknownParts : Topology
{
    public override string Id => "unknown-parts";
    public override ResourceGroup ResourceGroup => new("rg-unknown", Region.EastUS);
    private static bool Flag => Environment.GetEnvironmentVariable("IOTVNET_FLAG") == "1";

    public StorageAccount Named => new("at" + DateTime.Now.Year) { Sku = StorageSku.StandardLrs };
    public StorageAccount Either => Flag ? new("either") { Kind = StorageKind.StorageV2, Sku = StorageSku.StandardLrs } : new("either") { Kind = StorageKind.StorageV2 };
    public StorageAccount Random => new("random") { Containers = ["known", Guid.NewGuid().ToString()] };
    public IotHub Hub => new("hub") { Capacity = Flag ? 1 : 1, Sku = Flag ? IotHubSku.S1 : IotHubSku.S2, Identity = Identity.SystemAssigned };
    public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Named);
}
