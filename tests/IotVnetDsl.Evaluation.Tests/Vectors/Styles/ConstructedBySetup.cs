// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record ConstructedBySetup : Topology
{
    public override string Id => "t";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    readonly List<StorageAccount> _accs = [];
    public IReadOnlyList<StorageAccount> Accs => _accs;
    public VirtualNetwork? Net { get; private set; }

    public ConstructedBySetup()
    {
        AddAccount("one");
        foreach (var n in new[]
        {
            "x",
            "y"
        }

        )
            AddAccount(n);
        BuildNet();
    }

    void AddAccount(string name)
    {
        _accs.Add(new(name));
    }

    void BuildNet()
    {
        Net = new("net")
        {
            AddressSpace = ["10.0.0.0/16"]
        };
    }
}
