using System.Numerics;
using IotVnetDsl;

// Generic mathematics, generic caches, static abstract members.
public interface IKind<TSelf> where TSelf : IKind<TSelf>
{
    static abstract string Prefix { get; }
    static abstract TSelf Of(int number);
    int Number { get; }
    string Name => $"{TSelf.Prefix}-{Number}";
}

public readonly record struct LineKind(int Number) : IKind<LineKind>
{
    public static string Prefix => "line";
    public static LineKind Of(int number) => new(number);
}

public readonly record struct CellKind(int Number) : IKind<CellKind>
{
    public static string Prefix => typeof(CellKind).Name[..4].ToLowerInvariant();
    public static CellKind Of(int number) => new(number * 10);
    string IKind<CellKind>.Name => $"c{Number}";
}

public static class Sums
{
    public static T SumOf<T>(params IEnumerable<T> values) where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    public static T Clamped<T>(T value, T low, T high) where T : IComparable<T> => value.CompareTo(low) < 0 ? low : value.CompareTo(high) > 0 ? high : value;

    public static T RoundUp<T>(T value, T step) where T : IBinaryInteger<T> => (value + step - T.One) / step * step;

    public static IEnumerable<string> NamesOf<T>(int count) where T : struct, IKind<T>
    {
        for (var number = 1; number <= count; number++)
            yield return T.Of(number).Name;
    }
}

public static class Table<T> where T : notnull
{
    public static readonly List<T> Items = [];
    public static string Label { get; } = typeof(T).Name;
}

public sealed record GenericMath : Topology
{
    public override string Id => "generic-math";
    public override ResourceGroup ResourceGroup => new("rg-generic-math", Region.WestEurope);

    public VirtualNetwork Network => new($"vnet-{Table<LineKind>.Label.ToLower()}") { AddressSpace = [$"10.{Sums.SumOf(1, 2, 3)}.0.0/16"], Subnets = [.. Sums.NamesOf<LineKind>(2).Concat(Sums.NamesOf<CellKind>(2)).Select((name, index) => new Subnet(name, $"10.6.{index}.0/24"))] };
    public IotHub Hub => new($"hub-{Sums.SumOf(1.5, 2.5):0}-{Sums.RoundUp(13, 8)}") { Sku = IotHubSku.S1, Capacity = Sums.Clamped(17, 1, 10), Tags = [new("big", Sums.RoundUp(1000L, 256L).ToString()), new("max", int.Max(3, 5).ToString()), new("pow", BigInteger.Pow(2, 10).ToString()), new("dec", Sums.SumOf(0.10m, 0.2m).ToString(System.Globalization.CultureInfo.InvariantCulture))] };
    public StorageAccount Archive => new($"st{Sums.Clamped("m", "a", "k")}{uint.MaxValue % 1000}") { Containers = [Pick<string>("x", "y"), Pick(1, 2).ToString() + "-n"] };

    private static T Pick<T>(T first, T second) => EqualityComparer<T>.Default.Equals(first, default) ? first : second;
}
