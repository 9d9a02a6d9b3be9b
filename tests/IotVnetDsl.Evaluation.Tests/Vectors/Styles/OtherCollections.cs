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

public sealed record OtherCollections : Topology
{
    public override string Id => "othercollections";
    public override ResourceGroup ResourceGroup => new("rg-othercollections", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var s = new SortedDictionary<string, int>
            {
                ["b"] = 2,
                ["a"] = 1
            };
            var q = new Queue<string>();
            q.Enqueue("x");
            q.Enqueue("y");
            var st = new Stack<string>();
            st.Push("1");
            st.Push("2");
            var ss = new SortedSet<int>
            {
                3,
                1
            };
            return new(string.Join("", s.Keys) + q.Dequeue() + q.Count + st.Pop() + st.Peek() + ss.Min + string.Join("", ss));
        }
    }

    public StorageAccount B
    {
        get
        {
            var i = ImmutableDictionary<string, int>.Empty.Add("k", 1).SetItem("k", 2);
            var f = new Dictionary<string, int>
            {
                ["z"] = 3
            }.ToFrozenDictionary();
            var l = ImmutableList.Create("a").Add("b");
            var hs = new[]
            {
                "e"
            }.ToFrozenSet();
            return new("i" + i["k"] + f["z"] + l.Count + l[1] + hs.Contains("e"));
        }
    }

    static readonly ImmutableDictionary<string, string> Map = new Dictionary<string, string>
    {
        ["dev"] = "d"
    }.ToImmutableDictionary();
    static readonly ImmutableSortedDictionary<string, int> Sm = ImmutableSortedDictionary<string, int>.Empty.Add("b", 1);
    static readonly FrozenDictionary<string, string> Fz = new[]
    {
        ("a", "1")
    }.ToFrozenDictionary(x => x.Item1, x => x.Item2);
    public StorageAccount C => new(Map["dev"] + Sm["b"] + Fz["a"]);

    public StorageAccount D
    {
        get
        {
            var l = new LinkedList<string>();
            l.AddLast("a");
            l.AddFirst("b");
            var b = ImmutableArray.CreateBuilder<string>();
            b.Add("x");
            return new(string.Concat(l) + b.ToImmutable().Length);
        }
    }
}
