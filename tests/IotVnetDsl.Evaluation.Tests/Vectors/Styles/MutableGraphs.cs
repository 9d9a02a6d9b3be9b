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

public class Node
{
    public string N { get; set; } = "";

    public Node? Parent;
    public List<Node> Kids { get; } = new();

    public Node Add(string n)
    {
        var k = new Node
        {
            N = n,
            Parent = this
        };
        Kids.Add(k);
        return k;
    }

    public string Path => Parent is null ? N : Parent.Path + "/" + N;
}

public record Cfg
{
    public string A { get; set; } = "a";
    public required string B { get; init; }
}

public struct Pt
{
    public int X;
    public int Y;
    public Pt Moved(int d)
    {
        X += d;
        return this;
    }
}

public sealed class Cnt
{
    static int _n;
    public int Id { get; } = 5;

    int _own;
    public int Next() => ++_own;
    public event Action? Ev;
}

public sealed record MutableGraphs : Topology
{
    public override string Id => "mutablegraphs";
    public override ResourceGroup ResourceGroup => new("rg-mutablegraphs", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var r = new Node
            {
                N = "r"
            };
            var k = r.Add("k").Add("m");
            r.N = "root";
            return new(k.Path + r.Kids.Count + r.Kids[0].Kids[0].Parent!.N);
        }
    }

    public StorageAccount B
    {
        get
        {
            var c = new Cfg
            {
                B = "b"
            };
            var d = c with
            {
                A = "x"
            };
            c.A = "y";
            return new(c.A + d.A + d.B);
        }
    }

    public StorageAccount C
    {
        get
        {
            var p = new Pt
            {
                X = 1
            };
            var q = p;
            q.X = 5;
            return new("p" + p.X + q.X);
        }
    }

    public StorageAccount D
    {
        get
        {
            var c = new Cnt();
            c.Next();
            var t = (a: c.Next(), b: c.Next());
            return new("c" + t.a + t.b + c.Id);
        }
    }

    public StorageAccount E
    {
        get
        {
            var list = new List<Node>
            {
                new()
                {
                    N = "1"
                },
                new()
                {
                    N = "2"
                }
            };
            foreach (var n in list)
                n.N += "x";
            list.ForEach(n => n.N += "y");
            var sel = list.Select(n => n.N).ToList();
            list[0].N = "late";
            return new(string.Join("", sel) + list[0].N);
        }
    }

    public StorageAccount G
    {
        get
        {
            var d = new Dictionary<string, List<string>>();
            foreach (var(k, v)in new[]
            {
                ("a", "1"),
                ("b", "2"),
                ("a", "3")
            }

            )
            {
                if (!d.TryGetValue(k, out var l))
                    d[k] = l = new();
                l.Add(v);
            }

            return new(string.Join(";", d.Select(e => e.Key + string.Join("", e.Value))));
        }
    }
}
