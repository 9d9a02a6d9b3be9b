using System.Globalization;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>A program that nobody means to write, put together at random: products, recursion, nesting, huge numbers, code that is cut off. The same for the same seed.</summary>
internal sealed class HostileProgram(int seed)
{
    private const int Methods = 6;

    private static readonly string[] Numbers = ["0", "1", "3", "7", "64", "1_000", "30_000", "int.MaxValue", "-1", "int.MinValue"];

    private uint _state = unchecked(((uint)seed * 2_654_435_761) + 12_345);
    private int _names;

    public string Source()
    {
        var text = $$"""
            using IotVnetDsl;
            public sealed {{One("", "partial ")}}record Hostile(string Stage = "dev", int Size = {{Number()}}) : Topology
            {
                {{One("", "public static Hostile Development => new();", "public static Hostile A => new(\"a\"); public static Hostile B => A with { Stage = \"b\" }; public static Hostile C => new(\"c\", A.Size + 1);")}}
                public override string Id => "hostile";
                public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
                private static readonly List<string> Kept = [{{Text(2)}}, {{Text(1)}}];
                private static readonly Dictionary<string, int> Map = new() { ["a"] = {{Whole(1)}} };
                private int _count = {{Whole(1)}};
                private sealed record Pair(object? Left, object? Right) { public Pair Twice => new(this, this); public int Deep => Left is Pair left ? left.Deep + 1 : {{Whole(1)}}; }
                private sealed class Node { public Node? Next; public List<Node> All { get; } = []; public string Name { get; set; } = {{Text(1)}}; }
                {{Many(Methods, number => Method(number))}}
                {{Many(2 + Below(4), _ => Declaration())}}
            }
            {{One("", $"public partial record Hostile {{ public StorageAccount Other => new({Text(3)}); }}", $"public sealed record Site(string Key) : Module {{ public override string Name {{ get; init; }} = Key; public StorageAccount Store => new(Key); public Site Inner => new(Key + {Text(1)}); }}")}}
            """;
        return Below(4) == 0 ? Broken(text) : text;
    }

    // A word is missing, stands twice, or the rest is not there yet.
    private string Broken(string text)
    {
        for (var fault = 0; fault <= Below(3); fault++)
        {
            var at = Below(text.Length);
            var length = Math.Min(1 + Below(20), text.Length - at);
            text = Below(4) switch
            {
                0 => text[..at],
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, One("{", "}", "(", ")", "\"", "$\"{", "=>", "[..", "?.", "<", "/*", "new(")),
                _ => text.Remove(at, length),
            };
            if (text.Length == 0)
                return text;
        }

