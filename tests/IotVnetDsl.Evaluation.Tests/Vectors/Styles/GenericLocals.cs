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

public sealed record GenericLocals : Topology
{
    public override string Id => "genericlocals";
    public override ResourceGroup ResourceGroup => new("rg-genericlocals", Region.EastUS);

    static string Outer<X>(X x)
    {
        string In<Y>(Y y) => typeof(X).Name + (y is string ? "str" : "no") + (x is X ? "x" : "");
        return In("q") + In(3);
    }

    static bool IsA<X>(object o) => o is X;
    static X? As<X>(object o)
        where X : class => o as X;
    static X Or<X>(X? a, X b) => a ?? b;
    public StorageAccount A => new("a" + IsA<string>("s") + IsA<int>("s") + (As<string>("as") ?? "n") + Or<string>(null, "or") + (As<List<int>>("x")is null));
    public StorageAccount B => new("b" + Outer(1));
}
