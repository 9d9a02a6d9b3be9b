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

public class H
{
    public string A;
    public string B = "b";
    public H()
    {
        A = B + "x";
    }

    public string C { get; } = Make();

    static string Make() => "made";
}

public class H2 : H
{
    public string D;
    public H2() : base()
    {
        D = A + B;
    }
}

public sealed record InstanceInitializers : Topology
{
    public override string Id => "instanceinitializers";
    public override ResourceGroup ResourceGroup => new("rg-instanceinitializers", Region.EastUS);
    public StorageAccount A => new(new H2().D + new H2().C);
}
