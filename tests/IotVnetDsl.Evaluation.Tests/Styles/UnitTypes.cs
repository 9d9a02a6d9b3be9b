using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using IotVnetDsl;

// Units as types: messages, bytes and shares with operators of their own, checked ones, compound ones, parsing and formatting by the interfaces of .NET.
public readonly record struct Messages(long Count) : IAdditionOperators<Messages, Messages, Messages>, IMultiplyOperators<Messages, int, Messages>, IComparable<Messages>, IAdditiveIdentity<Messages, Messages>
{
    public static Messages AdditiveIdentity => default;
    public static Messages operator +(Messages left, Messages right) => new(left.Count + right.Count);
    public static Messages operator checked +(Messages left, Messages right) => new(checked(left.Count + right.Count));
    public static Messages operator *(Messages messages, int factor) => new(messages.Count * factor);
    public static int operator /(Messages messages, Messages per) => (int)((messages.Count + per.Count - 1) / per.Count);
    public static Messages operator -(Messages messages) => new(-messages.Count);
    public static Messages operator ++(Messages messages) => new(messages.Count + 1);
    public static bool operator >(Messages left, Messages right) => left.Count > right.Count;
    public static bool operator <(Messages left, Messages right) => left.Count < right.Count;
    public static explicit operator int(Messages messages) => (int)messages.Count;
    public static explicit operator checked int(Messages messages) => checked((int)messages.Count);
    public static bool operator true(Messages messages) => messages.Count != 0;
    public static bool operator false(Messages messages) => messages.Count == 0;
    public int CompareTo(Messages other) => Count.CompareTo(other.Count);
    public override string ToString() => Count switch { >= 1_000_000 => $"{Count / 1_000_000}M", >= 1000 => $"{Count / 1000}k", _ => $"{Count}" };
}

public readonly struct Size : IParsable<Size>, IFormattable, IEquatable<Size>
{
    private readonly long _bytes;
    public Size(long bytes) => _bytes = bytes;
    public static Size Parse(string text, IFormatProvider? provider) => TryParse(text, provider, out var size) ? size : throw new FormatException();
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Size result)
    {
        result = default;
        if (text is not [.. var digits, var unit] || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        result = new(unit switch { 'k' => number << 10, 'm' => number << 20, _ => number });
        return true;
    }
    public string ToString(string? format, IFormatProvider? provider) => format switch { "k" => $"{_bytes >> 10}k", "m" => $"{_bytes >> 20}m", _ => $"{_bytes}" };
    public override string ToString() => ToString(null, null);
    public bool Equals(Size other) => _bytes == other._bytes;
    public override bool Equals(object? obj) => obj is Size size && Equals(size);
    public override int GetHashCode() => HashCode.Combine(_bytes);
    public static bool operator ==(Size left, Size right) => left.Equals(right);
    public static bool operator !=(Size left, Size right) => !(left == right);
}

public sealed class Meter
{
    public int Value { get; private set; }
    public int Writes { get; private set; }
    public void operator +=(int more) { Value += more; Writes++; }
    public void operator ++() { Value++; Writes++; }
}

public sealed record UnitTypes : Topology
{
    private static T Sum<T>(IEnumerable<T> values) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        var sum = T.AdditiveIdentity;
        foreach (var value in values)
            sum += value;
        return sum;
    }
    private static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
    private static T Most<T>(params T[] values) where T : IComparable<T> => values.Aggregate((most, next) => next.CompareTo(most) > 0 ? next : most);
    private static TOut Convert<TIn, TOut>(TIn value) where TIn : INumber<TIn> where TOut : INumber<TOut> => TOut.CreateChecked(value) + TOut.One;

    private static readonly Messages Daily = new(400_000);
    private static readonly Messages[] Load = [new(250_000), new Messages(90) * 5000, Daily];

    public override string Id => "unit-types";
    public override ResourceGroup ResourceGroup => new("rg-units", Region.WestEurope);

    public IotHub Hub
    {
        get
        {
            var meter = new Meter();
            meter += 4;
            meter += 5;
            ++meter;
            var messages = Sum(Load);
            var one = messages;
            one++;
            string over;
            try { over = checked(new Messages(long.MaxValue) + Daily).ToString(); }
            catch (OverflowException) { over = "over"; }
            return new($"hub-{messages}") { Sku = IotHubSku.S1, Capacity = messages / Daily, Tags = [new("most", $"{Most(Load)}"), new("negative", (-Daily).ToString()), new("one", $"{one.Count}"), new("over", over), new("yes", one ? "yes" : "no"), new("meter", $"{meter.Value}/{meter.Writes}"), new("narrow", $"{(int)new Messages(7)}{Daily > messages}"), new("sum", Sum([1, 2, 3]).ToString() + Sum([1.5m, 2.25m]).ToString(CultureInfo.InvariantCulture)), new("more", $"{Convert<int, long>(41)}")] };
        }
    }

    public StorageAccount Archive => new("stunits") { Containers = [$"s{Read<Size>("4m"):k}", $"s{Read<Size>("2048k"):m}", Size.TryParse("x", null, out var none) ? "yes" : $"no{none}", Read<Size>("1k") == new Size(1024) ? "same" : "other", $"n{Read<int>("12")}", $"g{Read<Guid>("6f9619ff-8b86-d011-b42d-00cf4fc964ff").ToString("N")[..4]}"] };
}
