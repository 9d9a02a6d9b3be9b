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

public sealed record ListChanges : Topology
{
    public override string Id => "listchanges";
    public override ResourceGroup ResourceGroup => new("rg-listchanges", Region.EastUS);

    static List<string> L()
    {
        var l = new List<string>
        {
            "b",
            "a"
        };
        l.Sort();
        l.AddRange(["z", "y"]);
        l.Insert(1, "q");
        l.Sort((a, b) => string.CompareOrdinal(b, a));
        return l;
    }

    public List<StorageAccount> A => L().OrderBy(x => x).ToList().Select(n => new StorageAccount(n)).ToList();
}
