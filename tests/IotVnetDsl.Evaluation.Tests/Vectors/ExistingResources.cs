// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record ExistingResources : Topology
{
    public override string Id => "existing";
    public override ResourceGroup ResourceGroup => new("rg-existing", Region.EastUS) { Existing = true, Subscription = "11111111-1111-1111-1111-111111111111" };
    public VirtualNetwork Corporate => new("vnet-corp") { Existing = true, ResourceGroup = new ResourceGroup("rg-network", Region.WestUS2), AddressSpace = ["10.0.0.0/8"] };
    public RoleAssignment Given => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) { Existing = true };
    public StorageAccount Archive => new("archive") { Existing = true };
    public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned };
}
