using System.Collections.Immutable;
using System.Text;
using IotVnetDsl;

// As those write who come from Terraform: variables with checks, locals, for_each over maps, count, dynamic blocks, lookups and merges, outputs.
public sealed record Variable<T>(string Name, T Default, Predicate<T>? Validation = null, string? Message = null)
{
    public T Value(IReadOnlyDictionary<string, object?> inputs)
    {
        var value = inputs.TryGetValue(Name, out var given) && given is T typed ? typed : Default;
        return Validation?.Invoke(value) ?? true ? value : throw new ArgumentException(Message ?? $"Invalid value for variable {Name}");
    }
    public static implicit operator string(Variable<T> variable) => $"var.{variable.Name}";
}

public static class Hcl
{
    public static IDictionary<TKey, TValue> Merge<TKey, TValue>(params IEnumerable<KeyValuePair<TKey, TValue>>[] maps) where TKey : notnull
    {
        var merged = new Dictionary<TKey, TValue>();
        foreach (var map in maps)
        foreach (var (key, value) in map)
            merged[key] = value;
        return merged;
    }
    public static string CidrSubnet(string prefix, int newbits, int netnum)
    {
        var slash = prefix.IndexOf('/');
        var length = int.Parse(prefix.AsSpan(slash + 1)) + newbits;
        uint address = 0;
        foreach (var part in prefix[..slash].Split('.'))
            address = (address << 8) + uint.Parse(part);
        address += (uint)netnum << 32 - length;
        var text = new StringBuilder(18);
        for (var shift = 24; shift >= 0; shift -= 8)
            text.Append(address >> shift & 0xFF).Append(shift > 0 ? "." : "");
        return text.Append('/').Append(length).ToString();
    }
    public static TValue Lookup<TKey, TValue>(IDictionary<TKey, TValue> map, TKey key, TValue fallback) => map.TryGetValue(key, out var value) ? value : fallback;
    public static T Coalesce<T>(params T?[] values) where T : class => values.First(value => value is not (null or ""))!;
    public static IEnumerable<(string Key, T Value)> ForEach<T>(IDictionary<string, T> map) => map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));
    public static string Element(IReadOnlyList<string> list, int index) => list[index % list.Count];
    public static IEnumerable<(A, B)> SetProduct<A, B>(IEnumerable<A> first, IEnumerable<B> second) => from a in first from b in second select (a, b);
    public static T? One<T>(IEnumerable<T> items) where T : class => items.Take(2).ToArray() switch { [] => null, [var only] => only, _ => throw new InvalidOperationException("more than one") };
    public static string Title(string text) => string.Concat(text.Split('-').Select(word => word is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : ""));
}

public class SubnetObject
{
    public int Netnum { get; set; }
    public int Newbits { get; set; } = 8;
    public string[]? Endpoints { get; set; }
    public (int Port, string From)? Opening { get; set; }
}

public sealed class NetworkModule
{
    private readonly Lazy<Dictionary<string, string>> _prefixes;

    public NetworkModule(string prefix)
    {
        Prefix = prefix;
        _prefixes = new(() => Subnets.ToDictionary(pair => pair.Key, pair => Hcl.CidrSubnet(Prefix, pair.Value.Newbits, pair.Value.Netnum)));
    }

    public string Prefix { get; }
    public required string Name { get; init; }
    public Dictionary<string, SubnetObject> Subnets { get; init; } = [];
    public IReadOnlyDictionary<string, string> Prefixes => _prefixes.Value;

    public (VirtualNetwork Network, NetworkSecurityGroup? Group) Apply()
    {
        var network = new VirtualNetwork(Name)
        {
            AddressSpace = [Prefix],
            Subnets = [.. Hcl.ForEach(Subnets).Select(each => new Subnet(each.Key, Prefixes[each.Key]) { ServiceEndpoints = each.Value.Endpoints is { Length: > 0 } services ? [.. services.Select(ToEndpoint)] : null })],
        };
        var rules = new List<SecurityRule>();
        foreach (var (key, subnet) in Subnets)
        {
            if (subnet.Opening is not (var port, { } from))
                continue;
            rules.Add(new($"{key}-{port}", 100 + rules.Count * 10, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = [from], Destinations = [Prefixes[key]], DestinationPorts = [port.ToString()] });
        }
        return (network, rules.Count == 0 ? null : new NetworkSecurityGroup(Name.Replace("vnet", "nsg")) { Rules = [.. rules] });
    }

