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

public sealed class Pair
{
    public string L = "l";
    public int R = 2;
    public void Deconstruct(out string l, out int r)
    {
        l = L;
        r = R;
    }
}

public sealed record Cc(string N)
{
    public int V { get; init; } = 1;

    private Cc(Cc o)
    {
        N = o.N + "c";
        V = o.V + 1;
    }
}

public readonly record struct Rs(string A, int B);
public static class Ext
{
    public static void Deconstruct(this string s, out char a, out char b)
    {
        a = s[0];
        b = s[1];
    }
}

public sealed record Deconstructions : Topology
{
    public override string Id => "deconstructions";
    public override ResourceGroup ResourceGroup => new("rg-deconstructions", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var(l, r) = new Pair();
            var(x, y) = "zw";
            return new(l + r + x + y);
        }
    }

    public StorageAccount B
    {
        get
        {
            var c = new Cc("n")with
            {
                V = 7
            };
            var d = c with
            {
            };
            var rs = new Rs("rs", 3);
            var(p, q) = rs;
            return new(c.N + c.V + d.N + d.V + p + q);
        }
    }

    public StorageAccount C => new Pair()is (var l, 2) ? new(l) : new("none");
}
