using IotVnetDsl;

// What differs by stage and region is a table of switch expressions over tuples, with guards and discards.
public enum Env { Dev, Test, Prod }

public readonly record struct Shape(int Units, int Days, bool Zonal)
{
    public static Shape For(Env env, string region) => (env, region) switch
    {
        (Env.Prod, "westeurope" or "northeurope") => new(4, 7, true),
        (Env.Prod, { Length: > 10 }) => new(3, 7, false),
        (Env.Prod, _) => new(2, 5, false),
        (Env.Test, var name) when name.StartsWith('w') => new() { Units = 2, Days = 2 },
        (Env.Dev or Env.Test, _) => new(1, 1, default),
        _ => throw new ArgumentOutOfRangeException(nameof(env)),
    };
    public void Deconstruct(out int units, out string zones) => (units, zones) = (Units, Zonal ? "1,2,3" : "-");
}

public sealed record StageMatrix(Env Env, string Place = "westeurope") : Topology
{
    [DefaultVariant] public static StageMatrix Dev { get; } = new(Env.Dev);
    public static StageMatrix Test { get; } = new(Env.Test);
    public static StageMatrix Prod { get; } = new(Env.Prod);
    public static StageMatrix Far { get; } = Prod with { Place = "switzerlandnorth" };

    private string Tail => Env.ToString().ToLowerInvariant() is var name && Place is ['s', .. var rest] ? $"{name}-{rest[..3]}" : name;
    private Shape Shape => Shape.For(Env, Place);
    private static string Grade(int units, int days) => (units * days switch { > 5 => 3, > 1 and <= 5 => 2, _ => 1 }) switch { >= 12 => "gold", >= 4 => "silver", _ => "bronze" };
    private static decimal Price(Shape shape) => shape switch
    {
        { Zonal: true, Units: var units } => units * 25m * 1.5m,
        { Units: >= 2 and var units, Days: < 3 } => units * 20.5m,
        var (units, zones) => units + zones.Length,
    };

    public override string Id => "stage-matrix";
    public override ResourceGroup ResourceGroup => new($"rg-matrix-{Tail}", Place switch { "westeurope" => Region.WestEurope, _ => Region.SwitzerlandNorth });

    public IotHub Hub
    {
        get
        {
            var (units, zones) = Shape;
            var (_, days, zonal) = Shape;
            return new($"hub-matrix-{Tail}")
            {
                Sku = (units, zonal) is ( > 2, true) ? IotHubSku.S2 : IotHubSku.S1,
                Capacity = units,
                BuiltInEndpoint = new() { RetentionDays = days, PartitionCount = zonal ? 8 : 4 },
                Tags = [new("zones", zones), new("grade", Grade(units, days)), new("price", FormattableString.Invariant($"{Price(Shape):0.00}")), new("shape", $"{Shape.Units}/{Shape with { Days = 9 } is { Days: 9 }}"), new("next", ((Env)(((int)Env + 1) % Enum.GetValues<Env>().Length)).ToString())],
            };
        }
    }
    public StorageAccount? Archive => Env is Env.Dev ? null : new($"stmatrix{Tail.Replace("-", "")}") { Sku = Shape.Zonal ? StorageSku.StandardZrs : StorageSku.StandardLrs, Containers = ["raw", .. Env == Env.Prod ? ["cold"] : Array.Empty<string>()] };
}
