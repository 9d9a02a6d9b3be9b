// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Dictionaries(string Stage = "prod") : Topology
{
    private static readonly Dictionary<string, int> Blocks = new() { ["dev"] = 1, ["prod"] = 2 };
    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string> { { "a", "alpha" }, { "b", "beta" } };

    public override string Id => "dictionaries";
    public override ResourceGroup ResourceGroup => new("rg-dictionaries", Region.EastUS);
    public VirtualNetwork Net => new("vnet" + Blocks.Count) { AddressSpace = [$"10.{Blocks[Stage]}.0.0/16"] };
    public IEnumerable<StorageAccount> Accounts => Names.Select(entry => new StorageAccount(entry.Key + entry.Value));
    public StorageAccount Has => new(Blocks.ContainsKey("test") ? "yes" : "no");
}
