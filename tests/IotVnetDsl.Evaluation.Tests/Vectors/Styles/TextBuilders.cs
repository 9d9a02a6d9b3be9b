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

public sealed record TextBuilders : Topology
{
    public override string Id => "textbuilders";
    public override ResourceGroup ResourceGroup => new("rg-textbuilders", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var b = new StringBuilder();
            b.Append("a").Append(1).Append('c');
            b.AppendFormat("{0}-{1}", 1, "x");
            b.Insert(0, "st");
            b.Replace("-", "m");
            b.AppendJoin("", new[] { "q", "r" });
            if (b.Length > 3)
                b.Length -= 1;
            return new(b.ToString());
        }
    }

    public StorageAccount B
    {
        get
        {
            var b = new StringBuilder("x");
            foreach (var c in "abc")
                b.Append(char.ToUpperInvariant(c));
            b.Append(true).Append('p', 3);
            return new(b.ToString().Trim().ToLowerInvariant() + b.Length);
        }
    }
}
