using IotVnetDsl;

// The order in which statics come to be: fields that read later ones, static constructors, nested types, constants, counters that go on.
public static class Early
{
    public static readonly int First = Second + 1;
    public static readonly int Second = 5;
    public const int Third = 9;
    public static readonly string Text = $"{First}{Second}{Third}{Later.Value}";
    public static readonly Func<int> Ask = () => Second;
    public static readonly int Asked = Ask() + Last;
    public static int Last = 3;
}

public static class Later
{
    public static readonly int Value;
    public static int Calls;
    static Later()
    {
        Value = Early.Third * 2;
        Calls = 1;
        Nested.Ready = true;
    }
    public static int Call() => ++Calls;
    public static class Nested
    {
        public static bool Ready;
        public static readonly string Seen = Ready ? "ready" : "not yet";
    }
}

public sealed class Ring
{
    public static readonly Ring A = new("a", B);
    public static readonly Ring B = new("b", A);
    private Ring(string name, Ring? other) => (Name, Other) = (name, other);
    public string Name { get; }
    public Ring? Other { get; }
    public override string ToString() => $"{Name}->{Other?.Name ?? "-"}";
}

public static class Slots<T>
{
    public static readonly string Name = typeof(T).Name;
    public static int Count;
    public static int Next() => Count++;
}

public sealed class Numbered
{
    private static int _next = 10;
    private readonly int _number = _next++;
    public string Name => $"n{_number}";
    public static readonly Numbered[] All = [new(), new(), new()];
}

public sealed record StaticOrder : Topology
{
    private static readonly List<string> Log = ["start"];
    private static readonly string Joined = string.Join(",", Log);
    private static readonly int Size = Grow("one") + Grow("two");
    private static int Grow(string text) { Log.Add(text); return Log.Count; }

    public override string Id => "static-order";
    public override ResourceGroup ResourceGroup => new("rg-order", Region.WestEurope);
    public IotHub Hub => new("hub-order") { Sku = IotHubSku.S1, Capacity = Early.First, Tags = [new("text", Early.Text), new("asked", $"{Early.Asked}"), new("rings", $"{Ring.A} {Ring.B}"), new("log", Joined + Size), new("numbers", string.Join("", Numbered.All.Select(number => number.Name))), new("names", Slots<int>.Name + Slots<List<string>>.Name)] };
    public StorageAccount Archive => new($"storder{Later.Value}") { Containers = [.. Log.Select((entry, at) => $"{entry}{at}")] };
}
