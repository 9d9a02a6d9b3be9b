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

public sealed record Spans : Topology
{
    public override string Id => "spans";
    public override ResourceGroup ResourceGroup => new("rg-spans", Region.EastUS);

    static string First(ReadOnlySpan<char> s) => s[..2].ToString();
    public StorageAccount A
    {
        get
        {
            ReadOnlySpan<string> t = ["a", "b"];
            return new(First("hello") + "hello".AsSpan(1, 2).ToString() + t.Length + t[^1]);
        }
    }
}
