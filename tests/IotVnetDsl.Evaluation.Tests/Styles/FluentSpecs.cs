using System.Diagnostics.CodeAnalysis;
using IotVnetDsl;

// Builders in stages, with what C# 14 has: properties that check by field, assignment that leaves null alone, extension blocks with static members, operators that change.
public interface INeedsName { INeedsRegion Named(string name); }
public interface INeedsRegion { ISpecBuilder In(Region region); }
public interface ISpecBuilder
{
    ISpecBuilder With(Action<SpecOptions> configure);
    ISpecBuilder When(bool condition, Func<ISpecBuilder, ISpecBuilder> then) => condition ? then(this) : this;
    Spec Build();
}

public sealed class SpecOptions
{
    public int Subnets { get; set => field = value is >= 1 and <= 16 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 16"); } = 1;
    [AllowNull] public string Prefix { get => field ?? "10.0"; set => field = value?.TrimEnd('.'); }
    public List<string> Features { get => field ??= ["core"]; }
    public SpecOptions? Fallback { get; set; }
    public Budget Budget { get; set; } = new();
}

public sealed class Budget
{
    public int Used { get; private set; }
    public void operator +=(int amount) => Used += amount;
    public void operator ++() => Used++;
    public static Budget operator +(Budget left, Budget right) { var sum = new Budget(); sum += left.Used + right.Used; return sum; }
}

public sealed record Spec(string Name, Region Region, SpecOptions Options)
{
    public static INeedsName Start() => new Builder();

    private sealed class Builder : INeedsName, INeedsRegion, ISpecBuilder
    {
        private string? _name;
        private Region _region = Region.EastUS;
        private SpecOptions? _options;
        INeedsRegion INeedsName.Named(string name) { _name = name; return this; }
        ISpecBuilder INeedsRegion.In(Region region) { _region = region; return this; }
        public ISpecBuilder With(Action<SpecOptions> configure) { configure(_options ??= new()); return this; }
        public Spec Build() => new(_name!, _region, _options ?? new());
    }
}

public static class SpecExtensions
{
    extension(Spec spec)
    {
        public string FullName => $"{spec.Name}-{spec.Options.Features.Count}";
        public IEnumerable<Subnet> Subnets => Enumerable.Range(0, spec.Options.Subnets).Select(at => new Subnet($"s{at}", $"{spec.Options.Prefix}.{at}.0/24"));
        public Spec Renamed(string suffix) => spec with { Name = spec.Name + suffix };
    }

    extension(Spec)
    {
        public static Spec Of(string name) => Spec.Start().Named(name).In(Region.WestEurope).Build();
        public static int Most => 16;
    }

    extension<T>(List<T> list)
    {
        public T Last { get => list[^1]; set => list[^1] = value; }
        public List<T> Also(params ReadOnlySpan<T> more) { list.AddRange(more); return list; }
    }
}

public sealed record FluentSpecs(bool IsLarge) : Topology
{
    public static FluentSpecs Small => new(false);
    public static FluentSpecs Large => new(true);

    private Spec Main => Spec.Start().Named("main").In(Region.WestEurope)
        .With(options => { options.Subnets = 2; options.Prefix = "10.7."; var budget = options.Budget; budget += 5; })
        .When(IsLarge, builder => builder.With(options => options.Subnets *= 4).With(options => options.Features.Also("dns", "firewall").Last = "gateway"))
        .Build();

    public override string Id => "fluent-specs";
    public override ResourceGroup ResourceGroup => new($"rg-{Main.FullName}", Main.Region);

    public override ValueList<Tag>? Tags
    {
        get
        {
            var spec = Main;
            var other = Spec.Of("other");
            other.Options?.Fallback?.Subnets = 7;
            other.Options?.Fallback = new SpecOptions { Prefix = null };
            other.Options!.Fallback?.Subnets += 2;
            var mine = spec.Options.Budget;
            mine += 2;
            mine++;
            var all = mine + other.Options.Budget;
            string problem;
            try { other.Options.Subnets = Spec.Most + 1; problem = "none"; }
            catch (ArgumentOutOfRangeException fault) { problem = fault.ParamName + fault.ActualValue; }
            return [new("features", string.Join(",", spec.Options.Features)), new("budget", $"{all.Used}"), new("fallback", $"{other.Options!.Fallback?.Subnets} {other.Options!.Fallback?.Prefix}"), new("problem", problem), new("last", spec.Options.Features.Last), new("name", nameof(List<>))];
        }
    }

    public VirtualNetwork Network => new(Main.Renamed("-net").Name) { AddressSpace = [$"{Main.Options.Prefix}.0.0/16"], Subnets = [.. Main.Subnets] };
    public StorageAccount Archive => new("st" + Spec.Of("other").Renamed("x").Name) { Containers = [.. Main.Options.Features] };
    public IotHub Hub => new("hub-" + Main.Name) { Sku = IotHubSku.S1, Capacity = Main.Options.Budget.Used };
}
