using IotVnetDsl;

// Tables turned around by queries.
public sealed record QueryTables : Topology
{
    private static readonly (string Site, string Zone, int Size)[] Rows =
    [
        ("north", "endpoints", 24), ("north", "lines", 22), ("south", "endpoints", 24), ("west", "lines", 23), ("south", "services", 26), ("north", "services", 26),
    ];

    public override string Id => "query-tables";
    public override ResourceGroup ResourceGroup => new("rg-query-tables", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Rows
        .GroupBy(row => row.Site)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select((group, index) => new VirtualNetwork($"vnet-{group.Key}")
        {
            AddressSpace = [$"10.{100 + index}.0.0/16"],
            Subnets = [.. group.Zip(Enumerable.Range(0, int.MaxValue), (row, third) => new Subnet(row.Zone, $"10.{100 + index}.{third * 4}.0/{row.Size}"))],
        });

    public IEnumerable<IotHub> Hubs
    {
        get
        {
            var bySite = Rows.ToLookup(row => row.Site, row => row.Zone);
            var sizes = Rows.GroupBy(row => row.Zone).ToDictionary(group => group.Key, group => group.Min(row => row.Size));
            return bySite.Where(site => site.Contains("lines")).Select(site => new IotHub($"hub-{site.Key}") { Sku = IotHubSku.S1, Capacity = site.Count(), Tags = [.. site.Select(zone => new Tag(zone, sizes[zone].ToString()))] });
        }
    }

    public StorageAccount Archive => new("stquerytables") { Containers = [.. Rows.Select(row => row.Zone).Distinct().Chunk(2).Select(pair => string.Join("-", pair)), .. Rows.SelectMany(row => new[] { row.Site, row.Zone }, (row, part) => $"{part[0]}{row.Size}").Distinct().Take(3)] };

    public EventHubsNamespace Streams => new("ehns-query-tables")
    {
        Sku = EventHubsSku.Standard,
        Capacity = Rows.Aggregate(1, (most, row) => Math.Max(most, 27 - row.Size)),
        EventHubs =
        [
            .. from row in Rows
               group row by row.Zone into zone
               let first = zone.First()
               orderby zone.Sum(row => row.Size) descending, zone.Key
               select new EventHub($"eh-{zone.Key}-{first.Site}") { PartitionCount = zone.Count() + 1 },
        ],
    };

    public ServiceBusNamespace Messages => new("sbns-query-tables")
    {
        Sku = ServiceBusSku.Standard,
        Queues = [.. Rows.DistinctBy(row => row.Size).OrderBy(row => row.Size).Select(row => new Queue($"q{row.Size}")), .. Rows.Index().Where(row => row.Index % 3 == 2).Select(row => new Queue($"i{row.Index}-{row.Item.Site}")), .. Rows.CountBy(row => row.Site).Select(pair => new Queue($"n{pair.Value}-{pair.Key}"))],
        Topics = [.. Rows.Select(row => row.Site).Except(["west"]).Union(["east"]).Reverse().Select(name => new Topic($"t-{name}")), .. Rows.MaxBy(row => row.Site.Length + row.Size) is var most ? [new Topic($"most-{most.Site}")] : Array.Empty<Topic>(), new Topic($"last-{Rows.Last(row => row.Zone == "lines").Site}-{Rows.TakeWhile(row => row.Site == "north").Count()}-{Rows.SkipLast(4).Count()}")],
    };
}
