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

public sealed class Hold
{
    public List<string> L = [];
    public Hold? Next;
    public string N = "h";
}

public sealed record Aliases : Topology
{
    public override string Id => "aliases";
    public override ResourceGroup ResourceGroup => new("rg-aliases", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var h = new Hold();
            var g = h;
            g.L.Add("x");
            var l = h.L;
            l.Add("y");
            h.Next = g;
            h.Next.N = "z";
            return new(g.N + string.Join("", h.L));
        }
    }

    public StorageAccount B
    {
        get
        {
            var a = new[]
            {
                1,
                2
            };
            var b = a;
            b[0] = 9;
            var c = a.ToArray();
            c[1] = 7;
            return new("b" + a[0] + a[1]);
        }
    }

    public StorageAccount C
    {
        get
        {
            var l = new List<string>
            {
                "q"
            };
            var r = new Rec(l);
            l.Add("w");
            return new("c" + r.L.Count + r.All);
        }
    }

    sealed record Rec(List<string> L)
    {
        public string All => string.Concat(L);
    }
}
