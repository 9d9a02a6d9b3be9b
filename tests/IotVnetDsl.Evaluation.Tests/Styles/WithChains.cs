using IotVnetDsl;

// One example of each kind, changed by chains of functions and of `with`.
public static class Steps
{
    public static T Do<T>(this T value, params Func<T, T>[] steps) => steps.Aggregate(value, (current, step) => step(current));
    public static T If<T>(this T value, bool condition, Func<T, T> step) => condition ? step(value) : value;
    public static Func<T, T> After<T>(this Func<T, T> second, Func<T, T> first) => value => second(first(value));
    public static Func<TIn, TOut> Pipe<TIn, TMid, TOut>(Func<TIn, TMid> first, Func<TMid, TOut> second) => value => second(first(value));
    public static Func<TB, TC> Apply<TA, TB, TC>(this Func<TA, TB, TC> function, TA first) => second => function(first, second);
}

public sealed record WithChains(string Stage = "test") : Topology
{
    private static readonly StorageAccount Usual = new("usual") { Kind = StorageKind.StorageV2, Sku = StorageSku.StandardLrs, MinimumTlsVersion = TlsVersion.Tls12 };
    private static readonly Func<StorageAccount, StorageAccount> Zoned = account => account with { Sku = StorageSku.StandardZrs };
    private static Func<StorageAccount, StorageAccount> Holding(params string[] containers) => account => account with { Containers = [.. containers] };
    private static readonly Func<string, Func<int, string>> Curried = kind => number => $"{kind}{number:00}";
    private static readonly Func<string, int, string> Numbered = (kind, number) => $"{kind}-{number:D3}";

    public override string Id => "with-chains";
    public override ResourceGroup ResourceGroup => new ResourceGroup("rg", Region.WestEurope) with { Name = $"rg-{Stage}" };

    public StorageAccount Raw => Usual.Do(Zoned, Holding("raw", "dead"), account => account with { Name = $"straw{Stage}" });
    public StorageAccount Clean => Raw with { Name = $"stclean{Stage}", Containers = [.. Raw.Containers!.Select(container => container with { Name = container.Name + "2" })] };
    public StorageAccount Both => Zoned.After(Holding("both"))(Usual with { Name = Steps.Pipe<int, string, string>(n => Curried("st")(n), text => text + "x")(7) });
    public IotHub Hub => new IotHub($"hub-{Stage}") { Sku = IotHubSku.S1, Capacity = 1 }.If(Stage != "prod", hub => hub with { Capacity = hub.Capacity + 1 }).If(Stage == "prod", hub => hub with { Sku = IotHubSku.S3 });
    public IEnumerable<VirtualNetwork> Networks
    {
        get
        {
            var name = Numbered.Apply("vnet");
            VirtualNetwork last = new(name(0)) { AddressSpace = ["10.0.0.0/16"] };
            yield return last;
            foreach (var number in (int[])[1, 2, 3])
                yield return last = last with { Name = name(number), AddressSpace = [$"10.{number}.0.0/16"], Subnets = [.. last.Subnets ?? [], new($"s{number}", $"10.{number}.{(last.Subnets?.Count ?? 0)}.0/24")] };
        }
    }
}
