using System.Globalization;
using IotVnetDsl;

// Newer LINQ: chunks, zips, group joins, counting and aggregating by key, index, by-operators, lookups, windows, query syntax with let and into.
public static class More
{
    public static IEnumerable<TOut> Scan<T, TOut>(this IEnumerable<T> items, TOut seed, Func<TOut, T, TOut> next)
    {
        var state = seed;
        foreach (var item in items)
        {
            state = next(state, item);
            yield return state;
        }
    }
    public static IEnumerable<(T Before, T After)> Pairwise<T>(this IEnumerable<T> items)
    {
        using var each = items.GetEnumerator();
        if (!each.MoveNext())
            yield break;
        var before = each.Current;
        while (each.MoveNext())
        {
            yield return (before, each.Current);
            before = each.Current;
        }
    }
    public static IEnumerable<IGrouping<TKey, T>> GroupAdjacent<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key) where TKey : notnull => items.GroupBy(key);
    public static void Deconstruct<TKey, TItem>(this IGrouping<TKey, TItem> group, out TKey key, out TItem[] items) => (key, items) = (group.Key, [.. group]);
}

public sealed record LinqTables : Topology
{
    private sealed record Device(string Name, string Kind, int Load, string? Site = null);
    private sealed record Place(string Code, int Octet);
    private static readonly Device[] Devices = [new("press-1", "press", 40, "ess"), new("press-2", "press", 35, "ber"), new("mill-1", "mill", 10, "ess"), new("kiln-1", "kiln", 80), new("mill-2", "mill", 15, "ber"), new("robot-1", "robot", 5, "xxx")];
    private static readonly Place[] Places = [new("ber", 1), new("ess", 2), new("fra", 3)];

    public override string Id => "linq-tables";
    public override ResourceGroup ResourceGroup => new("rg-linq", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-linq")
    {
        AddressSpace = [.. Places.Select(place => (AddressPrefix)$"10.{place.Octet}.0.0/16")],
        Subnets =
        [
            .. from place in Places
               join device in Devices on place.Code equals device.Site into devices
               let load = devices.Sum(device => device.Load)
               where load > 0
               orderby load descending, place.Code
               from pair in devices.OrderBy(device => device.Name).Select((device, at) => (device, at))
               select new Subnet($"{place.Code}-{pair.device.Name}", $"10.{place.Octet}.{pair.at}.0/24"),
        ],
        Tags =
        [
            new("counts", string.Join(";", Devices.CountBy(device => device.Kind).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))),
            new("loads", string.Join(";", Devices.AggregateBy(device => device.Kind[0], 0, (sum, device) => sum + device.Load).Select(pair => $"{pair.Key}{pair.Value}"))),
            new("chunks", string.Join("|", Devices.Chunk(4).Select(chunk => string.Join(",", chunk.Select(device => device.Name))))),
            new("zipped", string.Join(" ", Places.Zip(Devices, Enumerable.Range(7, 9)).Select(triple => $"{triple.First.Code}{triple.Second.Load}{triple.Third}"))),
        ],
    };
    public IotHub Hub
    {
        get
        {
            var lookup = Devices.ToLookup(device => device.Site ?? "none", device => device.Load);
            var left = Places.LeftJoin(Devices, place => place.Code, device => device.Site, (place, device) => $"{place.Code}:{device?.Name ?? "-"}");
            var (kind, items) = Devices.GroupBy(device => device.Kind).MaxBy(group => group.Sum(device => device.Load))!;
            return new("hub-linq")
            {
                Sku = IotHubSku.S1,
                Capacity = Devices.DistinctBy(device => device.Site).Count(),
                Tags =
                [
                    new("lookup", $"{lookup["ess"].Sum()}{lookup["no"].Count()}{lookup.Count}{lookup.Contains("none")}"),
                    new("left", string.Join(",", left)),
                    new("most", $"{kind}{items.Length}{Devices.MinBy(device => device.Load)!.Name}"),
                    new("scan", string.Join(",", Devices.Scan(0, (sum, device) => sum + device.Load))),
                    new("pairs", string.Join(",", Places.Pairwise().Select(pair => $"{pair.Before.Code}-{pair.After.Octet}"))),
                    new("index", string.Join(",", Places.Index().Where(pair => pair.Index != 1).Select(pair => $"{pair.Index}{pair.Item.Code}"))),
                    new("except", string.Join(",", Places.ExceptBy(["ber"], place => place.Code).Select(place => place.Code)) + string.Join(",", Places.IntersectBy(Devices.Select(device => device.Site), place => place.Code).Select(place => place.Octet))),
                    new("avg", Devices.Average(device => device.Load).ToString("0.00", CultureInfo.InvariantCulture)),
                    new("all", $"{Devices.All(device => device.Load > 4)}{Devices.Any(device => device.Site is null)}{Devices.SequenceEqual(Devices.ToList())}"),
                    new("take", string.Join(",", Devices.Take(1..^3).Select(device => device.Name)) + string.Join(",", Devices.SkipWhile(device => device.Load > 20).TakeWhile(device => device.Load < 81).Select(device => device.Kind)) + Devices.TakeLast(2).First().Name + Devices.SkipLast(5).Single().Name),
                    new("append", string.Concat(Places.Select(place => place.Octet).Append(9).Prepend(0).Reverse().DefaultIfEmpty(5))),
                    new("union", string.Join(",", Devices.UnionBy([new("other", "press", 1), new("new", "cell", 2)], device => device.Kind).Select(device => device.Name))),
                    new("order", string.Join(",", Devices.OrderBy(device => device.Site, Comparer<string?>.Create((a, b) => string.CompareOrdinal(b, a))).Select(device => device.Name))),
                    new("into", string.Join(",", from device in Devices group device.Load by device.Kind into kinds where kinds.Count() > 1 select $"{kinds.Key}{kinds.Max()}")),
                ],
            };
        }
    }
}
