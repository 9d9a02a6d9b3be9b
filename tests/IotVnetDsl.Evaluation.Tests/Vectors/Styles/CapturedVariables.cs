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

public sealed record CapturedVariables : Topology
{
    public override string Id => "capturedvariables";
    public override ResourceGroup ResourceGroup => new("rg-capturedvariables", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var n = 0;
            void Bump() => n++;
            Bump();
            Bump();
            Action a = () => n += 10;
            a();
            return new("n" + n);
        }
    }

    public IEnumerable<StorageAccount> B
    {
        get
        {
            var i = 0;
            string Next() => "x" + i++;
            return new List<StorageAccount>
            {
                new(Next()),
                new(Next())
            };
        }
    }

    public StorageAccount C
    {
        get
        {
            var t = "";
            new List<string>
            {
                "a",
                "b"
            }.ForEach(x => t += x);
            return new("t" + t);
        }
    }

    public IEnumerable<StorageAccount> D
    {
        get
        {
            var l = new List<StorageAccount>();
            foreach (var s in new[]
            {
                "p",
                "q"
            }

            )
            {
                Action add = () => l.Add(new(s));
                add();
            }

            return l;
        }
    }
}
