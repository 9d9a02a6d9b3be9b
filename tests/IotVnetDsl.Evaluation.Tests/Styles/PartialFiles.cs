using IotVnetDsl;

// A topology in parts, with partial properties and methods, nested tables and file-local helpers.
public sealed partial record PartialFiles : Topology
{
    public override string Id => "partial-files";
    public override ResourceGroup ResourceGroup => new(Name.Of("rg"), Region.NorthEurope);
    private partial int Units { get; }
    private static partial string Describe(string text, int times = 2);
}

public sealed partial record PartialFiles
{
    private static class Name
    {
        private const string Workload = "partial";
        private const string Full = $"{Workload}-{Suffix}";
        private const string Suffix = "neu";
        public static string Of(string kind) => $"{kind}-{Full}";
        public static string Flat(string kind) => Of(kind).Replace("-", null);
    }

    private readonly record struct Zone(string Name, byte Third)
    {
        public static Zone[] All { get; } = [new("endpoints", 1), new("lines", 2), default(Zone) with { Name = "services", Third = 3 }];
        public static explicit operator Subnet(Zone zone) => new(zone.Name, $"10.66.{zone.Third}.0/24");
    }

    public VirtualNetwork Network => new(Name.Of("vnet")) { AddressSpace = ["10.66.0.0/16"], Subnets = [.. Zone.All.Select(zone => (Subnet)zone)] };
    private partial int Units => Zone.All.Length;
}

partial record PartialFiles
{
    public IotHub Hub => new(Name.Of("hub")) { Sku = IotHubSku.S1, Capacity = Units, Tags = [new("text", Describe("ab")), new("hash", $"{Fnv.Of("partial"):x8}"), new("kind", nameof(Fnv))] };
    public StorageAccount Archive => new(Name.Flat("st")) { Containers = [Describe("c", 3), typeof(Zone).Name.ToLowerInvariant()] };
    private static partial string Describe(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

file static class Fnv
{
    public static uint Of(string text)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var letter in text)
                hash = (hash ^ letter) * 16777619u;
            return hash;
        }
    }
}
