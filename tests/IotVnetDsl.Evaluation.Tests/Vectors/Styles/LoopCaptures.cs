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

public sealed record LoopCaptures : Topology
{
    public override string Id => "loopcaptures";
    public override ResourceGroup ResourceGroup => new("rg-loopcaptures", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var fs = new List<Func<string>>();
            for (var i = 0; i < 3; i++)
            {
                var j = i;
                fs.Add(() => "f" + j);
            }

            var s = "";
            foreach (var f in fs)
                s += f();
            return new(s);
        }
    }

    public StorageAccount B
    {
        get
        {
            var fs = new List<Func<string>>();
            for (var i = 0; i < 3; i++)
            {
                fs.Add(() => "f" + i);
            }

            var s = "";
            foreach (var f in fs)
                s += f();
            return new(s);
        }
    }
}
