using IotVnetDsl;

// Tables of sites, lines and owners that are joined, grouped, looked up and folded, by methods of queries only.
public sealed record SiteRow(int Key, string Name, string Country);
public sealed record LineRow(int Site, string Line, int Devices, string? Owner = null);
public readonly record struct OwnerRow(string Short, string Mail);

public sealed record LookupJoins : Topology
{
    private static readonly SiteRow[] Sites = [new(1, "berlin", "de"), new(2, "lyon", "fr"), new(3, "essen", "de"), new(4, "nice", "fr")];
    private static readonly LineRow[] Lines = [new(1, "press", 40, "ot"), new(2, "paint", 90), new(1, "mill", 12, "it"), new(3, "press", 300, "ot"), new(9, "ghost", 1)];
    private static readonly OwnerRow[] Owners = [new("ot", "ot@acme.example"), new("it", "it@acme.example")];

    private static readonly ILookup<int, LineRow> BySite = Lines.ToLookup(line => line.Site);
    private static readonly ILookup<string, string> Names = Sites.ToLookup(site => site.Country, site => site.Name);

    public override string Id => "lookup-joins";
    public override ResourceGroup ResourceGroup => new($"rg-joins-{Sites.Join(Lines, site => site.Key, line => line.Site, (site, line) => (site, line)).Count()}", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Sites
        .GroupJoin(Lines, site => site.Key, line => line.Site, (site, lines) => (Site: site, Lines: lines.OrderBy(line => line.Line).ToArray()))
        .Where(row => row.Lines.Length > 0)
        .Select((row, at) => new VirtualNetwork($"vnet-{row.Site.Name}")
        {
            AddressSpace = [$"10.{at}.0.0/16"],
            Subnets = [.. row.Lines.Select((line, third) => new Subnet(line.Line, $"10.{at}.{third}.0/{(line.Devices > 250 ? 23 : 24)}"))],
            Tags = [.. row.Lines.Where(line => line.Owner != null).Join(Owners, line => line.Owner, owner => owner.Short, (line, owner) => new Tag(line.Line, owner.Mail))],
        });

    public IotHub Hub
    {
        get
        {
            var (count, devices, longest) = Lines.Aggregate((Count: 0, Devices: 0, Longest: ""), (sum, line) => (sum.Count + 1, sum.Devices + line.Devices, line.Line.Length > sum.Longest.Length ? line.Line : sum.Longest));
            return new($"hub-{count}-{longest}")
            {
                Sku = IotHubSku.S1,
                Capacity = Lines.Aggregate(0, (sum, line) => sum + line.Devices, sum => Math.Max(1, sum / 100)),
                Tags =
                [
                    new("devices", $"{devices}"),
                    new("lookup", string.Join(";", Names.Select(group => $"{group.Key}={string.Join(",", group)}"))),
                    new("missing", $"{BySite[77].Count()}{BySite.Contains(9)}{BySite.Count}"),
                    new("left", string.Join(",", Sites.Select(site => BySite[site.Key].DefaultIfEmpty().Sum(line => line?.Devices ?? -1)))),
                    new("distinct", string.Join(",", Lines.DistinctBy(line => line.Line).Select(line => line.Site))),
                    new("except", string.Join(",", Sites.ExceptBy(Lines.Select(line => line.Site), site => site.Key).Select(site => site.Name))),
                    new("union", string.Join(",", Sites.Select(site => site.Key).UnionBy(Lines.Select(line => line.Site), key => key % 4))),
                    new("most", Lines.MaxBy(line => line.Devices)!.Line + Lines.MinBy(line => (line.Owner is null, line.Devices))!.Line),
                    new("countries", string.Join(" ", Sites.GroupBy(site => site.Country, (country, sites) => $"{country}:{sites.Count()}").Reverse())),
                    new("average", Lines.Average(line => line.Devices).ToString("0.0")),
                    new("pairs", string.Join(" ", Sites.SelectMany((site, at) => BySite[site.Key].Select(line => $"{at}{line.Line[0]}")))),
                    new("windows", string.Join(" ", Sites.Zip(Sites.Skip(1)).Select(pair => $"{pair.First.Key}{pair.Second.Key}"))),
                    new("split", string.Join("|", Sites.Chunk(3).Select(chunk => chunk.Length)) + Sites.TakeLast(2).First().Name + Sites.SkipWhile(site => site.Country == "de").First().Name),
                    new("all", $"{Lines.All(line => line.Devices > 0)}{Lines.Any(line => line is { Owner: null, Devices: > 50 })}{Sites.Select(site => site.Name).Contains("LYON", StringComparer.OrdinalIgnoreCase)}{Sites.Single(site => site.Key == 3).Name}"),
                    new("left2", string.Join(",", Sites.LeftJoin(Lines, site => site.Key, line => line.Site, (site, line) => $"{site.Key}{line?.Line ?? "-"}"))),
                ],
            };
        }
    }

    public StorageAccount Archive => new("stjoins") { Containers = [.. Lines.GroupBy(line => new { line.Line, Large = line.Devices > 50 }).Select(group => $"{group.Key.Line}-{(group.Key.Large ? "large" : "small")}-{group.Count()}"), .. Lines.Where(line => line.Owner is { Length: 2 }).ToDictionary(line => (line.Site, line.Line), line => line.Devices).Where(pair => pair.Key is (1, _)).Select(pair => $"d{pair.Value}")] };
}
