// complete
using IotVnetDsl;

public record struct Point(int X, int Y = 2)
{
    public int Z { get; init; } = 5;

    public Corner Corner { get; init; }
}

public struct Corner
{
    public int Number;

    public string? Name { get; set; }
}

public enum Near
{
    Here,
}

public enum Far
{
    There,
}

public sealed record StructDefaults : Topology
{
    public override string Id => "structdefaults";
    public override ResourceGroup ResourceGroup => new("rg-structdefaults", Region.EastUS);

    // No constructor runs for the default, nor for an array's items, nor for new() beside a primary constructor.
    public StorageAccount A => new($"a{default(Point).Z}{new Point().Z}{new Point(1).Z}{(new Point[2])[1].Y}{(new Point(1) with { Z = 9 }).Z}");

    public StorageAccount B => new($"b{default(Point).Corner.Number}{default(Corner).Name ?? "none"}");

    public StorageAccount C => new("c" + GetType().Name + new Point(1).GetType().Name);

    public StorageAccount D => new("d" + ((object)Far.There is Near.Here) + ((object)(1, 2) is int));
}