        return text;
    }

    private string Method(int number) => Below(9) switch
    {
        0 => $"private static string M{number}(int n) => n <= 0 ? {Text(1)} : M{Below(Methods)}(n - 1) + M{Below(Methods)}(n - 2);",
        1 => $"private static string M{number}(int n) {{ var text = \"\"; for (var i = 0; i < {Number()}; i++) {{ text += {Text(1)}; if (text.Length > n) {One("break", "continue", "i--", "n += 2")}; }} return text; }}",
        2 => $"private static string M{number}(int n) {{ try {{ return M{Below(Methods)}(n + 1); }} catch (Exception e) when (n {One(">", "<")} 3) {{ return {Text(1)} + e.Message; }} finally {{ Kept.Add({Text(1)}); }} }}",
        3 => $"private static IEnumerable<string> I{number}(int n) {{ yield return {Text(1)}; foreach (var text in I{number}(n {One("+", "-")} 1)) {{ yield return text; yield return M{Below(Methods)}(n); }} }} private static string M{number}(int n) => string.Concat(I{number}(n).Take({Number()}));",
        4 => $"private static string M{number}(int n) {{ string L(int m) => m > n ? M{Below(Methods)}(m) : L(m + 1) + L(m + 2); Func<int, string> f = L; return f(n); }}",
        5 => $"private static string M{number}(int n) {{ object grown = n; for (var i = 0; i < {Number()}; i++) grown = {One("new Pair(grown, grown)", "new List<object> { grown, grown }", "new[] { grown, grown }", "(grown, grown)")}; return {One("grown.ToString()!", "\"a\" + grown.GetHashCode()", "\"a\" + grown.Equals(grown)", "$\"{grown}\"")}; }}",
        6 => $"private static string M{number}(int n) {{ var node = new Node(); for (var i = 0; i < {Number()}; i++) {{ var next = new Node {{ Next = node, Name = node.Name + {Text(1)} }}; next.All.AddRange(node.All); next.All.Add(node); node = next; }} return node.Name + node.All.Count; }}",
        7 => $"private static string M{number}(int n) {{ again: n--; while (n > {Number()}) {{ Map[\"k\" + n % {Number()}] = n; if (n == 5) goto again; n -= Map.Count; }} return \"m\" + Map.Values.Sum(); }}",
        _ => $"private static string M{number}(int n) => n switch {{ < 0 => {Text(2)}, 0 => M{Below(Methods)}(n), > 100 when M{Below(Methods)}(1).Length > 3 => {Text(1)}, _ => {Text(2)} }};",
    };

    private string Declaration() => Below(8) switch
    {
        0 => $"public StorageAccount R{_names++} => new({Text(3)}) {{ Containers = [{Text(2)}, .. {List(2)}] }};\n",
        1 => $"public IEnumerable<StorageAccount> R{_names++} => {List(2)}.Select(text => new StorageAccount(text + {Text(1)}) {{ Kind = StorageKind.StorageV2 }});\n",
        2 => $"public VirtualNetwork R{_names++} => new({Text(1)}) {{ AddressSpace = [{One("\"10.0.0.0/8\"", "\"0.0.0.0/0\"", "\"10.0.0.0/33\"")}], Subnets = [.. Enumerable.Range(0, {Number()}).Select(n => new Subnet(\"s\" + n, $\"10.{{n / 256 % 256}}.{{n % 256}}.0/{{{One("24", "n % 40", "30")}}}\"))] }};\n",
        3 => $"public IotHub R{_names++} => new({Text(2)}) {{ Identity = Identity.SystemAssigned, Endpoints = [.. {List(1)}.Select(text => new StorageEndpoint(text, new StorageAccount(text).Container(text)))], Routes = [.. {List(1)}.Select(text => new Route(text, RouteSource.DeviceMessages, text))] }};\n",
        4 => $"public IEnumerable<IotHub> R{_names} => {List(1)}.SelectMany(a => {List(1)}.Select(b => new IotHub(a + b))); public IEnumerable<RoleAssignment> Roles{_names} => R{_names}.SelectMany(hub => R{_names++}.Select(other => new RoleAssignment(hub.SystemIdentity, Role.Reader, other)));\n",
        5 => $"public StorageAccount R{_names} => R{_names++} with {{ Name = {Text(2)} }};\n",
        6 => $"public IEnumerable<Client> R{_names++} => Enumerable.Range(0, {One("3", "1_000")}).Select(n => new Client(Location.OnInternet($\"20.{{n / 256 % 256}}.{{n % 256}}.7\")) {{ Uses = [new IotHub({Text(1)})] }});\n",
        _ => $"public StorageAccount R{_names++} => new(M{Below(Methods)}({Number()}) + _count++);\n",
    };

    private string Text(int depth) => depth <= 0
        ? One("\"a\"", "\"\"", "\"plant\"", "nameof(Stage)", "null!", "\"\\0\\uD800\"")
        : Below(14) switch
        {
            0 => $"({Text(depth - 1)} + {Text(depth - 1)})",
            1 => $"$\"{{{Text(depth - 1)},{One("5", "-7", "30000", "2147483647")}}}x\"",
            2 => $"M{Below(Methods)}({Whole(depth - 1)})",
            3 => $"({Whole(depth - 1)} > {Number()} ? {Text(depth - 1)} : {Text(depth - 1)})",
            4 => $"string.Concat(Enumerable.Repeat({Text(depth - 1)}, {Number()}))",
            5 => $"string.Join({Text(0)}, {List(depth - 1)})",
            6 => $"new string('a', {Number()})",
            7 => $"{Text(depth - 1)}.PadLeft({Number()})",
            8 => $"{Text(depth - 1)}.Replace(\"a\", {Text(depth - 1)})",
            9 => $"{List(depth - 1)}.Aggregate(\"\", (a, b) => a + {One("a + b", "b", "b + b + a")})",
            10 => $"{Whole(depth - 1)}.ToString({One("\"D9999\"", "\"N0\"", "\"X\"", "\"D999999999\"")})",
            11 => $"((Func<string, string>)(x => x + {Text(depth - 1)}))({Text(depth - 1)})",
            12 => $"(({Text(depth - 1)}, {Whole(depth - 1)}) is var (a{_names}, b{_names}) ? a{_names} + b{_names++} : \"c\")",
            _ => $"{Text(depth - 1)}[{One("0..", "..1", "^1..", "..^0", "3..2")}]",
        };

    private string Whole(int depth) => depth <= 0
        ? Number()
        : Below(8) switch
        {
            0 => $"({Whole(depth - 1)} {One("+", "*", "-", "/", "%", "<<")} {Whole(depth - 1)})",
            1 => $"{Text(depth - 1)}.Length",
            2 => $"{List(depth - 1)}.Count()",
            3 => $"Enumerable.Range(0, {Number()}).{One("Sum()", "Count(n => n % 3 == 0)", "Max()", "Where(a => Enumerable.Range(0, 500).Any(b => b > a)).Count()", "Select(a => a).Reverse().First()")}",
            4 => $"new int[{Number()}].Length",
            5 => $"new Pair(null, null).Twice.Twice.Deep",
            6 => $"(int)Math.Pow({Whole(depth - 1)}, {Number()})",
            _ => $"int.Parse({Text(depth - 1)})",
        };

    private string List(int depth) => depth <= 0
        ? One("Kept", "Enumerable.Empty<string>()", "Map.Keys", "new[] { \"a\", \"b\" }")
        : Below(9) switch
        {
            0 => $"Enumerable.Range(0, {Number()}).Select(n => \"t\" + n)",
            1 => $"{List(depth - 1)}.SelectMany(a => {List(depth - 1)}.Select(b => a + b))",
            2 => $"{List(depth - 1)}.Concat({List(depth - 1)})",
            3 => $"{List(depth - 1)}.{One("OrderBy(x => x)", "Distinct()", "Reverse()", "Take(500)", "Skip(1)", "Append(\"z\")", "GroupBy(x => x.Length).Select(g => g.First())", "Where(x => Kept.Contains(x))")}",
            4 => $"Enumerable.Repeat({Text(depth - 1)}, {Number()})",
            5 => $"new List<string>(({List(depth - 1)}))",
            6 => $"{Text(depth - 1)}.Split('a')",
            7 => $"{List(depth - 1)}.Zip({List(depth - 1)}, (a, b) => a + b)",
            _ => $"{List(depth - 1)}.ToDictionary(x => x + {Text(0)}, x => x).Values",
        };

    private string Number() => Numbers[Below(Numbers.Length)];

    private string One(params string[] choices) => choices[Below(choices.Length)];

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(number => text(number) + "\n"));

    private int Below(int limit)
    {
        _state = unchecked((_state * 1_664_525) + 1_013_904_223);
        return (int)((_state >> 8) % (uint)limit);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
}
