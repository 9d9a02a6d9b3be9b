// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record LazyMembers : Topology
{
    public override string Id => "t";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    StorageAccount? _a;
    readonly Lazy<StorageAccount> _b = new(() => new StorageAccount("lazy"));
    static readonly Lazy<string> N = new(() => "n");
    public StorageAccount A => _a ??= new("cached");
    public StorageAccount B => _b.Value;
    public StorageAccount C => new("c" + N.Value);
}
