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

public sealed class SiteBuilder(string name)
{
    private readonly List<StorageAccount> _accs = new();
    private Func<string, string> _naming = s => s;
    public SiteBuilder Naming(Func<string, string> f)
    {
        _naming = f;
        return this;
    }

    public SiteBuilder Account(string n, Action<AccOpts>? configure = null)
    {
        var o = new AccOpts();
        configure?.Invoke(o);
        _accs.Add(new(_naming(name + n)) { SharedKeyAccess = o.Keys, Containers = [..o.Tags.Select(t => t.Key + t.Value)] });
        return this;
    }

    public IReadOnlyList<StorageAccount> Build() => _accs;
}

public sealed class AccOpts
{
    public bool? Keys { get; set; }
    public Dictionary<string, string> Tags { get; } = new();

    public AccOpts Tag(string k, string v)
    {
        Tags[k] = v;
        return this;
    }
}

public sealed record NestedBuilders : Topology
{
    public override string Id => "nestedbuilders";
    public override ResourceGroup ResourceGroup => new("rg-nestedbuilders", Region.EastUS);
    public IReadOnlyList<StorageAccount> Accs => new SiteBuilder("s").Naming(n => n + "x").Account("one").Account("two", o =>
    {
        o.Keys = false;
        o.Tag("a", "b").Tag("c", "d");
    }).Build();
}
