using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl;

// Small value types as keys and amounts, with operators, parsing and required members.
public readonly record struct SlotKey(string Area, int Number) : IComparable<SlotKey>
{
    public int CompareTo(SlotKey other) => (Area.CompareTo(other.Area), Number.CompareTo(other.Number)) is (0, var number) ? number : string.CompareOrdinal(Area, other.Area);
    public static SlotKey Parse(string text) => text.Split('#', 2) is [var area, var number] ? new(area, int.Parse(number, CultureInfo.InvariantCulture)) : throw new FormatException(text);
    public static implicit operator SlotKey(string text) => Parse(text);
    public SlotKey Next => this with { Number = Number + 1 };
    public override string ToString() => $"{Area}-{Number:00}";
}

public readonly record struct Kilobytes(long Value)
{
    public static Kilobytes operator +(Kilobytes left, Kilobytes right) => new(checked(left.Value + right.Value));
    public static Kilobytes operator *(Kilobytes size, int times) => new(size.Value * times);
    public static bool operator >(Kilobytes left, Kilobytes right) => left.Value > right.Value;
    public static bool operator <(Kilobytes left, Kilobytes right) => left.Value < right.Value;
    public static explicit operator int(Kilobytes size) => (int)(size.Value >> 10);
    public static Kilobytes Zero => default;
}

public record Placement
{
    public required SlotKey Key { get; init; }
    public required Kilobytes Load { get; init; }
    public ImmutableArray<string> Labels { get; init; } = [];
    public Placement Labelled(params ReadOnlySpan<string> labels) => this with { Labels = [.. Labels, .. labels] };
}

public sealed record StructKeys(string First = "hall#1") : Topology
{
    private SlotKey Begin => First;

    private IReadOnlyList<Placement> Placements =>
    [
        new() { Key = Begin, Load = new(2048) },
        new Placement { Key = Begin.Next, Load = new Kilobytes(512) * 3 }.Labelled("hot"),
        new Placement { Key = "yard#7", Load = Kilobytes.Zero + new Kilobytes(4096) }.Labelled("wet", "far").Labelled("north"),
    ];

    private Dictionary<SlotKey, Placement> ByKey => Placements.ToDictionary(placement => placement.Key);

    public override string Id => "struct-keys";
    public override ResourceGroup ResourceGroup => new($"rg-{Begin.Area}", Region.WestEurope);

    public IotHub Hub => new($"hub-{Begin}") { Sku = IotHubSku.S1, Capacity = (int)Placements.Aggregate(Kilobytes.Zero, (sum, next) => sum + next.Load), Tags = [.. Placements.OrderByDescending(placement => placement.Key).Select(placement => new Tag(placement.Key.ToString(), placement.Labels is [] ? "none" : string.Join('+', placement.Labels)))] };
    public StorageAccount Archive => new("ststructkeys") { Containers = [.. ByKey.Where(pair => pair.Value.Load > new Kilobytes(1600)).Select(pair => $"{pair.Key}"), ByKey[new("yard", 7)].Labels[^1], ByKey.ContainsKey(("yard#8")) ? "eight" : "seven", (Begin == new SlotKey("hall", 1)).ToString().ToLowerInvariant(), default(SlotKey).Area ?? "no-area"] };
}
