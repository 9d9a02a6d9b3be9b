// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record ConstructedTopology : Topology
{
    public override string Id => "t";
    public override ResourceGroup ResourceGroup { get; }
    public VirtualNetwork Net { get; }
    public StorageAccount Acc { get; }
    public IReadOnlyList<StorageAccount> Many { get; }

    public ConstructedTopology()
    {
        ResourceGroup = new("rg", Region.EastUS);
        Net = new("net")
        {
            AddressSpace = ["10.0.0.0/16"],
            Subnets = [new("a", "10.0.1.0/24")]
        };
        var name = "acc" + Net.Name;
        Acc = new(name);
        var list = new List<StorageAccount>();
        for (var i = 0; i < 3; i++)
            list.Add(new(name + i));
        Many = list;
    }
}
