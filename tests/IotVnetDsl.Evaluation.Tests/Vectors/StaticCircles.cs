using IotVnetDsl;

public static class Left
{
    public static readonly string Name = Right.Name + "left";
    public static readonly string Late = "late";
}

public static class Right
{
    public static readonly string Name = "right" + Left.Late;
}

public partial class Parted
{
    public partial string Name { get; }
    public partial string Of(int number);
}

public partial class Parted
{
    public partial string Name => "parted";
    public partial string Of(int count) => "of" + count;
}

public sealed record StaticCircles : Topology
{
    public override string Id => "static-circles";
    public override ResourceGroup ResourceGroup => new("rg-circles", Region.EastUS);
    public StorageAccount One => new("one" + Left.Name);
    public StorageAccount Two => new("two" + Right.Name);
    public StorageAccount Three => new("three" + new Parted().Name + new Parted().Of(3));
}
