// complete
using System.Numerics;
using IotVnetDsl;

public static class Numbers
{
    public static T Sum<T>(params T[] numbers)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var number in numbers)
            sum += number;
        return sum * (T.One + T.One);
    }

    public static T Between<T>(T number, T low, T high)
        where T : IComparable<T> => number.CompareTo(low) < 0 ? low : number.CompareTo(high) > 0 ? high : number;

    public static T Power<T>(int exponent)
        where T : IBinaryInteger<T> => T.One << exponent;
}

public sealed record GenericNumbers : Topology
{
    public override string Id => "genericnumbers";
    public override ResourceGroup ResourceGroup => new("rg-genericnumbers", Region.EastUS);

    public StorageAccount A => new($"a{Numbers.Sum(1, 2, 3)}{Numbers.Sum(4L, 5L)}");

    public StorageAccount B => new($"b{Numbers.Between(5, 1, 3)}{Numbers.Between(-5L, 1L, 3L)}");

    public StorageAccount C => new($"c{Numbers.Power<int>(5)}{int.Max(3, 4)}{int.Clamp(9, 1, 5)}{DayOfWeek.Monday.CompareTo(DayOfWeek.Sunday) > 0}");
}
