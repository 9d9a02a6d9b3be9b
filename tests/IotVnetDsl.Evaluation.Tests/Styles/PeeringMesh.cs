using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using IotVnetDsl;

// A mesh of networks by generic mathematics and value types: prefixes that compare, contain and are split; graphs by tuples and sets; LINQ over pairs.
public readonly record struct Prefix(uint Address, int Length) : IComparable<Prefix>, IParsable<Prefix>, ISpanFormattable
{
    public uint Mask => Length == 0 ? 0 : uint.MaxValue << (32 - Length);
    public uint Size => 1u << (32 - Length);
    public bool Contains(Prefix other) => other.Length >= Length && (other.Address & Mask) == Address;
    public bool Overlaps(Prefix other) => Contains(other) || other.Contains(this);
    public (Prefix Low, Prefix High) Split() => (this with { Length = Length + 1 }, new(Address | 1u << (31 - Length), Length + 1));
    public IEnumerable<Prefix> Carve(int length)
    {
        var step = 1u << (32 - length);
        for (var address = Address; address < Address + Size; address += step)
            yield return new(address, length);
    }
    public int CompareTo(Prefix other) => (Address, Length).CompareTo((other.Address, other.Length));
    public static bool operator <(Prefix left, Prefix right) => left.CompareTo(right) < 0;
    public static bool operator >(Prefix left, Prefix right) => left.CompareTo(right) > 0;
    public static Prefix operator /(Prefix prefix, int bits) => prefix with { Length = prefix.Length + bits };
    public static Prefix operator +(Prefix prefix, int blocks) => prefix with { Address = prefix.Address + (uint)blocks * prefix.Size };
    public static implicit operator AddressPrefix(Prefix prefix) => prefix.ToString();
    public static Prefix Parse(string text, IFormatProvider? provider = null) => TryParse(text, provider, out var prefix) ? prefix : throw new FormatException(text);
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Prefix result)
    {
        result = default;
        if (text?.Split('/') is not [var address, var length] || !int.TryParse(length, out var bits) || bits is < 0 or > 32)
            return false;
        var number = 0u;
        foreach (var part in address.Split('.'))
        {
            if (!byte.TryParse(part, out var octet))
                return false;
            number = number << 8 | octet;
        }
        result = new(number, bits);
        return true;
    }
    public override string ToString() => ToString(null, null);
    public string ToString(string? format, IFormatProvider? provider) => format switch
    {
        "a" => $"{Address >> 24}.{(byte)(Address >> 16)}.{(byte)(Address >> 8)}.{(byte)Address}",
        "s" => $"{Address >> 16 & 255}-{Address >> 8 & 255}",
        null or "" or "c" => $"{this:a}/{Length}",
        _ => throw new FormatException(format),
    };
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString(format.ToString(), provider);
        charsWritten = text.Length;
        return text.TryCopyTo(destination);
    }
}

public static class Mathematics
{
    public static T Total<T>(this IEnumerable<T> numbers) where T : INumber<T>
    {
        var total = T.Zero;
        foreach (var number in numbers)
            total += number;
        return total;
    }
    public static T RoundUp<T>(T value, T step) where T : IBinaryInteger<T> => (value + step - T.One) / step * step;
    public static IEnumerable<(T First, T Second)> Pairs<T>(this IReadOnlyList<T> items) where T : IComparable<T> =>
        items.SelectMany((first, at) => items.Skip(at + 1), (first, second) => first.CompareTo(second) <= 0 ? (first, second) : (second, first));
}

public sealed record PeeringMesh : Topology
{
    private static readonly Prefix Root = Prefix.Parse("10.32.0.0/12");
    private static readonly string[] Sites = ["munich", "oslo", "bari", "lyon"];
    private static readonly IReadOnlyDictionary<string, Prefix> Plan = Sites.Order(StringComparer.Ordinal).Zip(Root.Carve(16).Skip(2)).ToDictionary(pair => pair.First, pair => pair.Second);
    private static readonly HashSet<(string, string)> Severed = [("lyon", "oslo"), ("bari", "munich")];

    public override string Id => "peering-mesh";
    public override ResourceGroup ResourceGroup => new("rg-mesh", Region.WestEurope);
    public override ValueList<Tag>? Tags =>
    [
        new("root", $"{Root:c} {Root.Size} {Root.Mask:X8}"),
        new("split", $"{Root.Split().Low} {(Root.Split() is (_, { Length: var length } high) ? $"{high:a}/{length}" : "")}"),
        new("inside", $"{Root.Contains(Plan["oslo"])}{Plan["bari"].Overlaps(Plan["lyon"])}{Plan["bari"] < Plan["lyon"]}{Prefix.TryParse("10.0.0.0/33", null, out _)}{Prefix.TryParse("10.0.0.300/3", null, out var none)}{none.Length}"),
        new("total", $"{Plan.Values.Select(prefix => (long)prefix.Size).Total()} {new[] { 0.5m, 1.25m }.Total()} {Mathematics.RoundUp(13, 8)} {Mathematics.RoundUp((byte)200, (byte)64)}"),
        new("widest", Plan.MinBy(pair => (pair.Key.Length, pair.Key)).Key),
    ];

    public IEnumerable<VirtualNetwork> Networks => Plan.Select(pair => new VirtualNetwork($"vnet-{pair.Key}-{pair.Value:s}")
    {
        AddressSpace = [pair.Value],
        Subnets = [.. new[] { "gateway", "apps", "data" }.Select((name, at) => new Subnet(name, pair.Value / 8 + (at << 1)))],
    });

    public NetworkSecurityGroup Mesh
    {
        get
        {
            var pairs = Sites.Pairs().Where(pair => !Severed.Contains(pair)).OrderBy(pair => pair.First, StringComparer.Ordinal).ThenByDescending(pair => pair.Second, StringComparer.Ordinal);
            SecurityRule Rule((string First, string Second) pair, int at) => new($"{pair.First}-{pair.Second}", 100 + at, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = [Plan[pair.First].ToString()], Destinations = [$"{Plan[pair.Second]}"] };
            return new("nsg-mesh") { Rules = [.. pairs.Select(Rule)] };
        }
    }

    public StorageAccount Report
    {
        get
        {
            var neighbours = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
            foreach (var (first, second) in Sites.Pairs())
            {
                if (Severed.Contains((first, second)))
                    continue;
                Link(first, second);
                Link(second, first);
            }
            var reached = new List<string>();
            Visit("bari");
            return new("stmesh") { Containers = [.. neighbours.Select(pair => $"{pair.Key}{pair.Value.Count}")], Tags = [new("reached", string.Join(">", reached)), new("bits", $"{BitOperations.PopCount(Root.Mask)} {BitOperations.Log2(Root.Size)} {BitOperations.TrailingZeroCount(Root.Address)}"), new("apart", string.Join("", neighbours["oslo"]))] };

            void Link(string from, string to)
            {
                if (!neighbours.TryGetValue(from, out var all))
                    neighbours.Add(from, all = new(StringComparer.Ordinal));
                all.Add(to);
            }
            void Visit(string site)
            {
                if (reached.Contains(site))
                    return;
                reached.Add(site);
                foreach (var next in neighbours[site])
                    Visit(next);
            }
        }
    }
}
