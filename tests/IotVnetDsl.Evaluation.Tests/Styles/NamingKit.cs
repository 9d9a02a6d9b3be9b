using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IotVnetDsl;

// A company's naming: abbreviations by type, parts by rules of length and letters, hashes where names have to be short.
[Flags]
public enum NameRules { None = 0, Lower = 1, NoDashes = 2, Global = 4, Storage = Lower | NoDashes | Global }

public sealed partial class Naming(string company, string stage, string region)
{
    private static readonly FrozenDictionary<string, (string Short, int Length, NameRules Rules)> Kinds = new Dictionary<string, (string, int, NameRules)>
    {
        [nameof(StorageAccount)] = ("st", 24, NameRules.Storage),
        [nameof(IotHub)] = ("iot", 50, NameRules.Global | NameRules.Lower),
        [nameof(VirtualNetwork)] = ("vnet", 64, NameRules.None),
        [nameof(ResourceGroup)] = ("rg", 90, NameRules.None),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<char> Vowels = "aeiou".ToFrozenSet();

    public string Of<T>(string workload, int? instance = null) => Of(typeof(T).Name, workload, instance);

    public string Of(string kind, string workload, int? instance = null)
    {
        var (abbreviation, length, rules) = Kinds[kind];
        var builder = new StringBuilder(abbreviation);
        foreach (var part in new[] { company, workload, stage, region, instance?.ToString("000", CultureInfo.InvariantCulture) })
        {
            if (part is not { Length: > 0 })
                continue;
            if (!rules.HasFlag(NameRules.NoDashes))
                builder.Append('-');
            builder.Append(part);
        }
        if ((rules & NameRules.Global) != 0)
            builder.Append(rules.HasFlag(NameRules.NoDashes) ? "" : "-").Append(Hash(builder.ToString(), 4));
        if (rules.HasFlag(NameRules.Lower))
        {
            for (var at = 0; at < builder.Length; at++)
                builder[at] = char.ToLowerInvariant(builder[at]);
        }
        if (builder.Length > length)
            builder.Remove(length - 5, builder.Length - length + 5).Append(Hash(workload, 5));
        return builder.ToString();
    }

    public static string Hash(string text, int letters)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        const string alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
        return string.Create(letters, hash.ToArray(), (span, bytes) =>
        {
            for (var at = 0; at < span.Length; at++)
                span[at] = alphabet[bytes[at] & 31];
        });
    }

    public static string Squeeze(string text) => text.Length > 6 ? new string([.. text.Where((letter, at) => at == 0 || !Vowels.Contains(letter))]) : text;
    public static string Kebab(string text) => Capitals.Replace(text, "-$1").Trim('-').ToLowerInvariant();
    public static string Slug(string text) => Regex.Replace(text.Trim().ToLower(CultureInfo.InvariantCulture), @"[^a-z0-9]+", "-");
    public static string Title(string text) => string.Join(' ', text.Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

    private static readonly Regex Capitals = new("(?<!^)([A-Z])");
}

public sealed record NamingKit(string Stage = "Prod") : Topology
{
    private Naming Names => new("acme", Stage, "weu");

    public override string Id => Naming.Kebab(nameof(NamingKit));
    public override ResourceGroup ResourceGroup => new(Names.Of<ResourceGroup>("plant"), Region.WestEurope);
    public VirtualNetwork Network => new(Names.Of<VirtualNetwork>("plant", 1)) { AddressSpace = ["10.0.0.0/16"], Subnets = [new(Naming.Slug("  Press & Paint #1 "), "10.0.0.0/24"), new(Naming.Squeeze("warehouse"), "10.0.1.0/24")] };
    public IotHub Hub => new(Names.Of<IotHub>("plant")) { Sku = IotHubSku.S1, Capacity = 1, Tags = [new("title", Naming.Title("press--paint- mill")), new("line", $"|{Stage,-6}|{Stage,6}|{7,3:00}|{0.5:P0}|")] };
    public StorageAccount Archive => new(Names.Of(nameof(StorageAccount), "telemetryarchive", 12)) { Containers = [Naming.Hash("container", 8)] };
}
