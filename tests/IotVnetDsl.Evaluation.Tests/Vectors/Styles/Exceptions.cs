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

public sealed class MyEx(string m, int code) : Exception(m)
{
    public int Code => code;
}

public sealed record Exceptions : Topology
{
    public override string Id => "exceptions";
    public override ResourceGroup ResourceGroup => new("rg-exceptions", Region.EastUS);

    static int P(string s)
    {
        try
        {
            if (s.Length > 3)
                throw new ArgumentOutOfRangeException();
            return int.Parse(s);
        }
        catch (FormatException)
        {
            return -1;
        }
        catch (ArgumentException)
        {
            return -2;
        }
        finally
        {
        }
    }

    static string Order()
    {
        var l = new List<string>();
        try
        {
            l.Add("a");
            try
            {
                l.Add("b");
                throw new MyEx("boom", 7);
            }
            finally
            {
                l.Add("fin");
            }
        }
        catch (MyEx e)when (e.Code == 7)
        {
            l.Add(e.Message + e.Code);
        }
        catch (Exception)
        {
            l.Add("wrong");
        }

        return string.Join("", l);
    }

    static string After()
    {
        var x = "before";
        var n = 0;
        try
        {
            n++;
            x = "a" + int.Parse("zz");
            n++;
            x = "after";
        }
        catch
        {
            x += n;
        }

        return x;
    }

    static string Re()
    {
        try
        {
            try
            {
                throw new InvalidOperationException("inner");
            }
            catch (Exception e)
            {
                throw new NotSupportedException("outer " + e.Message);
            }
        }
        catch (NotSupportedException e)
        {
            return e.Message;
        }
    }

    static string Rethrow()
    {
        try
        {
            try
            {
                throw new InvalidOperationException("in");
            }
            catch
            {
                throw;
            }
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    static string Lazy2()
    {
        var l = new List<string>
        {
            "1",
            "q"
        };
        IEnumerable<int> q;
        try
        {
            q = l.Select(x => int.Parse(x));
        }
        catch
        {
            return "caught";
        }

        return "not" + q.First();
    }

    static string Loop()
    {
        var s = "";
        for (var i = 0; i < 3; i++)
        {
            try
            {
                if (i == 1)
                    continue;
                if (i == 2)
                    throw new Exception();
                s += i;
            }
            catch
            {
                s += "c";
                break;
            }
            finally
            {
                s += "f";
            }
        }

        return s;
    }

    static string Idx()
    {
        var a = new[]
        {
            1
        };
        try
        {
            return "v" + a[3];
        }
        catch
        {
            return "oob";
        }
    }

    public StorageAccount A => new("a" + P("5") + P("zzz") + P("zzzzz"));
    public StorageAccount B => new(Order());
    public StorageAccount C => new(After());
    public StorageAccount D => new(Re() + Rethrow());
    public StorageAccount F => new(Loop());
    public StorageAccount G => new(Idx());
}
