using System.Globalization;
using System.Numerics;
using IotVnetDsl;

// Ids and quantities as record structs with operators, generic math over them, parsing by static abstract members, own formatting.
public interface IId<TSelf> where TSelf : struct, IId<TSelf> { static abstract TSelf Of(string text); string Text { get; } static virtual string Prefix => "id"; }
public readonly record struct SiteId(string Text) : IId<SiteId>, IComparable<SiteId>
{
    public static SiteId Of(string text) => new(text.Trim().ToLowerInvariant());
    public static string Prefix => "site";
    public int CompareTo(SiteId other) => string.CompareOrdinal(Text, other.Text);
    public static bool operator <(SiteId left, SiteId right) => left.CompareTo(right) < 0;
    public static bool operator >(SiteId left, SiteId right) => left.CompareTo(right) > 0;
    public static implicit operator string(SiteId id) => id.Text;
    public static HallId operator /(SiteId site, int hall) => new(site, hall);
    public override string ToString() => $"{Prefix}:{Text}";
}
public readonly record struct HallId(SiteId Site, int Number)
{
    public string Slug => $"{Site.Text}-h{Number:D2}";
    public static HallId operator ++(HallId hall) => hall with { Number = hall.Number + 1 };

}
public readonly record struct HubId(string Text) : IId<HubId> { public static HubId Of(string text) => new("hub-" + text); }

public readonly record struct Units(int Value) : IAdditionOperators<Units, Units, Units>, IMultiplyOperators<Units, int, Units>, IAdditiveIdentity<Units, Units>, IComparable<Units>, IMinMaxValue<Units>
{
    public static Units AdditiveIdentity => new(0);
    public static Units MaxValue => new(200);
    public static Units MinValue => new(1);
    public static Units operator +(Units left, Units right) => new(left.Value + right.Value);
    public static Units operator *(Units left, int right) => new(left.Value * right);
    public static explicit operator int(Units units) => units.Value;
    public int CompareTo(Units other) => Value.CompareTo(other.Value);
}

public static class Maths
{
    public static T Sum<T>(this IEnumerable<T> items) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> => items.Aggregate(T.AdditiveIdentity, (sum, item) => sum + item);
    public static T Clamp<T>(this T value) where T : IComparable<T>, IMinMaxValue<T> => value.CompareTo(T.MaxValue) > 0 ? T.MaxValue : value.CompareTo(T.MinValue) < 0 ? T.MinValue : value;
    public static T Half<T>(T number) where T : INumber<T> => number / (T.One + T.One);
    public static T Power<T>(T number, int times) where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> { var result = T.MultiplicativeIdentity; for (var at = 0; at < times; at++) result *= number; return result; }
    public static TId Id<TId>(string text) where TId : struct, IId<TId> => TId.Of(text);
    public static string Full<TId>(TId id) where TId : struct, IId<TId> => $"{TId.Prefix}/{id.Text}";
    public static T Mean<T>(params ReadOnlySpan<T> numbers) where T : INumber<T> { var sum = T.Zero; foreach (var number in numbers) sum += number; return sum / T.CreateChecked(numbers.Length); }
}

public sealed record TypedIds : Topology
{
    private static readonly SiteId Essen = Maths.Id<SiteId>(" Essen ");
    private static readonly HallId First = Essen / 1;
    private static IEnumerable<HallId> Halls { get { for (var hall = First; hall.Number < 4; hall++) yield return hall; } }

    public override string Id => "typed-ids";
    public override ResourceGroup ResourceGroup => new($"rg-{(string)Essen}", Region.WestEurope);
    public VirtualNetwork Network => new($"vnet-{First.Slug}") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. Halls.Select(hall => { var (site, number) = hall; return new Subnet(site.Text + hall.Slug[5..], $"10.0.{number * 16}.0/20") { }; })], Tags = [new("first", First.ToString()), new("equal", $"{First == new HallId(new("essen"), 1)}{Essen < SiteId.Of("FULDA")}")] };
    public IotHub Hub => new(Maths.Id<HubId>("x").Text)
    {
        Sku = IotHubSku.S1,
        Capacity = (int)(new[] { new Units(2), new(3) }.Sum() * 2).Clamp(),
        Tags = [new("full", Maths.Full(Essen) + Maths.Full(HubId.Of("y"))), new("most", $"{new Units(900).Clamp()}{new Units(-4).Clamp().Value}"), new("half", $"{Maths.Half(7)} {Maths.Half(7m).ToString(CultureInfo.InvariantCulture)} {Maths.Half(7.0).ToString("0.0", CultureInfo.InvariantCulture)}"), new("power", $"{Maths.Power(3, 4)} {Maths.Power(2L, 40)}"), new("mean", $"{Maths.Mean(4, 5, 9)}"), new("max", $"{new[] { new Units(4), new Units(9) }.Max().Value}"), new("sorted", string.Join(" ", new[] { "b", "A", "c" }.Select(SiteId.Of).OrderDescending().Select(id => $"{id}")))],
    };
}
