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

public sealed record ArrayItems : Topology
{
    public override string Id => "arrayitems";
    public override ResourceGroup ResourceGroup => new("rg-arrayitems", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var a = new[]
            {
                "x",
                "y",
                "z"
            };
            a[^1] = "last";
            var m = new int[2, 2]
            {
                {
                    1,
                    2
                },
                {
                    3,
                    4
                }
            };
            m[1, 0] = 9;
            var j = new int[2][];
            j[0] = [1];
            j[1] = [2, 3];
            return new(a[^1] + m[1, 0] + m.GetLength(0) + j[1][1]);
        }
    }
}
