// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record NullsAndDefaults(string? Suffix = null) : Topology
{
    public override string Id => "nulls";
    public override ResourceGroup ResourceGroup => new("rg-nulls", Region.EastUS);
    public StorageAccount? Absent => null;
    public StorageAccount? Optional => Suffix is null ? null : new("optional" + Suffix);
    public IEnumerable<StorageAccount?> Holes => [null, new("hole"), null];
    public StorageAccount Unset => new("unset") { Firewall = null, SharedKeyAccess = null, Containers = default, Sku = Suffix == null ? null : StorageSku.StandardLrs };
    public ValueList<StorageAccount> None => [];
    public StorageAccount Coalesced => new(Suffix ?? "fallback") { SharedKeyAccess = (bool?)null ?? true };
}
