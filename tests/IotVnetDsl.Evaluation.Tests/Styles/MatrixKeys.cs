using IotVnetDsl;

// A matrix of stages and regions in a dictionary with keys of its own; blocks by index maths; what is common by defaults.
public enum Ring { Canary, Early, Broad }
public readonly record struct Cell(Ring Ring, string Geo)
{
    public static implicit operator Cell((Ring Ring, string Geo) pair) => new(pair.Ring, pair.Geo);
    public Cell Next => this with { Ring = (Ring)(((int)Ring + 1) % Enum.GetValues<Ring>().Length) };
    public override string ToString() => $"{Ring.ToString()[..1].ToLowerInvariant()}{Geo}";
}
public sealed record Sizing(int Units, string Sku, int? Hubs = null)
{
    public int Total => Units * (Hubs ?? 1);
}

public sealed record MatrixKeys : Topology
{
    private static readonly IReadOnlyDictionary<Cell, Sizing> Matrix = new Dictionary<Cell, Sizing>
    {
        [(Ring.Canary, "weu")] = new(1, "S1"),
        [(Ring.Early, "weu")] = new(2, "S1", Hubs: 2),
        [new(Ring.Broad, "weu")] = new(4, "S2"),
        [new Cell { Ring = Ring.Canary, Geo = "eus" }] = new(1, "S1"),
        [(Ring.Broad, "eus")] = new(6, "S3") { Hubs = 3 },
    };

    private static readonly string[] Geos = [.. Matrix.Keys.Select(cell => cell.Geo).Distinct().Order()];

    private static Sizing SizeOf(Cell cell) => Matrix.GetValueOrDefault(cell) ?? (cell.Ring == Ring.Canary ? throw new KeyNotFoundException(cell.ToString()) : SizeOf(cell.Next));

    public override string Id => "matrix-keys";
    public override ResourceGroup ResourceGroup => new("rg-matrix", Region.WestEurope);

    public IEnumerable<IotHub> Hubs =>
        from ring in Enum.GetValues<Ring>()
        from geo in Geos
        let cell = new Cell(ring, geo)
        where cell is not { Ring: Ring.Canary, Geo: "eus" }
        let size = SizeOf(cell)
        from number in Enumerable.Range(1, size.Hubs ?? 1)
        select new IotHub($"hub-{cell}-{number:D2}") { Sku = size.Sku switch { "S3" => IotHubSku.S3, "S2" => IotHubSku.S2, _ => IotHubSku.S1 }, Capacity = size.Units, Tags = [new("total", size.Total.ToString()), new("next", cell.Next.ToString())] };

    public IEnumerable<VirtualNetwork> Networks => Geos.Zip(Enumerable.Range(0, int.MaxValue), Enumerable.Range(16, 100).Where(number => number % 16 == 0)).Select(entry =>
    {
        var (geo, index, second) = entry;
        return new VirtualNetwork($"vnet-{geo}")
        {
            AddressSpace = [$"10.{second}.0.0/{(index == 0 ? 12 : 13)}"],
            Subnets = [.. Enumerable.Range(0, 6).Chunk(4).SelectMany((block, row) => block.Select(column => new Subnet($"r{row}c{column % 4}", $"10.{second + row}.{column * 4 % 16}.0/{22 + row}")))],
        };
    });

    public StorageAccount Archive => new("stmatrix")
    {
        Containers =
        [
            .. Matrix.GroupBy(entry => entry.Key.Geo, entry => entry.Value.Total).ToDictionary(group => group.Key, group => group.Sum()).Select(pair => $"{pair.Key}-{pair.Value}"),
            .. Matrix.OrderByDescending(entry => entry.Value.Total).ThenBy(entry => entry.Key.Geo).Select(entry => $"{entry.Key}").Take(2),
        ],
    };
}
