using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IotVnetDsl;

// A landing zone as platform teams vend it: archetypes with defaults, quotas by environment, an address plan that gives out blocks in turn.
public enum Env { Sandbox, Dev, Test, Prod }

[Flags]
public enum Capability { None = 0, Ingest = 1, Archive = 2, Remote = 4, All = Ingest | Archive | Remote }

public interface IArchetype
{
    string Code { get; }
    int Hosts => 64;
    Capability Capabilities => Capability.Ingest;
    string Describe() => $"{Code}:{Capabilities}:{Hosts}";
}

public interface IArchetype<TSelf> : IArchetype where TSelf : IArchetype<TSelf>
{
    static abstract TSelf For(Env env);
}

public readonly record struct Corp(Env Env) : IArchetype<Corp>
{
    public string Code => "corp";
    public Capability Capabilities => Env >= Env.Test ? Capability.All : Capability.Ingest | Capability.Archive;
    public static Corp For(Env env) => new(env);
}

public sealed record Online(Env Env, int Factor = 2) : IArchetype<Online>
{
    public string Code => "online";
    public int Hosts => 64 * Factor;
    public static Online For(Env env) => new(env, env switch { Env.Prod => 4, Env.Test or Env.Dev => 2, _ => 1 });
}

public sealed class AddressPlan(string cidr)
{
    private readonly uint _base = ToNumber(cidr.Split('/')[0]);
    private readonly int _length = int.Parse(cidr.Split('/')[1], CultureInfo.InvariantCulture);
    private uint _used;

    public string Next(int hosts)
    {
        var bits = (int)Math.Ceiling(Math.Log2(hosts + 5));
        var size = 1u << bits;
        var start = (_used + size - 1) / size * size;
        if (start + size > 1u << (32 - _length))
            throw new InvalidOperationException($"{cidr} is full");
        _used = start + size;
        return $"{ToText(_base + start)}/{32 - bits}";
    }

    public double Share => Math.Round(100.0 * _used / (1u << (32 - _length)), 1);

    private static uint ToNumber(string text) => text.Split('.').Select(byte.Parse).Aggregate(0u, (all, part) => all << 8 | part);
    private static string ToText(uint number) => new IPAddress([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]).ToString();
}

public static partial class Conventions
{
    private static readonly FrozenDictionary<string, (string Short, int Most)> Kinds = new Dictionary<string, (string, int)>
    {
        ["network"] = ("vnet", 64),
        ["storage"] = ("st", 24),
        ["hub"] = ("iot", 50),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAllowed();

    private static readonly Regex Words = new(@"(?<=[a-z0-9])(?=[A-Z])", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    extension(string name)
    {
        public string Kebab => Words.Replace(name, "-").ToLowerInvariant();
        public string Cut(int most) => name.Length <= most ? name : name[..most];
    }

    extension(Env env)
    {
        public string Letter => env.ToString()[..1].ToLowerInvariant();
        public bool IsLive => env is Env.Test or Env.Prod;
    }

    public static string For(string kind, string workload, Env env, int instance = 1)
    {
        var (code, most) = Kinds[kind];
        var separator = kind.Equals("STORAGE", StringComparison.OrdinalIgnoreCase) ? "" : "-";
        return string.Join(separator, code, separator == "" ? workload.ToLowerInvariant() : workload.Kebab, env.Letter, instance.ToString("D3", CultureInfo.InvariantCulture)).Cut(most);
    }
}

public static partial class Conventions
{
    private static partial Regex NotAllowed() => new("[^a-z0-9]+");
    public static string Clean(string text) => NotAllowed().Replace(text.ToLowerInvariant(), "");
}

public sealed record LandingZones(Env Env, string Workload) : Topology
{
    public static LandingZones Development => new(Env.Dev, "PlantFloor");
    public static LandingZones Production => new(Env.Prod, "PlantFloor");

    private readonly AddressPlan _plan = new("10.64.0.0/20");
    private static T Create<T>(Env env) where T : IArchetype<T> => T.For(env);

    public override string Id => "landing-zones";
    public override ResourceGroup ResourceGroup => new($"rg-{Workload.Kebab}-{Env.Letter}", Env.IsLive ? Region.WestEurope : Region.NorthEurope);
    public override ValueList<Tag>? Tags => [new("env", Env.ToString()), new("live", Env.IsLive ? "yes" : "no"), new("corp", ((IArchetype)Create<Corp>(Env)).Describe()), new("online", ((IArchetype)Create<Online>(Env)).Describe())];

    public VirtualNetwork Network
    {
        get
        {
            var plan = new AddressPlan("10.64.0.0/20");
            IArchetype[] archetypes = [Create<Corp>(Env), Create<Online>(Env)];
            var subnets = archetypes.Select(archetype => new Subnet(archetype.Code, plan.Next(archetype.Hosts))).ToList();
            subnets.AddRange(from capability in Enum.GetValues<Capability>()
                             where capability is not (Capability.None or Capability.All) && archetypes[0].Capabilities.HasFlag(capability)
                             select new Subnet($"{capability}".ToLower(CultureInfo.InvariantCulture), plan.Next(11)));
            return new(Conventions.For("network", Workload, Env)) { AddressSpace = ["10.64.0.0/20"], Subnets = [.. subnets], Tags = [new("share", $"{plan.Share}%")] };
        }
    }

    public StorageAccount Archive => new(Conventions.For("storage", Conventions.Clean(Workload + "_Archive 01"), Env, 7))
    {
        Sku = Env switch { Env.Prod => StorageSku.StandardZrs, _ => StorageSku.StandardLrs },
        Containers = [.. Enum.GetNames<Capability>().Skip(1).SkipLast(1).Select(name => name.Kebab)],
    };

    public IotHub Hub => new(Conventions.For("hub", Workload, Env)) { Sku = IotHubSku.S1, Capacity = (Env.IsLive ? 1 : 0) + Create<Online>(Env).Hosts / 64, Tags = [new("first", _plan.Next(20)), new("flags", ((int)Create<Corp>(Env).Capabilities).ToString("x2"))] };
}
