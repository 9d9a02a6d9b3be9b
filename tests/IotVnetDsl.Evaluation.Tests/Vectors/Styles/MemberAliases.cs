using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using IotVnetDsl;

public static class Reg
{
    public static readonly List<string> Items = new();
    public static List<string> All => Items;

    public static void Fill(List<string> l) => l.Add("x");
}

public sealed record MemberAliases : Topology
{
    public override string Id => "memberaliases";
    public override ResourceGroup ResourceGroup => new("rg-memberaliases", Region.EastUS);

    readonly List<string> _l = new();
    public List<string> Exposed => _l;

    List<string> Get() => _l;
    readonly List<string> _m = new()
    {
        "m"
    };
    readonly List<string> _n = new();
    readonly Dictionary<string, List<string>> _d = new()
    {
        ["k"] = new()
    };
    List<string>? _z;
    public StorageAccount A1
    {
        get
        {
            Exposed.Add("x");
            Get().Add("y");
            Reg.All.Add("q");
            Reg.Fill(_n);
            _d["k"].Add("v");
            (_z ??= new()).Add("z");
            _m!.Add("mm");
            return new("a");
        }
    }

    public StorageAccount B1 => new("b" + _l.Count + Reg.Items.Count + _n.Count + _d["k"].Count + _m.Count);
    public StorageAccount C1 => new("c" + (_z ??= new()).Count);
}
