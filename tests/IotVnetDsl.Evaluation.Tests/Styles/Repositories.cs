using IotVnetDsl;

// Generic repositories and providers over tables of records, with specifications that are put together.
public interface IEntity { string Key { get; } }
public sealed record Line(string Key, string Site, int Devices, bool IsActive = true) : IEntity;
public sealed record SiteRow(string Key, string Region, int Second) : IEntity;

public interface IRepository<T> where T : IEntity
{
    IEnumerable<T> All();
    T Get(string key);
    bool TryGet(string key, out T? found);
}

public class MemoryRepository<T>(params T[] rows) : IRepository<T> where T : class, IEntity
{
    private readonly Dictionary<string, T> _rows = rows.ToDictionary(row => row.Key);
    public virtual IEnumerable<T> All() => _rows.Values.OrderBy(row => row.Key, StringComparer.Ordinal);
    public T Get(string key) => TryGet(key, out var found) ? found! : throw new KeyNotFoundException($"{typeof(T).Name} {key}");
    public bool TryGet(string key, out T? found) => _rows.TryGetValue(key, out found);
}

public abstract class Specification<T>
{
    public abstract bool IsSatisfiedBy(T item);
    public Specification<T> And(Specification<T> other) => new Both(this, other);
    public Specification<T> Not() => new Negated(this);
    public static Specification<T> operator &(Specification<T> left, Specification<T> right) => left.And(right);
    public static Specification<T> operator !(Specification<T> one) => one.Not();
    private sealed class Both(Specification<T> left, Specification<T> right) : Specification<T> { public override bool IsSatisfiedBy(T item) => left.IsSatisfiedBy(item) && right.IsSatisfiedBy(item); }
    private sealed class Negated(Specification<T> inner) : Specification<T> { public override bool IsSatisfiedBy(T item) => !inner.IsSatisfiedBy(item); }
}

public sealed class Where<T>(Func<T, bool> test) : Specification<T> { public override bool IsSatisfiedBy(T item) => test(item); }

public static class Specifications
{
    public static IEnumerable<T> Matching<T>(this IRepository<T> repository, Specification<T> specification) where T : IEntity => repository.All().Where(specification.IsSatisfiedBy);
}

public sealed record Repositories(string Site = "north") : Topology
{
    public static Repositories North => new();
    public static Repositories South => new("south");

    private static readonly IRepository<SiteRow> Sites = new MemoryRepository<SiteRow>(new SiteRow("north", "westeurope", 10), new SiteRow("south", "northeurope", 20));
    private static readonly IRepository<Line> Lines = new MemoryRepository<Line>(new("press", "north", 40), new("paint", "north", 300), new("pack", "south", 12), new("mill", "south", 700, IsActive: false));
    private static Specification<Line> Active => new Where<Line>(line => line.IsActive);
    private static Specification<Line> Large => new Where<Line>(line => line.Devices >= 100);
    private Specification<Line> Here => new Where<Line>(line => line.Site == Site);

    public override string Id => "repositories";
    public override ResourceGroup ResourceGroup => new($"rg-repositories-{Site}", Region.WestEurope);

    private SiteRow Row => Sites.Get(Site);

    public VirtualNetwork Network => new($"vnet-{Row.Key}") { AddressSpace = [$"10.{Row.Second}.0.0/16"], Subnets = [.. Lines.Matching(Here).Select((line, at) => new Subnet(line.Key, $"10.{Row.Second}.{at}.0/24"))] };
    public IotHub Hub => new($"hub-{Row.Key}") { Sku = Lines.Matching(Here & Large & Active).Any() ? IotHubSku.S2 : IotHubSku.S1, Capacity = Math.Max(1, Lines.Matching(Here & Active).Sum(line => line.Devices) / 100), Tags = [new("region", Row.Region), new("idle", string.Join(",", Lines.Matching(Here & !Active).Select(line => line.Key)))] };
    public StorageAccount Archive => new($"st{Row.Key}") { Containers = [.. Lines.Matching(!Here).Select(line => $"other-{line.Key}"), Sites.TryGet("west", out var west) ? west!.Key : "none"] };
}
