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

public sealed record TryStatements : Topology
{
    public override string Id => "trystatements";
    public override ResourceGroup ResourceGroup => new("rg-trystatements", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            string n;
            try
            {
                n = "a" + int.Parse("5");
            }
            catch (FormatException)
            {
                n = "bad";
            }
            finally
            {
            }

            return new(n);
        }
    }

    public StorageAccount B
    {
        get
        {
            try
            {
                throw new InvalidOperationException("m");
            }
            catch (InvalidOperationException e)
            {
                return new("caught" + e.Message);
            }
        }
    }

    public StorageAccount C
    {
        get
        {
            try
            {
                return new(Region.EastUS.Name);
            }
            catch
            {
                return new("fallback");
            }
        }
    }
}
