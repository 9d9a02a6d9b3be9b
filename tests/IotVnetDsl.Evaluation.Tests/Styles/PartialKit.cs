using System.Runtime.CompilerServices;
using IotVnetDsl;

// Partial types: properties and methods that the other part implements, nested types with state of their own, names of callers and arguments.
public partial class SiteDefinition
{
    public partial string Name { get; set; }
    partial void OnNamed(string before, string after);
    public partial int Units();
    static partial void Note(List<string> log);
    private readonly List<string> _log = [];
    public string Log { get { Note(_log); return string.Join(",", _log); } }
    public partial class Counter
    {
        private static int _all;
        public int Own { get; private set; }
        public Counter Add(int more = 1) { Own += more; _all += more; return this; }
    }
}

public partial class SiteDefinition
{
    private string _name = "none";
    public partial string Name { get => _name; set { OnNamed(_name, value); _name = value; } }
    partial void OnNamed(string before, string after) => _log.Add($"{before}>{after}");
    public partial int Units() => _name.Length;
    public partial class Counter
    {
        public override string ToString() => $"c{Own}";
    }
}

public static class Guarded
{
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? text = null) where T : class => value ?? throw new ArgumentNullException(text);
    public static string Member([CallerMemberName] string member = "") => member.ToLowerInvariant();
    public static string Of(object value, [CallerArgumentExpression(nameof(value))] string text = "") => $"{text}={value}";
}

public sealed partial record PartialKit : Topology
{
    public override string Id => "partial-kit";
    public partial VirtualNetwork Network { get; }
    private partial string Zone(int number);
}

public sealed partial record PartialKit
{
    public override ResourceGroup ResourceGroup => new("rg-" + Guarded.Member(), Region.WestEurope);
    public partial VirtualNetwork Network => new("vnet-" + Guarded.Member()) { AddressSpace = ["10.0.0.0/16"], Subnets = [new(Zone(1), "10.0.1.0/24"), new(Zone(2), "10.0.2.0/24")] };
    private partial string Zone(int number) => $"{nameof(Zone)}{number}".ToLowerInvariant();
    public IotHub Hub
    {
        get
        {
            var site = new SiteDefinition();
            site.Name = "press";
            site.Name += "-1";
            var counter = new SiteDefinition.Counter().Add().Add(3);
            string failed;
            try { Guarded.NotNull(site is null ? "x" : null); failed = "no"; }
            catch (ArgumentNullException exception) { failed = exception.ParamName!; }
            return new($"hub-{Guarded.Member()}") { Sku = IotHubSku.S1, Capacity = site.Units(), Tags = [new("log", site.Log), new("counter", $"{counter}"), new("failed", failed), new("of", Guarded.Of(1 + 2)), new("names", nameof(SiteDefinition.Counter.Add) + nameof(List<int>.Count))] };
        }
    }
}
