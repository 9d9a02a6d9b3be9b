using IotVnetDsl;

// Strong types of one's own: conversions, operators, comparisons, deconstruction, equality.
public readonly struct StageName : IEquatable<StageName>, IComparable<StageName>
{
    private readonly string? _value;
    private StageName(string value) => _value = value;
    public static StageName Dev { get; } = new("dev");
    public static StageName Prod { get; } = new("prod");
    public static implicit operator StageName(string text) => text switch { "dev" or "development" => Dev, "prod" => Prod, _ => throw new ArgumentException($"No stage: {text}", nameof(text)) };
    public bool IsProduction => this == Prod;
    public bool Equals(StageName other) => _value == other._value;
    public override bool Equals(object? obj) => obj is StageName other && Equals(other);
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;
    public static bool operator ==(StageName left, StageName right) => left.Equals(right);
    public static bool operator !=(StageName left, StageName right) => !(left == right);
    public static bool operator true(StageName stage) => stage._value is not null;
    public static bool operator false(StageName stage) => stage._value is null;
    public int CompareTo(StageName other) => string.CompareOrdinal(_value, other._value);
    public override string ToString() => _value ?? "none";
}

public sealed record Money(decimal Amount, string Currency = "EUR")
{
    public static Money operator +(Money left, Money right) => left with { Amount = left.Amount + right.Amount };
    public static Money operator *(Money money, int times) => money with { Amount = money.Amount * times };
    public static Money operator -(Money money) => money with { Amount = -money.Amount };
    public static Money Zero => new(0m);
}

public class ResourceName
{
    private readonly string[] _parts;
    public ResourceName(params string[] parts) => _parts = parts;
    public static ResourceName operator /(ResourceName name, string part) => new([.. name._parts, part]);
    public static ResourceName operator |(ResourceName name, (string From, string To) change) => new([.. name._parts.Select(part => part == change.From ? change.To : part)]);
    public void Deconstruct(out string kind, out string rest) => (kind, rest) = (_parts[0], string.Join('-', _parts[1..]));
    public string Flat => string.Concat(_parts);
    public static implicit operator string(ResourceName name) => string.Join('-', name._parts);
}

public sealed record OwnValues(StageName Stage) : Topology
{
    public static OwnValues Development => new("development");
    public static OwnValues Production => new(StageName.Prod);

    private ResourceName Base => new ResourceName("own") / Stage.ToString();

    public override string Id => "own-values";
    public override ResourceGroup ResourceGroup => new(new ResourceName("rg") / Base, Region.WestEurope);

    public VirtualNetwork Network => new(new ResourceName("vnet", "own") / "x" | ("x", "plant")) { AddressSpace = [Stage.IsProduction ? "10.1.0.0/16" : "10.2.0.0/16"] };
    public IotHub Hub
    {
        get
        {
            var (kind, rest) = new ResourceName("hub", "a", "b");
            var cost = new Money[] { new(1.5m), new(2m) }.Aggregate(Money.Zero, (sum, next) => sum + next) * 2 + -new Money(1m);
            return new($"{kind}_{rest}".Replace('_', '-')) { Sku = IotHubSku.S1, Capacity = (int)cost.Amount, Tags = [new("cost", $"{cost.Amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} {cost.Currency}"), new("same", (new Money(1) == new Money(1.0m)).ToString()), new("order", Stage.CompareTo(StageName.Dev) > 0 ? "after" : "not")] };
        }
    }
    public StorageAccount? Archive => Stage ? new($"st{Base.Flat}") { Containers = [Stage != StageName.Dev ? "prod" : "dev"] } : null;
}
