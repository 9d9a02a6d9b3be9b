// complete
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using IotVnetDsl;

public abstract record SiteBase : Module
{
    protected SiteBase(string name)
    {
        Name = name;
        Acc = new("acc" + name);
    }

    public override string Name { get; init; }
    public StorageAccount Acc { get; protected init; }
}

public sealed record Site1 : SiteBase
{
    public Site1() : base("one")
    {
        Extra = Acc with
        {
            Name = Acc.Name + "x"
        };
    }

    public StorageAccount Extra { get; }
}

public sealed record ConstructorBodies : Topology
{
    public override string Id => "constructorbodies";
    public override ResourceGroup ResourceGroup => new("rg-constructorbodies", Region.EastUS);
    public Site1 S { get; } = new();
    public IReadOnlyList<StorageAccount> All { get; }

    public ConstructorBodies()
    {
        var l = new List<StorageAccount>();
        foreach (var i in Enumerable.Range(1, 2))
        {
            var a = new StorageAccount("acc" + i);
            l.Add(a);
        }

        All = l;
    }
}
