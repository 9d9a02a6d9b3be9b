using System.Globalization;
using System.Net;
using IotVnetDsl;
using static TerraformLike.Functions;

// As those write who come from Terraform: locals, maps of objects, for_each, and its functions by their names.
namespace TerraformLike
{
    public static class Functions
    {
        public static string cidrsubnet(string prefix, int newbits, int netnum)
        {
            var parts = prefix.Split('/');
            var length = int.Parse(parts[1], CultureInfo.InvariantCulture) + newbits;
            var address = parts[0].Split('.').Select(uint.Parse).Aggregate(0u, (sum, part) => (sum << 8) + part);
            var start = address + ((uint)netnum << (32 - length));
            return $"{start >> 24}.{(start >> 16) & 255}.{(start >> 8) & 255}.{start & 255}/{length}";
        }

        public static string cidrhost(string prefix, int hostnum)
        {
            var network = IPNetwork.Parse(prefix);
            var bytes = network.BaseAddress.GetAddressBytes();
            for (int at = bytes.Length - 1, carry = hostnum; at >= 0 && carry > 0; at--)
            {
                carry += bytes[at];
                bytes[at] = (byte)(carry % 256);
                carry /= 256;
            }
            return new IPAddress(bytes).ToString();
        }

        public static V lookup<K, V>(IReadOnlyDictionary<K, V> map, K key, V otherwise) where K : notnull => map.TryGetValue(key, out var value) ? value : otherwise;
        public static string coalesce(params string?[] values) => values.First(value => !string.IsNullOrEmpty(value))!;
        public static Dictionary<string, V> merge<V>(params IEnumerable<KeyValuePair<string, V>>[] maps) => maps.SelectMany(map => map).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        public static string format(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
        public static IEnumerable<(string key, T value)> for_each<T>(IDictionary<string, T> map) => map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));
        public static string[] compact(params IEnumerable<string?> values) => values.OfType<string>().Where(value => value.Length > 0).ToArray();
        public static T element<T>(IReadOnlyList<T> list, int index) => list[index % list.Count];
        public static T[][] setproduct<T>(T[] first, T[] second) => [.. from one in first from two in second select new[] { one, two }];
        public static T try_<T>(Func<T> attempt, T otherwise) { try { return attempt(); } catch { return otherwise; } }
    }
}

public sealed record TerraformFunctions(string environment = "dev") : Topology
{
    private static class local
    {
        public const string prefix = "acme";
        public static readonly Dictionary<string, (int newbits, int netnum, bool delegated)> subnets = new()
        {
            ["workload"] = (8, 1, false),
            ["endpoints"] = (10, 16, false),
            ["resolver"] = (12, 4095, true),
        };
        public static readonly Dictionary<string, string> tags = merge(new Dictionary<string, string> { ["owner"] = "platform", ["managed"] = "no" }, new Dictionary<string, string> { ["managed"] = "yes" });
        public static readonly Dictionary<string, int> units = new() { ["prod"] = 4, ["test"] = 2 };
        public static string[] locations => ["westeurope", "northeurope"];
    }

    public static TerraformFunctions Dev => new();
    public static TerraformFunctions Prod => new(environment: "prod");

    public override string Id => $"terraform-{environment}";
    public override ResourceGroup ResourceGroup => new(format("rg-{0}-{1}-{2:000}", local.prefix, environment, 1), element(local.locations, 4));

    public VirtualNetwork network => new(format("vnet-{0}-{1}", local.prefix, environment))
    {
        AddressSpace = [cidrsubnet("10.0.0.0/8", 8, environment == "prod" ? 20 : 30)],
        Subnets = [.. for_each(local.subnets).Select(each => new Subnet($"snet-{each.key}", cidrsubnet(cidrsubnet("10.0.0.0/8", 8, environment == "prod" ? 20 : 30), each.value.newbits, each.value.netnum)) { Delegation = each.value.delegated ? "Microsoft.Network/dnsResolvers" : null })],
        DnsServers = [cidrhost("10.20.1.0/24", 4), cidrhost("10.20.0.0/16", 300)],
    };

    public IotHub hub => new(coalesce(null, "", $"iot-{local.prefix}-{environment}"))
    {
        Sku = environment switch { "prod" => IotHubSku.S2, _ => IotHubSku.S1 },
        Capacity = lookup(local.units, environment, 1),
        ConsumerGroups = [.. compact("ops", null, "", environment == "prod" ? "audit" : null).Select(name => new ConsumerGroup(name))],
        Tags = [.. local.tags.Select(tag => new Tag(tag.Key, tag.Value)), new("parsed", try_(() => int.Parse("x" + environment), -1).ToString())],
    };

    public StorageAccount archive => new($"st{local.prefix}{environment}")
    {
        Containers = [.. setproduct(["raw", "cold"], ["eu", "us"]).Select(pair => string.Join("-", pair))],
    };
}
