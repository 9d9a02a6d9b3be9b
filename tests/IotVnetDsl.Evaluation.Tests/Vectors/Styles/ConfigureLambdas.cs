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

public sealed class Options
{
    public string Name { get; set; } = "x";
    public bool Keys { get; set; }
}

public sealed record ConfigureLambdas : Topology
{
    public override string Id => "configurelambdas";
    public override ResourceGroup ResourceGroup => new("rg-configurelambdas", Region.EastUS);

    static StorageAccount Make(Action<Options> configure)
    {
        var o = new Options();
        configure(o);
        return new(o.Name)
        {
            SharedKeyAccess = o.Keys
        };
    }

    public StorageAccount A => Make(o =>
    {
        o.Name = "conf";
        o.Keys = true;
    });
    public StorageAccount B => Make(o => o.Name = "b");
}
