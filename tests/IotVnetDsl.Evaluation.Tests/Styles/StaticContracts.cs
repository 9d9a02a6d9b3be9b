using IotVnetDsl;

// Kinds of resources as types with static members: prefixes, limits and factories through a type parameter.
public interface IKind<TSelf> where TSelf : IKind<TSelf>
{
    static abstract string Prefix { get; }
    static virtual int Longest => 24;
    static abstract TSelf Create(string name);
    static virtual string Fit(string name) => name.Length > TSelf.Longest ? name[..TSelf.Longest] : name;
    static virtual bool operator ==(TSelf left, TSelf right) => left.ToString() == right.ToString();
    static virtual bool operator !=(TSelf left, TSelf right) => !(left == right);
}

public sealed class HubKind(string name) : IKind<HubKind>
{
    public static string Prefix => "hub";
    public static int Longest => 50;
    public static HubKind Create(string name) => new(name);
    public override string ToString() => name;
}

public readonly struct StoreKind : IKind<StoreKind>
{
    private readonly string _name;
    private StoreKind(string name) => _name = name;
    public static string Prefix { get; } = "st";
    public static StoreKind Create(string name) => new(name.Replace("-", ""));
    static string IKind<StoreKind>.Fit(string name) => name.Length <= 8 ? name : name[..4] + name[^4..];
    public override string ToString() => _name ?? "none";
}

public static class Namer<T> where T : IKind<T>
{
    private static int _made;
    public static readonly List<string> Log = [];
    public static string Next(params string[] parts)
    {
        var name = T.Fit($"{T.Prefix}-{string.Join('-', parts)}-{++_made}");
        Log.Add(name);
        return T.Create(name).ToString()!;
    }
    public static bool Same(T one, T other) => one == other;
}

public interface IRule { static abstract bool Holds(int value); }
public struct Even : IRule { public static bool Holds(int value) => value % 2 == 0; }
public struct Both<T1, T2> : IRule where T1 : IRule where T2 : IRule { public static bool Holds(int value) => T1.Holds(value) && T2.Holds(value); }
public struct Not<T> : IRule where T : IRule { public static bool Holds(int value) => !T.Holds(value); }
public struct Big : IRule { public static bool Holds(int value) => value > 4; }

public sealed record StaticContracts : Topology
{
    private static IEnumerable<int> Where<T>(params IEnumerable<int> numbers) where T : struct, IRule => numbers.Where(T.Holds);
    private static T Sum<T>(params T[] values) where T : System.Numerics.INumber<T> { var sum = T.Zero; foreach (var value in values) sum += value; return sum; }

    public override string Id => "static-contracts";
    public override ResourceGroup ResourceGroup => new("rg-contracts", Region.WestEurope);

    public IotHub Hub => new(HubKind.Create(HubKind.Prefix + "-one").ToString()) { Sku = IotHubSku.S1, Capacity = Sum(1, 2, 1), Tags = [new("even", string.Join(",", Where<Even>(1, 2, 3, 4))), new("odd", string.Join(",", Where<Both<Not<Even>, Big>>(1, 3, 5, 6, 7))), new("same", $"{Namer<StoreKind>.Same(StoreKind.Create("a-b"), StoreKind.Create("ab"))}{Namer<HubKind>.Same(new("a"), new("b"))}"), new("none", default(StoreKind).ToString()), new("long", $"{Long<HubKind>()}{Long<StoreKind>()}")] };
    public StorageAccount Archive => new(Fitted<StoreKind>("st", "archive-of-plant")) { Containers = [Fitted<HubKind>("hub", "x"), Sum(0.5, 0.25) > 0.7 ? "more" : "less"] };
    private static int Long<T>() where T : IKind<T> => T.Longest;
    private static string Fitted<T>(params string[] parts) where T : IKind<T> => T.Create(T.Fit(string.Join('-', parts))).ToString()!;
}
