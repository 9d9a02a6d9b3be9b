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

public sealed class Settings
{
    public string Prefix { get; set; } = "p";
    public int Count { get; set; }
    public List<string> Names { get; } = new();
}

public sealed record MutableClasses : Topology
{
    public override string Id => "mutableclasses";
    public override ResourceGroup ResourceGroup => new("rg-mutableclasses", Region.EastUS);

    public IEnumerable<StorageAccount> A
    {
        get
        {
            var s = new Settings();
            s.Prefix = "q";
            s.Count = 2;
            s.Count++;
            s.Names.Add("n");
            s.Names.AddRange(["m"]);
            return s.Names.Select(n => new StorageAccount(s.Prefix + n + s.Count)).ToList();
        }
    }
}
