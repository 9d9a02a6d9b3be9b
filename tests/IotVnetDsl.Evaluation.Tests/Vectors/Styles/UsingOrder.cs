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

public sealed class Log : IDisposable
{
    readonly List<string> _l;
    public Log(List<string> l)
    {
        _l = l;
        l.Add("open");
    }

    public void Dispose() => _l.Add("close");
}

public sealed record UsingOrder : Topology
{
    public override string Id => "usingorder";
    public override ResourceGroup ResourceGroup => new("rg-usingorder", Region.EastUS);

    static string U()
    {
        var l = new List<string>();
        {
            using var a = new Log(l);
            using var b = new Log(l);
            l.Add("in");
        }

        using (new Log(l))
            l.Add("x");
        return string.Join(",", l);
    }

    static string V()
    {
        var l = new List<string>();
        string R()
        {
            using var a = new Log(l);
            return "r" + l.Count;
        }

        return R() + l.Count;
    }

    public StorageAccount A => new(U());
    public StorageAccount B => new(V());
}
