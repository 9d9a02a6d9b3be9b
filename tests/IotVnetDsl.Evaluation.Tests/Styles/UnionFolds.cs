using System.Collections.Immutable;
using IotVnetDsl;

// As those write who think in F#: unions of records, options, pipes, folds that carry a state, partial application, a reader of what surrounds.
public abstract record Block
{
    public sealed record Free(int Size) : Block;
    public sealed record Fixed(string Cidr) : Block;
    public sealed record Split(Block First, Block Second) : Block;
}

public abstract record Option<T>
{
    public sealed record Some(T Value) : Option<T>;
    public sealed record None : Option<T>;
    public static readonly Option<T> Nothing = new None();
}

public static class Pipes
{
    public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);
    public static Func<A, C> Then<A, B, C>(this Func<A, B> first, Func<B, C> second) => value => second(first(value));
    public static Func<B, C> Partial<A, B, C>(this Func<A, B, C> function, A first) => second => function(first, second);
    public static Option<T> TryFind<T>(this IEnumerable<T> items, Func<T, bool> holds)
    {
        foreach (var item in items)
        {
            if (holds(item))
                return new Option<T>.Some(item);
        }
        return Option<T>.Nothing;
    }
    public static T DefaultValue<T>(this Option<T> option, T other) => option switch { Option<T>.Some(var value) => value, _ => other };
    public static Option<TOut> Bind<T, TOut>(this Option<T> option, Func<T, Option<TOut>> next) => option is Option<T>.Some { Value: var value } ? next(value) : Option<TOut>.Nothing;
    public static (ImmutableList<TOut> Items, TState State) MapFold<T, TState, TOut>(this IEnumerable<T> items, TState state, Func<TState, T, (TOut, TState)> step) =>
        items.Aggregate((Items: ImmutableList<TOut>.Empty, State: state), (all, item) => step(all.State, item) is var (made, next) ? (all.Items.Add(made), next) : default);
    public static IEnumerable<TOut> Choose<T, TOut>(this IEnumerable<T> items, Func<T, Option<TOut>> choose) => items.Select(choose).OfType<Option<TOut>.Some>().Select(some => some.Value);
    public static TState Fold<T, TState>(this ImmutableStack<T> stack, TState state, Func<TState, T, TState> step) => stack.IsEmpty ? state : stack.Pop().Fold(step(state, stack.Peek()), step);
}

public static class Plans
{
    private static string Text(int third, int length) => $"10.83.{third}.0/{length}";

    public static IEnumerable<string> Flatten(Block block) => block switch
    {
        Block.Free { Size: <= 256 and var size } => [Text(size % 256, 24)],
        Block.Free => [Text(0, 23)],
        Block.Fixed(var cidr) => [cidr],
        Block.Split(var first, var second) => Flatten(first).Concat(Flatten(second)),
        _ => [],
    };

    public static readonly Func<string, int, string> Numbered = (name, number) => $"{name}{number:00}";
}

public sealed record UnionFolds : Topology
{
    private static readonly (string Name, Option<string> Owner)[] Areas =
    [
        ("press", new Option<string>.Some("ot")),
        ("paint", Option<string>.Nothing),
        ("mill", new Option<string>.Some("it")),
    ];

    private static readonly Block Tree = new Block.Split(new Block.Fixed("10.83.250.0/24"), new Block.Split(new Block.Free(7), new Block.Free(600)));

    private static readonly Func<string, string> Slug = new Func<string, string>(text => text.Trim()).Then(text => text.ToLowerInvariant()).Then(text => text.Replace(' ', '-'));

    private static (ImmutableList<Subnet> Items, int State) Carved => Areas.MapFold(1, (next, area) => (new Subnet(area.Name, $"10.83.{next}.0/24"), next * 2));

    public override string Id => Slug(" Union Folds ");
    public override ResourceGroup ResourceGroup => new("rg-" + Slug("F Sharp"), Region.NorthEurope);
    public VirtualNetwork Network => new("vnet-folds") { AddressSpace = ["10.83.0.0/16"], Subnets = [.. Carved.Items, new("rest", $"10.83.{Carved.State}.0/28")] };

    public IotHub Hub => "iot".Pipe(kind => $"{kind}-folds").Pipe(name => new IotHub(name)
    {
        Sku = IotHubSku.S1,
        Capacity = Areas.Choose(area => area.Owner).Count(),
        Tags = [new("blocks", string.Join(" ", Plans.Flatten(Tree))), new("owner", Areas.TryFind(area => area.Name == "mill").Bind(area => area.Owner).DefaultValue("nobody")), new("none", Areas.TryFind(area => area.Name == "lab").Bind(area => area.Owner).DefaultValue("nobody"))],
    });

    public StorageAccount Archive => new("stfolds") { Containers = [.. Enumerable.Range(1, 3).Select(Plans.Numbered.Partial("part")), ImmutableStack.Create("a", "b", "c").Fold("s", (all, item) => all + item)] };
    public PrivateEndpoint Door => new("pe-folds", Hub, Network.Subnet("rest")) { Dns = Dns.PrivateZones };
}
