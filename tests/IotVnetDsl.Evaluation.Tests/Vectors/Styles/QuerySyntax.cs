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

public sealed record QuerySyntax : Topology
{
    public override string Id => "querysyntax";
    public override ResourceGroup ResourceGroup => new("rg-querysyntax", Region.EastUS);
    public IEnumerable<StorageAccount> A =>
        from n in new[]
        {
            "b",
            "a",
            "c"
        }

        where n != "c"
        orderby n descending
        select new StorageAccount(n);
    public IEnumerable<StorageAccount> B =>
        from n in new[]
        {
            "b",
            "a"
        }

        join m in new[]
        {
            ("a", 1),
            ("b", 2)
        }

        on n equals m.Item1
        let k = n + m.Item2
        orderby k, n
        select new StorageAccount(k);
    public IEnumerable<StorageAccount> C =>
        from n in new[]
        {
            "ba",
            "ab",
            "b1"
        }

        group n by n[0] into g
            orderby g.Key
            select new StorageAccount(g.Key + "x" + g.Count());
    public IEnumerable<StorageAccount> D =>
        from n in new[]
        {
            1,
            2
        }

        from m in new[]
        {
            "a",
            "b"
        }

        where n > 1 || m == "b"
        select new StorageAccount(m + n);
    public IEnumerable<StorageAccount> E =>
        from n in new[]
        {
            "b",
            "a"
        }

        join m in new[]
        {
            ("a", 1),
            ("a", 2)
        }

        on n equals m.Item1 into ms
        select new StorageAccount(n + ms.Count());
}
