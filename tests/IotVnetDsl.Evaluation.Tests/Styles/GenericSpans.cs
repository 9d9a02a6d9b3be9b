using System.Numerics;
using IotVnetDsl;

// As those write who like generic math: intervals over any number, prefixes as a type with operators, sums and searches by type parameters, checked widths.
public readonly record struct Interval<T>(T Low, T High) where T : struct, IBinaryInteger<T>
{
    public T Length => High - Low + T.One;
    public bool Holds(T value) => value >= Low && value <= High;
    public bool Overlaps(Interval<T> other) => Low <= other.High && other.Low <= High;
    public (Interval<T> First, Interval<T> Second) Halves()
    {
        var middle = Low + (High - Low) / T.CreateChecked(2);
        return (this with { High = middle }, this with { Low = middle + T.One });
    }
    public static Interval<T> operator +(Interval<T> interval, T by) => new(interval.Low + by, interval.High + by);
    public static Interval<T> operator *(Interval<T> interval, int by) => new(interval.Low, interval.Low + interval.Length * T.CreateChecked(by) - T.One);
}

public readonly struct Prefix(uint address, int length) : IEquatable<Prefix>, IComparable<Prefix>, IAdditionOperators<Prefix, int, Prefix>
{
    public uint Address { get; } = length == 0 ? 0 : address & (uint.MaxValue << (32 - length));
    public int Length { get; } = length;
    public Interval<uint> Range => new(Address, Address + (uint)((1UL << (32 - Length)) - 1));
    public static Prefix Of(byte a, byte b, byte c, byte d, int length) => new((uint)a << 24 | (uint)b << 16 | (uint)c << 8 | d, length);
    public static Prefix operator +(Prefix prefix, int steps) => new(prefix.Address + (uint)steps * (1u << (32 - prefix.Length)), prefix.Length);
    public static Prefix operator /(Prefix prefix, int length) => new(prefix.Address, length);
    public static bool operator ==(Prefix left, Prefix right) => left.Equals(right);
    public static bool operator !=(Prefix left, Prefix right) => !(left == right);
    public bool Equals(Prefix other) => Address == other.Address && Length == other.Length;
    public override bool Equals(object? other) => other is Prefix prefix && Equals(prefix);
    public override int GetHashCode() => HashCode.Combine(Address, Length);
    public int CompareTo(Prefix other) => Address.CompareTo(other.Address) is not 0 and var order ? order : Length.CompareTo(other.Length);
    public override string ToString() => $"{Address >> 24}.{Address >> 16 & 255}.{Address >> 8 & 255}.{Address & 255}/{Length}";
    public static implicit operator string(Prefix prefix) => prefix.ToString();
}

public static class Totals
{
    public static TResult Sum<T, TResult>(this IEnumerable<T> items, Func<T, TResult> of) where TResult : INumber<TResult>
    {
        var sum = TResult.Zero;
        foreach (var item in items)
            sum += of(item);
        return sum;
    }
    public static T Gcd<T>(T a, T b) where T : IBinaryInteger<T> => b == T.Zero ? T.Abs(a) : Gcd(b, a % b);
    public static T Clamp<T>(T value, T low, T high) where T : IComparisonOperators<T, T, bool> => value < low ? low : value > high ? high : value;
    public static T Largest<T>(params ReadOnlySpan<T> values) where T : IMinMaxValue<T>, IComparable<T>
    {
        var largest = T.MinValue;
        foreach (var value in values)
        {
            if (value.CompareTo(largest) > 0)
                largest = value;
        }
        return largest;
    }
    public static IEnumerable<Prefix> Repeat(Prefix first, int times)
    {
        for (var at = first; times > 0; at += 1, times--)
            yield return at;
    }
}

public sealed record GenericSpans : Topology
{
    private static readonly Prefix Whole = Prefix.Of(10, 85, 3, 9, 16);
    private static readonly (string Name, int Devices)[] Lines = [("press", 120), ("paint", 40), ("mill", 250)];

    private static Prefix Room(int devices) => Whole / (32 - BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)devices + 5)));

    public override string Id => "generic-spans";
    public override ResourceGroup ResourceGroup => new("rg-math", Region.FranceCentral);

    public VirtualNetwork Network
    {
        get
        {
            var next = Whole.Range.Low;
            var subnets = new List<Subnet>();
            foreach (var (name, devices) in Lines.OrderByDescending(line => line.Devices))
            {
                var room = new Prefix(next, Room(devices).Length);
                subnets.Add(new(name, room.ToString()));
                next = room.Range.High + 1;
            }
            return new("vnet-math") { AddressSpace = [Whole.ToString()], Subnets = [.. subnets, .. Totals.Repeat(Prefix.Of(10, 85, 128, 0, 24), 2).Select((prefix, at) => new Subnet($"doors{at}", prefix.ToString()))] };
        }
    }

    public IotHub Hub => new("iot-math")
    {
        Sku = IotHubSku.S1,
        Capacity = Totals.Clamp(Lines.Sum<(string Name, int Devices), long>(line => line.Devices) / 200, 1L, 4L) is var units ? (int)units : 1,
        Tags =
        [
            new("gcd", $"{Totals.Gcd(120, 250)}"), new("largest", $"{Totals.Largest(3, 9, 4)}"), new("halves", $"{new Interval<byte>(0, 255).Halves().Second.Low}"),
            new("overlap", $"{Whole.Range.Overlaps((Whole + 1).Range)}"), new("wide", $"{(new Interval<long>(4, 7) * 3).Length}"), new("same", $"{Whole == Prefix.Of(10, 85, 255, 255, 16)}"),
        ],
    };

    public PrivateEndpoint Door => new("pe-math", Hub, Network.Subnet("doors0")) { Dns = Dns.PrivateZones };
    public StorageAccount Archive => new("stmath") { Containers = [.. Lines.Select(line => $"r{Room(line.Devices).Length}")] };
}
