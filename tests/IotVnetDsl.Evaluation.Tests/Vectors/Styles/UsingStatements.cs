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

public sealed class D : IDisposable
{
    public string N = "d";
    public void Dispose()
    {
    }
}

public sealed record UsingStatements : Topology
{
    public override string Id => "usingstatements";
    public override ResourceGroup ResourceGroup => new("rg-usingstatements", Region.EastUS);

    static readonly object Gate = new();
    public StorageAccount A
    {
        get
        {
            using var d = new D();
            lock (Gate)
            {
                return new("u" + d.N);
            }
        }
    }

    public StorageAccount B
    {
        get
        {
            using (var d = new D())
            {
                return new("v" + d.N);
            }
        }
    }
}
