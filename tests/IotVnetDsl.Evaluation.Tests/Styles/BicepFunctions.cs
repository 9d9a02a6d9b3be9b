using System.Security.Cryptography;
using System.Text;
using IotVnetDsl;

// As those write who come from Bicep: parameters with allowed values, variables, loops with an index, conditions, and its functions.
file static class az
{
    public static string uniqueString(params string[] parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('-', parts)))).ToLowerInvariant()[..13];
    public static string take(string text, int count) => text.Length <= count ? text : text[..count];
    public static string padLeft(object value, int length, char with = ' ') => value.ToString()!.PadLeft(length, with);
    public static T[] union<T>(T[] first, T[] second) => first.Union(second).ToArray();
    public static T[] intersection<T>(T[] first, T[] second) => first.Intersect(second).ToArray();
    public static IEnumerable<int> range(int start, int count) => Enumerable.Range(start, count);
    public static T[][] chunk<T>(T[] items, int size) => items.Chunk(size).ToArray();
    public static bool contains(string text, string part) => text.Contains(part, StringComparison.Ordinal);
    public static bool empty<T>(IReadOnlyCollection<T>? items) => items is null or { Count: 0 };
    public static string first(string text) => text[0].ToString();
    public static Dictionary<string, V> toObject<T, V>(IEnumerable<T> items, Func<T, string> key, Func<T, V> value) => items.ToDictionary(key, value);
    public static U reduce<T, U>(IEnumerable<T> items, U start, Func<U, T, int, U> step)
    {
        var (result, at) = (start, 0);
        foreach (var item in items)
            result = step(result, item, at++);
        return result;
    }
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AllowedAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}

public sealed record BicepFunctions([property: Allowed("dev", "test", "prod")] string environmentName, string location = "westeurope", bool deployArchive = true) : Topology
{
    public static BicepFunctions Development => new("dev", deployArchive: false);
    public static BicepFunctions Production => new("prod");

    private readonly string suffix = az.uniqueString("00000000-0000-0000-0000-000000000001", environmentName);
    private bool isProd => environmentName == "prod";

    private record subnetType(string name, int size = 24, bool? endpoints = null, string[]? serviceEndpoints = default);

    private subnetType[] subnets =>
    [
        new(name: "core"),
        new("endpoints", size: 26, endpoints: true),
        .. isProd ? [new subnetType("bastion", 27)] : Array.Empty<subnetType>(),
    ];

    public override string Id => az.take($"bicep-functions-{environmentName}", 17);
    public override ResourceGroup ResourceGroup => new($"rg-{environmentName}-{az.first(location)}", location);

    public VirtualNetwork vnet => new($"vnet-{suffix[^4..]}")
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets = [.. subnets.Select((subnet, i) => new Subnet($"snet-{subnet.name}-{az.padLeft(i + 1, 2, '0')}", $"10.0.{i}.0/{subnet.size}")
        {
            PrivateEndpointNetworkPolicies = subnet.endpoints == true ? PrivateEndpointNetworkPolicies.Disabled : null,
        })],
    };

    public IotHub hub => new(az.take($"iot-{environmentName}-{suffix}", 20))
    {
        Sku = isProd ? IotHubSku.S2 : IotHubSku.S1,
        Capacity = az.reduce(az.range(1, isProd ? 3 : 1), 0, (sum, next, i) => sum + next + i),
        Tags =
        [
            .. az.toObject(az.union(["a", "b"], ["b", "c"]), name => $"u{name}", name => name.ToUpperInvariant()).Select(pair => new Tag(pair.Key, pair.Value)),
            new("both", string.Concat(az.intersection(["x", "y", "z"], ["z", "y"]))),
            new("chunks", string.Join("|", az.chunk([1, 2, 3, 4, 5], 2).Select(part => string.Join("", part)))),
            new("empty", $"{az.empty<int>(null)} {az.empty(subnets)} {az.contains(suffix, "g")}"),
        ],
    };

    public StorageAccount? archive => deployArchive ? new($"st{suffix}") { Containers = [.. from i in az.range(0, 2) select $"c{i}"] } : null;
}
