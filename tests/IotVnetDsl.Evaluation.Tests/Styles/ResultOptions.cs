using IotVnetDsl;

// A result type with Map, Bind and Match, an option type, validation that collects its faults, and pipelines of query syntax over both.
public abstract record Result<T>
{
    public sealed record Ok(T Value) : Result<T>;
    public sealed record Error(string Reason) : Result<T>;
    public static implicit operator Result<T>(T value) => new Ok(value);
    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> error) => this switch
    {
        Ok(var value) => ok(value),
        Error { Reason: var reason } => error(reason),
        _ => throw new InvalidOperationException(),
    };
    public Result<TOut> Bind<TOut>(Func<T, Result<TOut>> next) => Match(next, reason => new Result<TOut>.Error(reason));
    public Result<TOut> Map<TOut>(Func<T, TOut> map) => Bind<TOut>(value => map(value));
    public Result<TOut> Select<TOut>(Func<T, TOut> map) => Map(map);
    public Result<TOut> SelectMany<TMid, TOut>(Func<T, Result<TMid>> bind, Func<T, TMid, TOut> project) => Bind(value => bind(value).Map(mid => project(value, mid)));
    public T Or(T other) => this is Ok ok ? ok.Value : other;
    public static Result<T> operator |(Result<T> left, Result<T> right) => left is Ok ? left : right;
}

public readonly struct Option<T> : IEquatable<Option<T>> where T : notnull
{
    private readonly T? _value;
    private Option(T value) => (_value, HasValue) = (value, true);
    public bool HasValue { get; }
    public static Option<T> None => default;
    public static Option<T> Some(T value) => new(value);
    public Option<TOut> Map<TOut>(Func<T, TOut> map) where TOut : notnull => HasValue ? Option<TOut>.Some(map(_value!)) : Option<TOut>.None;
    public Option<T> Where(Predicate<T> test) => HasValue && test(_value!) ? this : None;
    public T Else(T other) => HasValue ? _value! : other;
    public bool TryGet(out T value) { value = _value!; return HasValue; }
    public bool Equals(Option<T> other) => HasValue == other.HasValue && (!HasValue || EqualityComparer<T>.Default.Equals(_value, other._value));
    public override bool Equals(object? obj) => obj is Option<T> other && Equals(other);
    public override int GetHashCode() => HasValue ? _value!.GetHashCode() : 0;
    public static bool operator ==(Option<T> left, Option<T> right) => left.Equals(right);
    public static bool operator !=(Option<T> left, Option<T> right) => !(left == right);
    public override string ToString() => HasValue ? $"Some({_value})" : "None";
}

public static class Results
{
    public static Result<IReadOnlyList<T>> Sequence<T>(this IEnumerable<Result<T>> results)
    {
        var values = new List<T>();
        foreach (var result in results)
        {
            switch (result)
            {
                case Result<T>.Ok ok:
                    values.Add(ok.Value);
                    break;
                case Result<T>.Error error:
                    return new Result<IReadOnlyList<T>>.Error(error.Reason);
            }
        }
        return new Result<IReadOnlyList<T>>.Ok(values);
    }
    public static (IReadOnlyList<T> Good, IReadOnlyList<string> Bad) Partition<T>(this IEnumerable<Result<T>> results)
    {
        var all = results.ToArray();
        return (all.OfType<Result<T>.Ok>().Select(ok => ok.Value).ToList(), [.. all.OfType<Result<T>.Error>().Select(error => error.Reason)]);
    }
    public static Option<T> FirstOrNone<T>(this IEnumerable<T> items, Func<T, bool> test) where T : notnull
    {
        foreach (var item in items)
            if (test(item)) return Option<T>.Some(item);
        return Option<T>.None;
    }
    public static TOut Pipe<T, TOut>(this T value, Func<T, TOut> next) => next(value);
    public static T Tap<T>(this T value, Action<T> see) { see(value); return value; }
}

public sealed record ResultOptions : Topology
{
    private static readonly (string Name, string Third, string Size)[] Rows = [("core", "0", "24"), ("edge", "16", "20"), ("lab", "x", "26"), ("ops", "300", "24")];
    private static Result<int> Number(string text, int most) => !int.TryParse(text, out var number) ? new Result<int>.Error($"{text} is no number") : number > most ? new Result<int>.Error($"{number} is above {most}") : number;
    private static Result<Subnet> Parse((string Name, string Third, string Size) row) =>
        from third in Number(row.Third, 255)
        from size in Number(row.Size, 29)
        select new Subnet(row.Name, $"10.8.{third}.0/{size}");

    public override string Id => "result-options";
    public override ResourceGroup ResourceGroup => Results.Pipe("parts", name => $"rg-{name}").Pipe(name => new ResourceGroup(name, Region.WestEurope));
    public VirtualNetwork Network
    {
        get
        {
            var (good, bad) = Rows.Select(Parse).Partition();
            return new("vnet-parts") { AddressSpace = ["10.8.0.0/16"], Subnets = [.. good], Tags = [.. bad.Select((reason, at) => new Tag($"fault{at}", reason))] };
        }
    }
    public IotHub Hub
    {
        get
        {
            var seen = new List<string>();
            var largest = Rows.Select(row => Number(row.Size, 32)).Sequence().Map(sizes => sizes.Max()).Tap(result => seen.Add(result.GetType() == typeof(Result<int>.Ok) ? "ok" : "fault"));
            var found = Rows.FirstOrNone(row => row.Third.Length > 2).Map(row => row.Name);
            var none = Rows.FirstOrNone(row => row.Name.StartsWith('z')).Map(row => row.Name);
            var text = found.TryGet(out var name) ? name : "-";
            return new("hub-parts")
            {
                Sku = IotHubSku.S1,
                Capacity = (Number("7x", 9) | Number("3", 9)).Or(1),
                Tags = [new("largest", largest.Match(size => $"{size}", reason => reason)), new("found", $"{found}{none}{text}"), new("equal", $"{found == Option<string>.Some("ops")}{none == default}{found != none}{found.Equals((object)none)}"), new("else", none.Else("nobody") + found.Where(each => each.Length > 5)), new("seen", string.Join("", seen)), new("chain", Number("4", 9).Bind(number => Number($"{number * 3}", 9)).Match(_ => "fine", reason => reason))],
            };
        }
    }
}
