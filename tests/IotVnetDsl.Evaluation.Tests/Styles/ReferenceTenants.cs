using System.Collections.Immutable;
using IotVnetDsl;

// As the Azure Architecture Center describes IoT for many tenants: large tenants have a stamp of their own, small ones share one, and a
// provisioning service gives devices to the hubs; written with JSON-like tables, groups and immutable plans.
public enum Tier { Shared, Dedicated }

public readonly record struct Tenant(string Name, Tier Tier, int Devices)
{
    public static Tenant Parse(string line) => line.Split('|', StringSplitOptions.TrimEntries) is [var name, var tier, var devices] ? new(name, Enum.Parse<Tier>(tier), int.Parse(devices)) : throw new FormatException(line);
}

public sealed record Stamp(string Name, int Second, ImmutableArray<Tenant> Tenants)
{
    public int Units => Math.Clamp(Tenants.Sum(tenant => tenant.Devices) / 10_000 + 1, 1, 10);
    public string Hub => $"iot-tenants-{Name}";
    public string Label => string.Join("+", Tenants.Select(tenant => tenant.Name));
}

public sealed record ReferenceTenants : Topology
{
    private const string Table = """
        acme   | Dedicated | 24000
        bravo  | Shared    | 900
        circle | Shared    | 1200
        delta  | Dedicated | 8000
        """;

    private static ImmutableArray<Stamp> Stamps { get; } = [.. Table.Split('\n').Select(Tenant.Parse)
        .GroupBy(tenant => tenant.Tier == Tier.Dedicated ? tenant.Name : "shared")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select((group, at) => new Stamp(group.Key, 40 + at, [.. group]))];

    public override string Id => "reference-tenants";
    public override ResourceGroup ResourceGroup => new("rg-tenants", Region.WestEurope);
    public override ValueList<Tag>? Tags => [new("stamps", Stamps.Length.ToString()), new("tenants", Stamps.Sum(stamp => stamp.Tenants.Length).ToString())];

    public IEnumerable<VirtualNetwork> Networks => Stamps.Select(Network);
    public IEnumerable<IotHub> Hubs => Stamps.Select(Hub);
    public IEnumerable<PrivateEndpoint> Doors => Stamps.Select(stamp => new PrivateEndpoint($"pe-{stamp.Name}", Hub(stamp), Network(stamp).Subnet("endpoints")) { Dns = Dns.PrivateZones });

    public DeviceProvisioningService Provisioning => new("dps-tenants")
    {
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        LinkedHubs = [.. Stamps.Select(stamp => new LinkedHub(Hub(stamp)) { IsAllocated = stamp.Name == "shared" })],
    };

    public IEnumerable<RoleAssignment> Registers => from stamp in Stamps select new RoleAssignment(Provisioning.SystemIdentity, Role.IotHubDataContributor, Hub(stamp));

    public IEnumerable<Client> Devices => Stamps.Select(stamp => new Client(Location.Internet) { Uses = [Hub(stamp)] });

    private static VirtualNetwork Network(Stamp stamp) => new($"vnet-{stamp.Name}") { AddressSpace = [$"10.{stamp.Second}.0.0/16"], Subnets = [new("endpoints", $"10.{stamp.Second}.1.0/24"), new("services", $"10.{stamp.Second}.2.0/24")] };

    private static IotHub Hub(Stamp stamp) => new(stamp.Hub) { Sku = stamp.Units > 2 ? IotHubSku.S2 : IotHubSku.S1, Capacity = stamp.Units, MinimumTlsVersion = TlsVersion.Tls12, Tags = [new("tenants", stamp.Label)] };
}
