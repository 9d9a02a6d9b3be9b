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

public sealed record QueryMethods : Topology
{
    public override string Id => "querymethods";
    public override ResourceGroup ResourceGroup => new("rg-querymethods", Region.EastUS);

    public StorageAccount A
    {
        get
        {
            var xs = new[]
            {
                3,
                1,
                2
            };
            return new("l" + xs.OrderBy(x => x).First() + xs.Average() + xs.ToLookup(x => x % 2)[1].Count() + xs.Select((x, i) => x * i).Sum() + xs.GroupBy(x => x % 2).ToDictionary(g => g.Key, g => g.Count())[0] + xs.Aggregate("", (a, b) => a + b) + xs.TakeLast(1).Single() + xs.Skip(1).SequenceEqual([1, 2]) + xs.MinBy(x => -x) + xs.Aggregate(1, (a, b) => a * b, r => r + 1) + xs.Max(x => x * 2) + xs.LongCount() + xs.ElementAtOrDefault(9) + xs.Order().Last() + xs.Chunk(2).Count() + xs.Append(4).Prepend(0).Count() + xs.Sum(x => (double)x) + xs.Any() + xs.FirstOrDefault(x => x > 5, -1));
        }
    }

    public StorageAccount B
    {
        get
        {
            var xs = new[]
            {
                "bb",
                "a"
            };
            return new(string.Concat(xs.UnionBy(["cc"], x => x.Length)) + string.Concat(xs.ExceptBy([1], x => x.Length)) + string.Concat(xs.GroupJoin([1, 2], x => x.Length, n => n, (x, ns) => x + ns.Count())) + xs.Min() + xs.Max() + string.Concat(xs.SelectMany(x => x).Order()) + xs.ToHashSet().Count + xs.Single(x => x.Length == 1));
        }
    }
}
