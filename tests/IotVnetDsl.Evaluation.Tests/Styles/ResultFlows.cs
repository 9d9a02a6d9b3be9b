using IotVnetDsl;

// What may fail says so: results that are bound in query syntax, options, validations that gather all faults, exceptions with filters at the end.
public abstract record Result<T>
{
    private Result() { }
    public sealed record Ok(T Value) : Result<T>;
    public sealed record Fault(string Reason) : Result<T>;

    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> fault) => this switch { Ok(var value) => ok(value), Fault(var reason) => fault(reason), _ => throw new NotSupportedException() };
    public Result<U> Select<U>(Func<T, U> map) => Match<Result<U>>(value => new Result<U>.Ok(map(value)), reason => new Result<U>.Fault(reason));
    public Result<V> SelectMany<U, V>(Func<T, Result<U>> bind, Func<T, U, V> project) => Match(value => bind(value).Select(next => project(value, next)), reason => new Result<V>.Fault(reason));
    public Result<T> Where(Func<T, bool> test) => this is Ok { Value: var value } && !test(value) ? new Fault("filtered") : this;
    public T Or(T otherwise) => this is Ok ok ? ok.Value : otherwise;
    public static implicit operator Result<T>(T value) => new Ok(value);
}

public static class Result
{
    public static Result<T> Fail<T>(string reason) => new Result<T>.Fault(reason);
    public static Result<T> Try<T>(Func<T> attempt)
    {
        try { return attempt(); }
        catch (FormatException) { return Fail<T>("format"); }
        catch (Exception exception) when (exception is ArgumentException { ParamName: { } name }) { return Fail<T>(name); }
        catch (Exception exception) { return Fail<T>(exception.GetType().Name); }
    }
    public static Result<IReadOnlyList<T>> All<T>(this IEnumerable<Result<T>> results)
    {
        var (values, faults) = (new List<T>(), new List<string>());
        foreach (var result in results)
        {
            switch (result)
            {
                case Result<T>.Ok { Value: var value }: values.Add(value); break;
                case Result<T>.Fault fault: faults.Add(fault.Reason); break;
            }
        }
        return faults is [] ? new Result<IReadOnlyList<T>>.Ok(values) : new Result<IReadOnlyList<T>>.Fault(string.Join(", ", faults));
    }
}

public sealed class QuotaException(string resource, int limit) : Exception($"{resource} is over {limit}.")
{
    public int Limit { get; } = limit;
    public string Resource { get; } = resource;
}

public sealed record ResultFlows : Topology
{
    private static Result<int> Number(string text) => int.TryParse(text, out var number) ? number : Result.Fail<int>($"'{text}' is no number");
    private static Result<string> Octet(int number) => number is >= 0 and <= 255 ? $"10.{number}.0.0/16" : Result.Fail<string>($"{number} is no octet");
    private static Result<string> Block(string text, string zone) => from number in Number(text) from block in Octet(number) where zone.Length > 0 select $"{block}@{zone}";
    private static int Guarded(int wanted)
    {
        try
        {
            return wanted > 200 ? throw new QuotaException("units", 200) : wanted;
        }
        catch (QuotaException quota) when (quota.Limit >= 100)
        {
            return quota.Limit;
        }
        finally
        {
            wanted = 0;
        }
    }
    private static string Named(string? name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 12, nameof(name));
        return name;
    }

    public override string Id => "result-flows";
    public override ResourceGroup ResourceGroup => new("rg-results", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-results") { AddressSpace = [Number("12").SelectMany(Octet, (_, block) => block).Or("10.0.0.0/16")], Subnets = [.. new[] { "1", "2" }.Select(Number).All().Match<IEnumerable<Subnet>>(numbers => numbers.Select(number => new Subnet($"n{number}", $"10.12.{number}.0/24")), _ => [])] };
    public IotHub Hub => new("hub-results")
    {
        Sku = IotHubSku.S1,
        Capacity = Guarded(900) / 100,
        Tags =
        [
            new("good", Block("7", "press").Match(text => text, reason => reason)), new("bad", Block("x", "press").Match(text => text, reason => reason)), new("high", Block("256", "p").ToString()!.Length > 10 ? "long" : "short"), new("filtered", Block("7", "") is Result<string>.Fault { Reason: "filtered" } ? "yes" : "no"),
            new("all", new[] { "1", "y", "2", "z" }.Select(Number).All().Match(numbers => $"{numbers.Count}", reason => reason)),
            new("tried", string.Join(" ", new[] { Result.Try(() => int.Parse("5")), Result.Try(() => int.Parse("five")), Result.Try(() => Named(" ").Length), Result.Try(() => Named("a-name-too-long").Length), Result.Try(() => new[] { 1 }[2]), Result.Try<int>(() => throw new QuotaException("x", 1)) }.Select(result => result.Match(number => $"{number}", reason => reason)))),
            new("equal", $"{Number("3") == Number("3")}{Number("q").Equals(Number("q"))}"),
        ],
    };
}