    private static ServiceEndpoint ToEndpoint(string text) => text switch
    {
        "storage" => ServiceEndpoint.Storage,
        "bus" or "servicebus" => ServiceEndpoint.ServiceBus,
        _ when text.StartsWith("event", StringComparison.Ordinal) => ServiceEndpoint.EventHub,
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, null),
    };
}

public sealed record TerraformModules(string Workspace) : Topology
{
    public static TerraformModules Default => new("default");
    public static TerraformModules Staging => new("staging");

    private static class Var
    {
        public static readonly Variable<string> Project = new("project", "fab");
        public static readonly Variable<int> Units = new("units", 1, units => units is > 0 and <= 200, "units must be between 1 and 200");
        public static readonly Variable<ImmutableList<string>> Zones = new("zones", ["a", "b", "c"], zones => !zones.IsEmpty);
    }

    private static readonly Dictionary<string, Dictionary<string, object?>> TfVars = new()
    {
        ["default"] = new() { ["units"] = 2 },
        ["staging"] = new() { ["project"] = "fab-stage", ["zones"] = ImmutableList.Create("x", "y"), ["units"] = null },
    };

    private IReadOnlyDictionary<string, object?> Inputs => TfVars[Workspace];
    private string Prefix => $"{Var.Project.Value(Inputs)}-{Workspace}";
    private IDictionary<string, string> CommonTags => Hcl.Merge<string, string>(new Dictionary<string, string> { ["Owner"] = "platform", ["Workspace"] = Workspace }, [new("Project", Var.Project.Value(Inputs))], Workspace == "default" ? [] : new Dictionary<string, string> { ["Owner"] = "staging" });

    private NetworkModule Module => new("10.80.0.0/16")
    {
        Name = $"vnet-{Prefix}",
        Subnets =
        {
            ["endpoints"] = new() { Netnum = 1, Endpoints = ["storage", "eventhub"] },
            ["apps"] = new() { Netnum = 4, Newbits = 6, Opening = (443, "10.0.0.0/8") },
            [$"zone-{Hcl.Element(Var.Zones.Value(Inputs), 4)}"] = new() { Netnum = 200, Opening = (8883, "Internet") },
        },
    };

    public override string Id => "terraform-modules";
    public override ResourceGroup ResourceGroup => new($"rg-{Prefix}", Region.FranceCentral);
    public override ValueList<Tag>? Tags => [.. CommonTags.Select(tag => new Tag(tag.Key, tag.Value))];

    public VirtualNetwork Network => Module.Apply().Network;
    public NetworkSecurityGroup? Group => Module.Apply() is (_, { } group) ? group : null;
    public IEnumerable<StorageAccount> Accounts => Enumerable.Range(0, Workspace == "default" ? 1 : 2).Select(index => new StorageAccount($"st{Prefix.Replace("-", "")}{index}") { Containers = [.. Hcl.SetProduct(Var.Zones.Value(Inputs), [1, 2]).Select(pair => $"{pair.Item1}{pair.Item2}x")], Tags = [new("title", Hcl.Title(Prefix)), new("name", Var.Zones)] });
    public IotHub Hub => new(Hcl.Coalesce(null, "", $"iot-{Prefix}")) { Sku = IotHubSku.S1, Capacity = Var.Units.Value(Inputs), Tags = [new("lookup", Hcl.Lookup(CommonTags, "Missing", "none")), new("one", Hcl.One(Var.Zones.Value(Inputs).Where(zone => zone == "x")) ?? "nothing")] };
}
