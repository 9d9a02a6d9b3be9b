using IotVnetDsl;

// Pattern matching as the main tool: list patterns, nested property patterns, relational ones, recursive ones, tuples, deconstruction in loops, and enums with flags.
[Flags] public enum Access { None = 0, Read = 1, Write = 2, Manage = 4, All = Read | Write | Manage }
public enum Tier { Basic = 1, Standard, Premium }
public abstract record Shape;
public sealed record Point(string Name, int Third) : Shape;
public sealed record Row(string Prefix, int Count, int From = 0) : Shape;
public sealed record Box(params Shape[] Inner) : Shape;
public readonly struct Span2(int start, int end) { public int Start => start; public int End => end; public void Deconstruct(out int from, out int to) => (from, to) = (start, end); public int Length => end - start; }

public sealed record SwitchedShapes : Topology
{
    private static readonly Shape Plan = new Box(new Point("gw", 255), new Row("cell", 3), new Box(), new Box(new Row("lab", 2, 100), new Point("ops", 200)));
    private static IEnumerable<Subnet> Draw(Shape shape)
    {
        switch (shape)
        {
            case Point { Name: var name, Third: var third }:
                yield return new(name, $"10.0.{third}.0/24");
                break;
            case Row(_, 0, _) or Box { Inner: [] }:
                yield break;
            case Row(var prefix, > 0 and var count, var from):
                for (var at = 0; at < count; at++)
                    yield return new($"{prefix}-{at + 1}", $"10.0.{from + at}.0/24");
                break;
            case Box { Inner: [var only] }:
                foreach (var subnet in Draw(only))
                    yield return subnet;
                break;
            case Box { Inner: [var first, .. var rest] }:
                foreach (var subnet in Draw(first).Concat(Draw(new Box(rest))))
                    yield return subnet;
                break;
            default:
                throw new NotSupportedException();
        }
    }
    private static string Classify(object? value) => value switch
    {
        null => "null",
        int and (< 0 or > 100) => "far",
        int number when number % 2 == 0 => "even",
        int => "odd",
        string { Length: 0 } => "empty",
        string and ['a' or 'A', ..] => "a-text",
        string text => text[..1],
        (int x, int y) => $"{x}x{y}",
        Access.All => "all",
        Access access => access.ToString(),
        Tier.Premium or Tier.Standard => "paid",
        Enum => "enum",
        IEnumerable<int> numbers when numbers.Any() => $"#{numbers.Sum()}",
        Array { Length: var length } => $"[{length}]",
        _ => value.GetType().Name,
    };
    private static (int Units, string Why) Size(Tier tier, int devices, bool critical) => (tier, devices, critical) switch
    {
        (Tier.Basic, _, true) => throw new ArgumentException("basic is never critical"),
        (Tier.Basic, < 100, _) => (1, "small"),
        (Tier.Standard or Tier.Premium, var many, true) when many > 500 => (many / 100, "critical"),
        (_, >= 100 and <= 1000, _) => (2, "usual"),
        var (kind, _, _) => ((int)kind, "other"),
    };
    private static string Parts(string path) => path.Split('/') switch
    {
        ["", ..] => "rooted",
        [var only] => only,
        [var a, var b] => b + a,
        [var head, .., "end"] => head,
        [_, .. { Length: 2 } middle, _] => string.Join("+", middle),
        var all => $"{all.Length}",
    };

    public override string Id => "switched-shapes";
    public override ResourceGroup ResourceGroup => new("rg-switched", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-switched") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. Draw(Plan)] };
    public IotHub Hub
    {
        get
        {
            var (units, why) = Size(Tier.Standard, 900, critical: true);
            object?[] values = [null, -3, 4, 7, "", "Abc", "xyz", (2, 3), Access.All, Access.Read | Access.Write, Tier.Premium, Tier.Basic, new[] { 1, 2 }, Array.Empty<string>(), 2.5];
            Span2[] spans = [new(1, 4), new(4, 10)];
            var total = 0;
            foreach (var (from, to) in spans)
                total += to - from;
            var longest = spans is [.., { Length: > 5 and var length }] ? length : 0;
            if (values is not [.., double last])
                throw new InvalidOperationException();
            return new("hub-switched")
            {
                Sku = IotHubSku.S1,
                Capacity = units,
                Tags =
                [
                    new("why", why + Size(Tier.Basic, 5, false).Why + Size(Tier.Premium, 5, false) + Caught(() => Size(Tier.Basic, 1, true).Why)),
                    new("classes", string.Join(" ", values.Select(Classify))),
                    new("parts", string.Join(" ", new[] { "/x", "a", "a/b", "a/b/end", "a/b/c/d", "1/2/3/4/5" }.Select(Parts))),
                    new("total", $"{total}{longest}{last}"),
                    new("flags", string.Join("|", Enum.GetValues<Access>().Where(access => access != Access.None && Access.Read.HasFlag(access) || access is Access.Manage))),
                    new("parsed", $"{Enum.Parse<Tier>("standard", true)}{Enum.TryParse<Tier>("gold", out var tier)}{tier}{(Tier)2}{Enum.IsDefined(tier)}{(int)Enum.GetValues<Tier>().Max()}"),
                    new("is", $"{units is > 3 and < 10}{why is { Length: 8 } and not "other"}{Plan is Box { Inner.Length: 4, Inner: [Point { Third: var third }, ..] } && third == 255}"),
                ],
            };
        }
    }
    private static string Caught(Func<string> run) { try { return run(); } catch (ArgumentException fault) when (fault.Message.StartsWith("basic", StringComparison.Ordinal)) { return fault.Message.Split(' ')[^1]; } }
}
