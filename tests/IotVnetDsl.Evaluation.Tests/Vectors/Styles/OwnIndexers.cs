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

public sealed class Table
{
    readonly Dictionary<string, int> _d = new()
    {
        ["a"] = 1
    };
    public int this[string k] { get => _d[k]; set => _d[k] = value; }
}

public readonly struct Name2
{
    readonly string _v;
    public Name2(string v)
    {
        _v = v;
    }

    public static implicit operator string (Name2 n) => n._v;
    public static explicit operator Name2(string s) => new(s + "!");
    public static Name2 operator +(Name2 a, string b) => new(a._v + b);
    public static bool operator ==(Name2 a, Name2 b) => a._v == b._v;
    public static bool operator !=(Name2 a, Name2 b) => !(a == b);
    public override bool Equals(object? o) => o is Name2 n && n == this;
    public override int GetHashCode() => 0;
}

public sealed record OwnIndexers : Topology
{
    public override string Id => "ownindexers";
    public override ResourceGroup ResourceGroup => new("rg-ownindexers", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var t = new Table();
            t["b"] = 4;
            t["a"] += 2;
            return new("t" + t["a"] + t["b"]);
        }
    }

    public StorageAccount B => new(new Name2("nm"));
    public StorageAccount C => new((Name2)"x" + "y" == new Name2("x!y") ? "eq" : "ne");
}
