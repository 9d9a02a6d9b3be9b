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

public sealed record Gotos : Topology
{
    public override string Id => "gotos";
    public override ResourceGroup ResourceGroup => new("rg-gotos", Region.EastUS);

    static string G(int n)
    {
        var s = "";
        again:
            s += n;
        if (n-- > 0)
            goto again;
        while (true)
        {
            while (true)
            {
                s += "w";
                goto done;
            }
        }

        done:
            return s;
    }

    static string W(int n)
    {
        switch (n)
        {
            case 0:
                return "zero";
            case 1:
                n = 5;
                goto case 0;
            case 2:
            {
                n++;
                goto default;
            }

            default:
                return "d" + n;
        }
    }

    public StorageAccount A => new(G(2) + W(0) + W(1) + W(2) + W(9));
}
