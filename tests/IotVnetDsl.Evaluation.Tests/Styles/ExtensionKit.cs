using IotVnetDsl;

// Blocks of extensions: properties, static ones, operators, generic receivers, on resources and on texts.
public static class Kit
{
    extension(string text)
    {
        public string Slug => string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        public bool IsShort => text.Length < 6;
        public string Times(int count) => string.Concat(Enumerable.Repeat(text, count));
        public static string Joined(char with, params ReadOnlySpan<string> parts) => string.Join(with, parts);
    }

    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<(T Item, bool IsLast)> Marked
        {
            get
            {
                using var each = items.GetEnumerator();
                if (!each.MoveNext())
                    yield break;
                var current = each.Current;
                while (each.MoveNext())
                {
                    yield return (current, false);
                    current = each.Current;
                }
                yield return (current, true);
            }
        }
        public bool IsEmpty => !items.Any();
        public static IEnumerable<T> operator +(IEnumerable<T> left, IEnumerable<T> right) => left.Concat(right);
    }

    extension(VirtualNetwork network)
    {
        public VirtualNetwork And(string name, int third) => network with { Subnets = [.. network.Subnets ?? [], new(name, $"10.4.{third}.0/24")] };
        public int Size => network.Subnets?.Count ?? 0;
    }

    extension(IotHub hub)
    {
        public IotHub Locked => hub with { DisableLocalAuthentication = true, PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public IotHub Scaled(int units) => hub with { Capacity = units };
    }

    extension(ref int number)
    {
        public int Take(int more) { var before = number; number += more; return before; }
    }

    public static TResult Pipe<T, TResult>(this T value, Func<T, TResult> then) => then(value);
    public static T Tap<T>(this T value, Action<T> action) { action(value); return value; }
}

public sealed record ExtensionKit : Topology
{
    public override string Id => "extension-kit";
    public override ResourceGroup ResourceGroup => new(string.Joined('-', "rg", "Ext Kit".Slug), Region.WestEurope);

    public VirtualNetwork Network => new VirtualNetwork("vnet-ext") { AddressSpace = ["10.4.0.0/16"] }.And("core", 1).And("edge", 2).Pipe(network => network.Size > 1 ? network.And("last", 9) : network);
    public IotHub Hub
    {
        get
        {
            var next = 10;
            var log = new List<string>();
            var (a, b) = (next.Take(5), next.Take(2));
            IEnumerable<string> both = ["x", "y"];
            both = both + ["z"];
            return new IotHub("hub-ext") { Sku = IotHubSku.S1, Tags = [new("slug", "Press Hall #3".Slug), new("short", $"{"abc".IsShort}{"abcdefg".IsShort}"), new("times", "ab".Times(3)), new("taken", $"{a} {b} {next}"), new("marked", string.Concat(both.Marked.Select(mark => mark.IsLast ? mark.Item + "." : mark.Item + ","))), new("empty", $"{both.IsEmpty}{Array.Empty<int>().IsEmpty}"), new("tap", "tap".Tap(log.Add).Tap(text => log.Add(text.Slug + log.Count)).Length + string.Join("/", log))] }.Scaled(3).Locked;
        }
    }
}
