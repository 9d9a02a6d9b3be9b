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

[Flags]
public enum F
{
    None,
    A = 1,
    B = 2,
    C = 4
}

public sealed class W
{
    public string N { get; set; } = "w";
}

public sealed record FlagsAndTypeParameters : Topology
{
    public override string Id => "flagsandtypeparameters";
    public override ResourceGroup ResourceGroup => new("rg-flagsandtypeparameters", Region.EastUS);

    static X Make<X>()
        where X : new() => new X();
    static string G(int n)
    {
        switch (n)
        {
            case 1:
                goto case 2;
            case 2:
                return "two";
            case 3:
                goto default;
            default:
                return "dflt";
        }
    }

    public StorageAccount A => new(((F.A | F.B).HasFlag(F.B) ? "has" : "no") + (F.A | F.C) + G(1) + G(3) + Make<W>().N);
}
