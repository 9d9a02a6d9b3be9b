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

public static class K
{
    public static readonly string Name;
    public static readonly int N = 4;
    static K()
    {
        Name = "k" + N;
    }
}

public sealed record StaticConstructors : Topology
{
    public override string Id => "staticconstructors";
    public override ResourceGroup ResourceGroup => new("rg-staticconstructors", Region.EastUS);
    public StorageAccount A => new(K.Name);
}
