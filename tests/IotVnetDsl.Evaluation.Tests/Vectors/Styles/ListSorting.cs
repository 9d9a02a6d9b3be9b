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

public sealed record ListSorting : Topology
{
    public override string Id => "listsorting";
    public override ResourceGroup ResourceGroup => new("rg-listsorting", Region.EastUS);

    static List<string> L()
    {
        var l = new List<string>
        {
            "bb",
            "a"
        };
        l.Sort((a, b) => a.Length - b.Length);
        l.Sort(StringComparer.Ordinal);
        l.RemoveAll(x => x == "q");
        l.InsertRange(0, new[] { "h" });
        return l;
    }

    public StorageAccount[] A
    {
        get
        {
            var arr = L().Select(n => new StorageAccount(n)).ToArray();
            Array.Sort(arr, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            Array.Reverse(arr);
            return arr;
        }
    }
}
