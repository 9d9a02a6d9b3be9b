namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>Code that nobody means to write, by what it is: slips of a key, and very much of one thing.</summary>
internal static class HostilePrograms
{
    /// <summary>Of the topology.</summary>
    public const string Name = "Hostile";

    /// <summary>Each as a whole file.</summary>
    public static IEnumerable<(string What, string Source)> All => InOnePart().Concat(HostileExpressions.All()).Concat(HugeTopologies.All()).Select(program => (program.What, Topology(program.Members))).Append((
        "a type in very many parts",
        Topology("").Replace("sealed record", "sealed partial record", StringComparison.Ordinal)
            + Many(3_000, number => $"\npublic sealed partial record Hostile {{ public StorageAccount A{number} => new(\"archive{number}\"); }}")));

    /// <summary>A topology of these members.</summary>
    public static string Topology(string members) => $$"""
        using IotVnetDsl;

        public sealed record Hostile : Topology
        {
            public override string Id => "hostile";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            {{members}}
        }

        """;

    private static IEnumerable<(string What, string Members)> InOnePart()
    {
        yield return ("calls in calls", $"""
            private static string Same(string text) => text;
            public StorageAccount Archive => new({string.Concat(Enumerable.Repeat("Same(", 5_000))}"a"{new string(')', 5_000)});
            """);
        yield return ("modules that hold themselves by a typo", """
            public sealed record Site(string Prefix) : Module
            {
                public override string Name { get; init; } = Prefix;
                public IEnumerable<Site> Sites => [new(Prefix + "a"), new(Prefix + "b"), new(Prefix + "c")];
                public VirtualNetwork Net => new("vnet" + Prefix) { AddressSpace = ["10.0.0.0/16"], Subnets = [new("ends", "10.0.1.0/24")] };
                public IotHub Hub => new("hub" + Prefix) { Identity = Identity.SystemAssigned };
                public PrivateEndpoint Door => new("pe" + Prefix, Hub, Net.Subnet("ends"));
            }
            public Site Top => new("s");
            """);
        yield return ("thousands of accounts of one name", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 10_000).Select(number => new StorageAccount("archive"));
            """);
        yield return ("thousands of unequal accounts of one name", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 10_000).Select(number => new StorageAccount("archive") { Containers = ["c" + number] });
            """);
        yield return ("thousands of subnets", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 20_000).Select(number => new Subnet("s" + number, $"10.{number / 256}.{number % 256}.0/24"))] };
            """);
        yield return ("thousands of subnets in one block", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 20_000).Select(number => new Subnet("s" + number, "10.0.0.0/30"))] };
            """);
        yield return ("thousands of rules", """
            public StorageAccount Archive => new("archive") { Firewall = new() { IpRules = [.. Enumerable.Range(0, 20_000).Select(number => $"20.{number / 256}.{number % 256}.1")] } };
            """);
        yield return ("thousands of routes to nowhere", """
            public IotHub Hub => new("hub") { Routes = [.. Enumerable.Range(0, 5_000).Select(number => new Route("r" + number, RouteSource.DeviceMessages, "nowhere" + number) { Condition = "a == " + number })] };
            """);
        yield return ("thousands of endpoints in one subnet", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [new("ends", "10.1.0.0/16")] };
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 1_000).Select(number => new StorageAccount("archive" + number) { Containers = ["c"] });
            public IEnumerable<PrivateEndpoint> Doors => Archives.Select(archive => new PrivateEndpoint("pe-" + archive.Name, archive, Net.Subnet("ends")) { Dns = Dns.PrivateZones });
            """);
        yield return ("a condition of very many parts", """
            public IotHub Hub => new("hub") { Routes = [new("r", RouteSource.DeviceMessages, "events") { Condition = string.Join(" AND ", Enumerable.Range(0, 20_000).Select(number => "a" + number + " = 1")) }] };
            """);
        yield return ("very many properties", string.Concat(Enumerable.Range(0, 3_000).Select(number => $"\npublic StorageAccount A{number} => new(\"archive{number}\");")));
        yield return ("static aliases in a chain", $$"""
            private static readonly List<string> S0 = ["a"];
            {{Many(2_000, number => $"private static readonly List<string> S{number + 1} = S{number};\n")}}
            public StorageAccount Archive => new("archive") { Containers = [.. S2000] };
            """);
        yield return ("static aliases in a chain, the first of which is changed", $$"""
            private static readonly List<string> S0 = ["a"];
            {{Many(2_000, number => $"private static readonly List<string> S{number + 1} = S{number};\n")}}
            private static void Change() => S0.Add("b");
            public StorageAccount Archive => new("archive") { Containers = [.. S2000] };
            """);
        yield return ("static aliases in a circle", $$"""
            {{Many(2_000, number => $"private static List<string> S{number} {{ get; }} = S{(number + 1) % 2_000};\n")}}
            public StorageAccount Archive => new("archive") { Containers = [.. S1999] };
            """);
        yield return ("lists given to one method", $$"""
            private static string Join(List<string> items) => string.Concat(items);
            {{Many(2_000, number => $"private static readonly List<string> L{number} = [\"a{number}\"];\npublic StorageAccount A{number} => new(\"archive{number}\" + Join(L{number}));\n")}}
            """);
        yield return ("lists changed by one method", $$"""
            private static string Change(List<string> items) { items.Add("b"); return items[0]; }
            {{Many(2_000, number => $"private readonly List<string> L{number} = [\"a{number}\"];\npublic StorageAccount A{number} => new(\"archive{number}\" + Change(L{number}));\n")}}
            """);
        yield return ("generics of tuples that double", """
            private static int Depth<T>(T item, int level) => level == 0 ? 0 : Depth((item, item), level - 1) + 1;
            public StorageAccount Archive => new("a" + Depth(1, 40));
            """);
        yield return ("generics that nest", """
            private static string Name<T>(int level) => level == 0 ? typeof(T).Name : Name<List<T>>(level - 1);
            public StorageAccount Archive => new("a" + Name<int>(5_000));
            """);
        yield return ("a loop on what is not known, without an end", """
            private static string Loop() { var seed = Environment.TickCount; var sum = 0; while (true) { if (seed > sum) sum += 1; else sum -= 1; } }
            public StorageAccount Archive => new(Loop());
            """);
        yield return ("a loop on what is not known, into a list", """
            private static string Loop() { var seed = Environment.TickCount; var items = new List<int>(); while (true) { if (seed > items.Count) items.Add(seed); else items.Clear(); } }
            public StorageAccount Archive => new(Loop());
            """);
        yield return ("a switch of very many arms", $$"""
            private static string Of(int number) => number switch
            {
            {{Many(3_000, number => $"    {number} => \"a{number}\",\n")}}
                _ => "a",
            };
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(2_900, 90).Select(number => new StorageAccount(Of(number)));
            """);
        yield return ("a switch over texts of very many sections", $$"""
            private static string Of(string name)
            {
                switch (name)
                {
            {{Many(3_000, number => $"        case \"n{number}\": return \"a{number}\";\n")}}
                    default: return "a";
                }
            }
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(2_900, 90).Select(number => new StorageAccount(Of("n" + number)));
            """);
        yield return ("very many takes of an endless iterator", """
            private static IEnumerable<int> Numbers() { var number = 0; while (true) yield return number++; }
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 200).Select(number => new StorageAccount("archive" + Numbers().Skip(number).First()));
            """);
        yield return ("a collection of very many elements", $$"""
            public StorageAccount Archive => new("archive") { Containers = [{{Many(10_000, number => $"\"c{number}\", ")}}] };
            """);
        yield return ("resources in a collection of very many elements", $$"""
            public IEnumerable<StorageAccount> Archives => [{{Many(3_000, number => $"new(\"archive{number}\"), ")}}];
            """);
        yield return ("modules that nest each other", """
            public sealed record Left(string Prefix) : Module
            {
                public override string Name { get; init; } = Prefix;
                public Right A => new(Prefix + "a");
                public Right B => new(Prefix + "b");
                public StorageAccount Archive => new("archive" + Prefix);
            }
            public sealed record Right(string Prefix) : Module
            {
                public override string Name { get; init; } = Prefix;
                public Left C => new(Prefix + "c");
                public Left D => new(Prefix + "d");
                public IotHub Hub => new("hub" + Prefix);
            }
            public Left Top => new("s");
            """);
        yield return ("interpolations in each other", $$"""
            private static string Stage => "a";
            public StorageAccount Archive => new({{Nested(24, text => $"$\"{{{text}}}x\"", "Stage")}});
            """);
        yield return ("conditions in each other", $$"""
            private static bool Is => Environment.TickCount > 5;
            public StorageAccount Archive => new({{Nested(300, text => $"(Is ? \"a\" : {text})", "\"b\"")}});
            """);
        yield return ("lambdas in each other", $$"""
            private static string Call(Func<string> text) => text();
            public StorageAccount Archive => new({{Nested(200, text => $"Call(() => {text})", "\"b\"")}});
            """);
        yield return ("blocks in each other", $$"""
            private static string Text() { var text = ""; {{Nested(1_000, text => $"{{ {text} }}", "text += \"a\";")}} return text; }
            public StorageAccount Archive => new(Text());
            """);
        yield return ("an if after an if, none of which is known", $$"""
            private static string Text() { var text = "a"; {{Many(2_000, number => $"if (Environment.TickCount > {number}) text += \"{number % 10}\";\n")}} return text; }
            public StorageAccount Archive => new(Text());
            """);
        yield return ("variables by the thousand, set in branches that are not known", $$"""
            private static string Text() { {{Many(1_000, number => $"var v{number} = {number};\n")}} {{Many(1_000, number => $"if (Environment.TickCount > {number}) v{number}++;\n")}} return "a" + v999; }
            public StorageAccount Archive => new(Text());
            """);
        yield return ("a sum of very many terms", $$"""
            private static string Text => "a";
            public StorageAccount Archive => new({{Many(3_000, _ => "Text + ")}}"b");
            """);
        yield return ("a builder of very many calls", $$"""
            private sealed class Builder { private readonly List<string> _all = []; public Builder Add(string text) { _all.Add(text); return this; } public List<string> All => _all; }
            private static List<string> Make() { var builder = new Builder(); {{Many(2_000, number => $"builder.Add(\"c{number}\");\n")}} return builder.All; }
            public StorageAccount Archive => new("archive") { Containers = [.. Make()] };
            """);
        yield return ("methods that call each other by the thousand", $$"""
            {{Many(2_000, number => $"private static string M{number}(string text) => M{number + 1}(text);\n")}}
            private static string M2000(string text) => text;
            public StorageAccount Archive => new(M0("a"));
            """);
        yield return ("objects that hold each other", """
            private sealed class Node { public Node? Next; public List<Node> All { get; } = []; }
            private static int Make() { var first = new Node(); var nodes = Enumerable.Range(0, 2_000).Select(_ => new Node()).ToList(); foreach (var a in nodes) { a.Next = first; first.All.Add(a); foreach (var b in nodes) a.All.Add(b); } return nodes.Count; }
            public StorageAccount Archive => new("a" + Make());
            """);
        yield return ("topologies by the hundred", """
            public StorageAccount Archive => new("archive");
            """ + "\n}\n" + Many(300, number => $"public sealed record T{number} : Topology {{ public override string Id => \"t{number}\"; public override ResourceGroup ResourceGroup => new(\"rg\", Region.EastUS); public StorageAccount Archive => new(\"archive{number}\"); }}\n") + "internal static class Rest {");
        yield return ("variants by the thousand", $$"""
            public int Number { get; init; }
            public StorageAccount Archive => new("archive" + Number);
            {{Many(1_000, number => $"public static Hostile V{number} => new() {{ Number = {number} }};\n")}}
            """);
        yield return ("text that is joined again and again", """
            private static string Text() { var text = ""; for (var i = 0; i < 30_000; i++) text += "a"; return text[..20]; }
            public StorageAccount Archive => new(Text());
            """);
        yield return ("a dictionary that is asked and filled in a loop", """
            private static string Text() { var map = new Dictionary<string, int>(); for (var i = 0; i < 20_000; i++) { map.TryGetValue("k" + i % 500, out var old); map["k" + i % 500] = old + 1; } return "a" + map.Count; }
            public StorageAccount Archive => new(Text());
            """);
        yield return ("a list that is sorted again and again", """
            private static string Text() { var list = new List<int>(); for (var i = 0; i < 2_000; i++) { list.Insert(0, i); list.Sort(); } return "a" + list[5]; }
            public StorageAccount Archive => new(Text());
            """);
        yield return ("queries in queries", """
            private static int Count(int number) => Enumerable.Range(0, number).Where(a => Enumerable.Range(0, number).Any(b => Enumerable.Range(0, number).All(c => c > a + b))).Count();
            public StorageAccount Archive => new("a" + Count(1_000));
            """);
        yield return ("a static constructor that loops", """
            private static readonly Dictionary<int, string> Map = [];
            static Hostile() { for (var i = 0; i < 1_000_000; i++) Map[i] = "a" + i; }
            public StorageAccount Archive => new(Map[5]);
            """);
        yield return ("records that double at each copy", """
            private sealed record Pair(object Left, object Right);
            private static object Grow(int level) { object grown = "a"; for (var i = 0; i < level; i++) grown = new Pair(grown, grown); return grown; }
            public StorageAccount Archive => new("a" + Grow(60).Equals(Grow(60)) + Grow(60));
            """);
        yield return ("a chain of very many copies", $$"""
            public StorageAccount Archive => new StorageAccount("archive") {{Many(1_500, number => $"with {{ Name = \"a{number}\" }} ")}};
            """);
        yield return ("text that doubles", """
            private static string Twice(string text, int times) => times == 0 ? text : Twice(text + text, times - 1);
            public StorageAccount Archive => new(Twice("a", 60));
            """);
        yield return ("methods that call each other without an end", """
            private static int Left(int number) => Right(number) + Right(number + 1);
            private static int Right(int number) => Left(number) + Left(number + 1);
            public StorageAccount Archive => new("a" + Left(1));
            """);
        yield return ("an enum of very many members", $$"""
            private enum Kind { {{Many(5_000, number => $"K{number}, ")}} }
            public IEnumerable<StorageAccount> Archives => Enum.GetValues<Kind>().Where(kind => (int)kind % 50 == 0).Select(kind => new StorageAccount("a" + kind.ToString().ToLowerInvariant()));
            """);
        yield return ("a very long raw text, taken apart", $$"""
            private const string Rows = "{{Many(5_000, number => $"row{number};10.{number / 256}.{number % 256}.0/24|")}}";
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Rows.TrimEnd('|').Split('|').Select(row => row.Split(';')).Select(row => new Subnet(row[0], row[1]))] };
            """);
        yield return ("a line of very many types", $$"""
            private record R0(string Name) { public virtual string Full => Name; }
            {{Many(400, number => $"private record R{number + 1}(string Name) : R{number}(Name) {{ public override string Full => base.Full + \"x\"; }}\n")}}
            public StorageAccount Archive => new(new R400("a").Full);
            """);
        yield return ("lists in lists", """
            private static object Deep(int level) { object inner = "a"; for (var i = 0; i < level; i++) inner = new List<object> { inner, inner }; return inner; }
            public StorageAccount Archive => new("a" + Deep(5_000));
            """);
        yield return ("collections in each other", $$"""
            public StorageAccount Archive => new("archive") { Containers = [{{Nested(400, text => $".. (string[])[{text}]", "\"c\"")}}] };
            """);
        yield return ("a range to the last number", """
            public StorageAccount Archive => new("a" + Enumerable.Range(0, int.MaxValue).Where(number => number % 3 == 0).Select(number => number * 2).Sum());
            """);
        yield return ("an array of very many items, item by item", """
            private static int Fill() { var all = new int[100_000]; for (var i = 0; i < all.Length; i++) all[i] = i; return all.Sum(); }
            public StorageAccount Archive => new("a" + Fill());
            """);
        yield return ("blocks of addresses, each split in two", """
            private static IEnumerable<string> Split(uint start, int length) => length == 32 ? [$"{start >> 24}.{start >> 16 & 255}.{start >> 8 & 255}.{start & 255}/32"] : Split(start, length + 1).Concat(Split(start | 1u << 31 - length, length + 1));
            public VirtualNetwork Net => new("vnet") { AddressSpace = [.. Split(10u << 24, 8).Take(3)] };
            """);
        yield return ("handlers of one event by the thousand", """
            private sealed class Bell { public event Action? Rung; public void Ring() => Rung?.Invoke(); }
            private static int Ring() { var bell = new Bell(); var count = 0; for (var i = 0; i < 5_000; i++) bell.Rung += () => count++; for (var i = 0; i < 100; i++) bell.Ring(); return count; }
            public StorageAccount Archive => new("a" + Ring());
            """);
        yield return ("an event that raises itself", """
            private sealed class Bell { public event Action? Rung; public void Ring() => Rung?.Invoke(); }
            private static int Ring() { var bell = new Bell(); var count = 0; bell.Rung += () => count++; bell.Rung += bell.Ring; bell.Rung += bell.Ring; bell.Ring(); return count; }
            public StorageAccount Archive => new("a" + Ring());
            """);
        yield return ("a delegate that doubles", """
            private static int Grow() { var count = 0; Action all = () => count++; for (var i = 0; i < 40; i++) all += all; all(); return count; }
            public StorageAccount Archive => new("a" + Grow());
            """);
        yield return ("an enumerator of one's own that never ends", """
            private struct Endless { public int Current { get; private set; } public bool MoveNext() { Current++; return true; } public readonly Endless GetEnumerator() => this; }
            private static int Count() { var sum = 0; foreach (var number in new Endless()) sum += number; return sum; }
            public StorageAccount Archive => new("a" + Count());
            """);
        yield return ("an expression that goes back and forth", """
            public StorageAccount Archive => new(System.Text.RegularExpressions.Regex.IsMatch(new string('a', 1_000) + "!", "^(a+)+$") ? "archive" : "other");
            public StorageAccount Backup => new(System.Text.RegularExpressions.Regex.Replace(new string('a', 900) + "!", "(a|aa|aaa)+$", "b").Length + "backup");
            """);
        yield return ("a span that is filled part by part", """
            private static int Fill() { Span<int> all = new int[5_000]; for (var i = 0; i < all.Length; i++) all[i..].Fill(i); return all[^1]; }
            public StorageAccount Archive => new("a" + Fill());
            """);
        yield return ("references that are set again and again", """
            private static int Count() { int[] all = new int[2_000]; for (var round = 0; round < 200; round++) foreach (ref var item in all.AsSpan()) item += round; return all[7]; }
            public StorageAccount Archive => new("a" + Count());
            """);
        yield return ("structs that change themselves in an array", """
            private struct Tally { public int N; public void Up() => N++; }
            private static int Count() { var all = new Tally[5_000]; for (var round = 0; round < 50; round++) for (var i = 0; i < all.Length; i++) all[i].Up(); return all[3].N; }
            public StorageAccount Archive => new("a" + Count());
            """);
        yield return ("a type that holds itself in a circle of others", $$"""
            {{Many(300, number => $"private sealed class C{number} {{ public static readonly C{(number + 1) % 300} Next = new(); public static readonly string Name = \"c\" + C{(number + 1) % 300}.Name.Length; }}\n")}}
            public StorageAccount Archive => new(C0.Name);
            """);
        yield return ("very many operators", $$"""
            private readonly record struct N(int Value) { public static N operator +(N a, N b) => new(a.Value + b.Value); }
            public StorageAccount Archive => new("a" + ({{Many(1_500, number => $"new N({number}) + ")}}new N(0)).Value);
            """);
    }

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Nested(int depth, Func<string, string> around, string text) =>
        Enumerable.Range(0, depth).Aggregate(text, (inner, _) => around(inner));
}
