using System.Collections.Frozen;
using System.Collections.Immutable;
using IotVnetDsl;

// Configuration chosen by a constant, in frozen and immutable tables, with builders and indexer initializers.
file static class Settings
{
    public const string Environment = "production";
    public const int Year = 2026;

    public static readonly FrozenDictionary<string, int> Capacities = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Development"] = 1, ["Staging"] = 2, ["Production"] = 4 }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    public static readonly ImmutableArray<string> Zones = MakeZones();
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<int>> Blocks = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("press", ImmutableArray.Create(1, 2)), KeyValuePair.Create("mill", ImmutableArray.Create(8))]);

    public static string Short => Environment switch { "development" => "dev", "staging" => "stg", "production" => "prd", _ => throw new NotSupportedException(Environment) };
#if DEBUG_NEVER
    public const bool IsOpen = true;
#else
    public const bool IsOpen = false;
#endif

    private static ImmutableArray<string> MakeZones()
    {
        var builder = ImmutableArray.CreateBuilder<string>(initialCapacity: 3);
        for (var zone = 'a'; zone <= 'c'; zone++)
            builder.Add($"zone-{zone}");
        if (Environment is not "production")
            builder.RemoveAt(2);
        builder[0] = builder[0].ToUpperInvariant();
        return builder.DrainToImmutable();
    }
}

public sealed partial record EnvironmentSwitch : Topology
{
    private static partial class Names
    {
        private const string Suffix = "-" + Settings.Environment;
        public static string Of(string kind, params IEnumerable<string> parts) => string.Join('-', [kind, .. parts, Settings.Short]);
        public const string Long = nameof(EnvironmentSwitch) + Suffix;
    }

    public override string Id => "environment-switch";
    public override ResourceGroup ResourceGroup => new(Names.Of("rg", "env"), Region.WestEurope);

    public VirtualNetwork Network => new(Names.Of("vnet")) { AddressSpace = ["10.83.0.0/16"], Subnets = [.. from block in Settings.Blocks from third in block.Value select new Subnet($"{block.Key}-{third}", $"10.83.{third}.0/24")], Tags = [new("long", Names.Long), new("zones", string.Join(",", Settings.Zones)), new("debug", Settings.IsOpen ? "open" : "shut")] };
    public IotHub Hub => new(Names.Of("hub", "env", $"{Settings.Year % 100:00}")) { Sku = IotHubSku.S1, Capacity = Settings.Capacities[Settings.Environment], ConsumerGroups = [.. Settings.Zones.Reverse().Select(static zone => zone.ToLowerInvariant())] };
    public StorageAccount? Spare => Settings.IsOpen ? new("stspare") : null;
    public StorageAccount Archive => new($"stenv{Settings.Short}") { Containers = [.. Settings.Capacities.Where(pair => pair.Value > 1).Select(pair => pair.Key.ToLowerInvariant()).Order(), .. Settings.Zones.Contains("zone-b") ? ["has-b"] : (string[])[]] };
}
