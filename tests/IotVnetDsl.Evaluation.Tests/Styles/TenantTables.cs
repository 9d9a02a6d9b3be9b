using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using IotVnetDsl;

// Tables in the code, of lines, of JSON and of tuples: parsed, joined, grouped, cut into chunks, zipped with numbers; dates and amounts in invariant texts.
public enum Plan { Basic, Standard, Premium }

public sealed record TenantRow(string Name, [property: JsonPropertyName("plan")] Plan Kind, DateOnly Since, decimal Fee)
{
    public static TenantRow Parse(IReadOnlyDictionary<string, string> row) => new(
        row["name"],
        Enum.TryParse<Plan>(row["plan"], true, out var plan) && Enum.IsDefined(plan) ? plan : Plan.Basic,
        DateOnly.ParseExact(row["since"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal.Parse(row["fee"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
}

public sealed class Limits
{
    public int Devices { get; set; }
    public string[] Zones { get; set; } = [];
    public Dictionary<string, double>? Weights { get; init; }
}

public static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Rows(string text, char separator = ',')
    {
        using var reader = new StringReader(text);
        var header = reader.ReadLine()!.Split(separator);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
                continue;
            yield return header.Zip(line.Split(separator, StringSplitOptions.TrimEntries)).ToDictionary(pair => pair.First.Trim(), pair => pair.Second);
        }
    }
}

public sealed record TenantTables : Topology
{
    private const string Table = """
        name,   plan,     since,      fee
        acme,   premium,  2023-02-28, 1200.50
        # closed
        bolt,   basic,    2024-12-31, 99
        cogs,   standard, 2023-07-01, 350.25
        dyno,   gold,     2025-01-01, 0.1
        """;

    private const string Json = """
        {
          "basic":    { "devices": 100,  "zones": ["1"] },
          "standard": { "devices": 1000, "zones": ["1", "2"], "weights": { "a": 0.5, "b": 1.25 } },
          "premium":  { "devices": 5000, "zones": ["1", "2", "3"] }
        }
        """;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Dictionary<string, Limits> LimitsOf = JsonSerializer.Deserialize<Dictionary<string, Limits>>(Json, Options)!;
    private static readonly TenantRow[] Tenants = [.. Csv.Rows(Table).Select(TenantRow.Parse)];
    private static readonly (Plan Plan, IotHubSku Sku)[] Skus = [(Plan.Basic, IotHubSku.S1), (Plan.Standard, IotHubSku.S1), (Plan.Premium, IotHubSku.S2)];

    public override string Id => "tenant-tables";
    public override ResourceGroup ResourceGroup => new($"rg-tenants-{Tenants.Length}", Region.WestEurope);

    public override ValueList<Tag>? Tags =>
    [
        new("fees", Tenants.Sum(tenant => tenant.Fee).ToString("0.00", CultureInfo.InvariantCulture)),
        new("average", Tenants.Average(tenant => tenant.Fee).ToString("F3", CultureInfo.InvariantCulture)),
        new("years", string.Join(";", Tenants.GroupBy(tenant => tenant.Since.Year).OrderBy(group => group.Key).Select(group => $"{group.Key}:{string.Join("+", group.Select(tenant => tenant.Name))}"))),
        new("oldest", Tenants.MinBy(tenant => tenant.Since)?.Name ?? "none"),
        new("weights", string.Join(",", LimitsOf["standard"].Weights!.Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value * 2}")))),
        new("json", JsonSerializer.Serialize(Tenants[0] with { Fee = 1.50m }, Options)),
        new("quarter", string.Concat(from tenant in Tenants let quarter = (tenant.Since.Month + 2) / 3 orderby quarter descending, tenant.Name select $"{tenant.Name[0]}{quarter}")),
        new("ends", string.Join("|", Tenants.Select(tenant => tenant.Since.AddDays(1).AddYears(1).ToString("o", CultureInfo.InvariantCulture)))),
    ];

    public IEnumerable<VirtualNetwork> Networks => Tenants.OrderByDescending(tenant => tenant.Kind).ThenBy(tenant => tenant.Name).Chunk(3).SelectMany((chunk, block) => chunk.Select((tenant, at) => new VirtualNetwork($"vnet-{block}{at}-{tenant.Name}")
    {
        AddressSpace = [$"10.{block}.{at * 16}.0/20"],
        Subnets = [.. LimitsOf[tenant.Kind.ToString().ToLowerInvariant()].Zones.Select(zone => new Subnet($"z{zone}", $"10.{block}.{at * 16 + int.Parse(zone, CultureInfo.InvariantCulture)}.0/24"))],
    }));

    public IEnumerable<IotHub> Hubs =>
        from tenant in Tenants
        join sku in Skus on tenant.Kind equals sku.Plan into skus
        from sku in skus.DefaultIfEmpty()
        let limit = LimitsOf.TryGetValue($"{tenant.Kind}".ToLowerInvariant(), out var found) ? found : new()
        where limit.Devices > 100 || tenant.Fee > 50
        select new IotHub($"iot-{tenant.Name}") { Sku = sku.Sku, Capacity = Math.Max(1, limit.Devices / 1000), Tags = [new("since", $"{tenant.Since:dd.MM.yyyy}"), new("fee", tenant.Fee.ToString(CultureInfo.InvariantCulture))] };

    public StorageAccount Archive => new("sttenants")
    {
        Containers = [.. Tenants.Select(tenant => tenant.Name).Except(["bolt"]).Union(LimitsOf.Keys).Where((_, at) => at % 2 == 0)],
        Tags = [.. Tenants.Zip(Enumerable.Range(1, 9), (tenant, number) => new Tag(tenant.Name, $"{number:00}")).TakeWhile(tag => tag.Name != "dyno")],
    };
}
