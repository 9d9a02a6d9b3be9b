// complete
using IotVnetDsl;

public static class Order
{
    public static readonly string First = "ab" + Second;
    public static readonly string Second = "THIS";
    public static readonly string Third = Second + First + Constant;
    public static string Fourth { get; } = Early();
    public static string Fifth { get; } = "fifth";
    public static readonly int Sixth = Seventh + 1;
    public static readonly int Seventh = 7;
    public static readonly string Itself = Itself + "a";
    public const string Constant = "constant";
    public static string Computed => Fifth + Sixth;
    public static string Early() => Fifth + "early" + Computed;
}

public static class Later
{
    public static readonly string Name = Order.First + "later";
}

public class Part
{
    public static readonly Part Default = new();
    private static readonly string Prefix = "part";
    public string Name { get; } = Prefix + "name";
    public static Part Made { get; } = new();
}

public abstract class Early
{
    protected Early() => Seen = Name;
    public string Seen { get; }
    protected abstract string? Name { get; }
}

public sealed class Assigned : Early
{
    private readonly string? _name;
    public Assigned(string name) => _name = name;
    protected override string? Name => _name ?? "nothing";
}

public sealed class Initialized : Early
{
    private readonly string? _name = "initialized";
    protected override string? Name => _name ?? "nothing";
}

public sealed record StaticOrder(string Stage) : Topology
{
    public static StaticOrder Development { get; } = new("dev" + Suffix);
    private static readonly string Suffix = "suffix";
    public static StaticOrder Production { get; } = new("prod" + Suffix);

    private static string Named => Suffix + "named";
    private string Kept { get; } = Named;

    public override string Id => "static-order";
    public override ResourceGroup ResourceGroup => new("rg-order", Region.EastUS);
    public StorageAccount One => new("one" + Order.First);
    public StorageAccount Two => new("two" + Order.Third + Order.Fourth + Order.Computed);
    public StorageAccount Three => new("three" + Order.Itself + Later.Name);
    public StorageAccount Four => new("four" + Part.Default.Name + Part.Made.Name);
    public StorageAccount Five => new(new Assigned("late").Seen + new Initialized().Seen);
    public StorageAccount Six => new(Stage + Kept + Named);
}
