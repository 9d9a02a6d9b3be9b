namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>Expressions that would be very large, very deep or without an end.</summary>
internal static class HostileExpressions
{
    /// <summary>Each by what it is, with the topology's members.</summary>
    public static IEnumerable<(string What, string Members)> All()
    {
        yield return ("powers of numbers without bounds", """
            public StorageAccount Archive => new("a" + System.Numerics.BigInteger.Pow(10, int.MaxValue) + System.Numerics.BigInteger.Parse("1" + new string('0', 30_000)) + Math.Pow(10, 308) * 10 + Math.Round(decimal.MaxValue, 28));
            """);
        yield return ("numbers of very many places", """
            public StorageAccount Archive => new("a" + 1.5.ToString("F999999999") + 1.5m.ToString("N999999") + $"{1.5:E99999999}" + (1.0 / 3).ToString("R") + 255.ToString("B999999999"));
            """);
        yield return ("texts that fill up", """
            private static readonly string Wide = "a".PadLeft(30_000);
            public StorageAccount Archive => new($"{"a",2147483647}" + $"{5,-2000000000}" + string.Format("{0,1000000000}", "a") + Wide.Replace(" ", Wide) + string.Join(Wide, Enumerable.Repeat(Wide, 10_000)) + Wide.Insert(5, Wide) + new System.Text.StringBuilder().Append('a', int.MaxValue).Append(Wide).Insert(0, Wide, int.MaxValue));
            """);
        yield return ("lists of everything", """
            public StorageAccount Archive => new("archive") { Containers = [.. Enumerable.Range(0, int.MaxValue).Select(number => "c" + number).ToList()] };
            public IEnumerable<StorageAccount> Others => Enumerable.Repeat(new StorageAccount("other"), int.MaxValue).ToArray();
            public IEnumerable<StorageAccount> Chunks => Enumerable.Range(0, int.MaxValue).Chunk(2).Select(pair => new StorageAccount("b" + pair[0]));
            """);
        yield return ("arrays of huge sizes in all forms", """
            private static int Sizes() { Span<int> span = stackalloc int[2_000_000_000]; var table = new int[50_000, 50_000]; var list = new List<int>(int.MaxValue); var jagged = new int[100_000][]; Array.Resize(ref jagged, int.MaxValue); var words = new string[int.MaxValue]; return span.Length + table.Length + list.Capacity + jagged.Length + words.Length; }
            public StorageAccount Archive => new("a" + Sizes());
            """);
        yield return ("operators, indexers and conversions that call themselves", """
            private sealed record Loop(int N)
            {
                public static Loop operator +(Loop a, Loop b) => b + a;
                public static Loop operator ++(Loop a) { a++; return a; }
                public static bool operator true(Loop a) => a ? true : false;
                public static bool operator false(Loop a) => a ? false : true;
                public static implicit operator string(Loop a) => a;
                public static explicit operator int(Loop a) => (int)a;
                public string this[int i] => this[i + 1] + this[i + 2];
                public string Own { get => Own; init => Own = value; }
            }
            public StorageAccount A => new(new Loop(1) + new Loop(2));
            public StorageAccount B => new(new Loop(1)[0]);
            public StorageAccount C => new((string)new Loop(1));
            public StorageAccount D => new("d" + (int)new Loop(1));
            public StorageAccount E => new(new Loop(1) { Own = "x" }.Own);
            public StorageAccount F => new StorageAccount(new Loop(1) ? "f" : "g");
            """);
        yield return ("local functions and lambdas that call each other", """
            private static string Run() { string A(int n) => B(n + 1) + B(n + 2); string B(int n) => A(n - 1) + A(n - 2); Func<int, string> f = null!; Func<int, string> g = n => f(n) + f(n); f = n => g(n) + A(n); return f(1); }
            public StorageAccount Archive => new(Run());
            """);
        yield return ("types whose initializers need each other", $$"""
            {{Many(200, number => $"private static class S{number} {{ public static readonly string A = S{(number + 1) % 200}.B + S{(number + 7) % 200}.B; public static readonly string B = S{(number + 3) % 200}.A + \"b\"; }}\n")}}
            public StorageAccount Archive => new(S0.A);
            """);
        yield return ("copies of copies", $$"""
            private sealed record R(string Name, R? Inner = null);
            private static R Make() { var made = new R("a"); {{Many(3_000, number => $"made = made with {{ Name = \"a{number}\", Inner = made }};\n")}} return made; }
            public StorageAccount Archive => new(Make().Name);
            """);
        yield return ("usings, attributes and parameters by the thousand", $$"""
            private static string Join({{string.Join(", ", Enumerable.Range(0, 2_000).Select(number => $"string p{number} = \"{number}\""))}}) => p1999;
            {{Many(2_000, number => $"[Obsolete(\"a{number}\"), System.ComponentModel.Description(\"b\")] public string P{number} => \"x\";\n")}}
            public StorageAccount Archive => new("a" + Join());
            """);
        yield return ("patterns of very many parts", $$"""
            private static bool Is(string name) => name is {{string.Join(" or ", Enumerable.Range(0, 1_000).Select(number => $"\"n{number}\""))}};
            private static bool IsIn(int number) => number is {{string.Join(" or ", Enumerable.Range(0, 500).Select(number => $"(> {number * 3} and < {number * 3 + 2})"))}};
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 1_000).Where(number => Is("n" + number) || IsIn(number)).Select(number => new StorageAccount("archive" + number));
            """);
        yield return ("blocks split to single addresses", """
            private static IEnumerable<string> Split(uint first, int length) => length == 32 ? [$"{first >> 24}.{first >> 16 & 255}.{first >> 8 & 255}.{first & 255}/32"] : [.. Split(first, length + 1), .. Split(first + (1u << 31 - length), length + 1)];
            public VirtualNetwork Net => new("vnet") { AddressSpace = [.. Split(0, 0)] };
            """);
        yield return ("expressions for texts that go back and forth", """
            public StorageAccount A => new(System.Text.RegularExpressions.Regex.Replace(new string('a', 30_000), "(a|aa)+$", "b"));
            public StorageAccount B => new(System.Text.RegularExpressions.Regex.Match(new string('a', 30_000) + "!", "^(([a-z])+.)+[A-Z]([a-z])+$").Value + "b");
            public StorageAccount C => new("c" + System.Text.RegularExpressions.Regex.Split(new string('x', 30_000), "(x+x+)+y").Length);
            public StorageAccount D => new("d" + System.Text.RegularExpressions.Regex.Matches(new string('x', 30_000), "(?=(x+))").Count);
            """);
        yield return ("conditions in each other by the thousand", $$"""
            private static int Level => 3;
            public StorageAccount Archive => new({{Many(2_000, number => $"Level == {number} ? \"a{number}\" : ")}}"z");
            """);
        yield return ("sequences that explode", """
            private static IEnumerable<int> Tens => Enumerable.Range(0, 10);
            public StorageAccount A => new("a" + (from a in Tens from b in Tens from c in Tens from d in Tens from e in Tens from f in Tens from g in Tens from h in Tens select a + b + c + d + e + f + g + h).Sum());
            public StorageAccount B => new(Enumerable.Range(0, 100).Aggregate("b", (text, _) => text + text));
            public StorageAccount C => new("c" + Enumerable.Range(0, 100).Aggregate(Tens, (all, _) => all.Concat(all)).Count());
            public StorageAccount D => new("d" + Enumerable.Range(0, 3_000).OrderBy(number => Enumerable.Range(0, number).Sum()).Join(Enumerable.Range(0, 3_000), one => one % 2, other => other % 2, (one, other) => one + other).Count());
            public StorageAccount E => new("e" + Enumerable.Range(0, 30_000).GroupBy(number => number).SelectMany(group => group).Zip(Enumerable.Range(0, 30_000)).Reverse().Distinct().Except([(1, 1)]).Count());
            """);
        yield return ("iterators that call themselves", """
            private static IEnumerable<int> Deep(int level) { yield return level; foreach (var inner in Deep(level + 1)) yield return inner; }
            private static IEnumerable<int> Wide(int level) { foreach (var a in Wide(level + 1)) yield return a; foreach (var b in Wide(level + 1)) yield return b; }
            public StorageAccount A => new("a" + Deep(0).Take(10_000).Sum());
            public StorageAccount B => new("b" + Wide(0).FirstOrDefault());
            """);
        yield return ("texts in texts of their own making", """
            private sealed class Own(int n) { public override string ToString() => $"{new Own(n + 1)}{new Own(n + 2)}"; public override bool Equals(object? other) => new Own(n + 1).Equals(other); public override int GetHashCode() => new Own(n + 1).GetHashCode(); }
            public StorageAccount A => new("a" + new Own(1));
            public StorageAccount B => new("b" + new HashSet<Own> { new(1), new(2), new(1) }.Count + new Own(1).Equals(new Own(2)) + new Dictionary<Own, int> { [new(1)] = 1 }.Count);
            private sealed class Order : IComparable<Order> { public int CompareTo(Order? other) => other!.CompareTo(this); }
            public StorageAccount C => new("c" + Enumerable.Range(0, 100).Select(_ => new Order()).Order().Count() + new SortedSet<Order> { new(), new() }.Count);
            """);
        yield return ("tuples and dictionaries in each other", """
            private static object Deep(int level) { object inner = "a"; for (var i = 0; i < level; i++) inner = (inner, new Dictionary<string, object> { ["a"] = inner, ["b"] = inner }); return inner; }
            public StorageAccount Archive => new("a" + Deep(150).Equals(Deep(150)) + Deep(150).GetHashCode() + Deep(5_000));
            """);
        yield return ("dates and spans at their ends", """
            public StorageAccount Archive => new("a" + DateTime.MaxValue.AddDays(1) + TimeSpan.MaxValue.Add(TimeSpan.MaxValue) + new DateTime(9_999, 12, 31).AddMonths(int.MaxValue) + TimeSpan.FromDays(double.MaxValue) + DateTime.MinValue.ToString(new string('f', 30_000)));
            """);
        yield return ("lines of very many members", $$"""
            private sealed record R { public R Next => this; public string Name => "a"; public R Call() => this; }
            public StorageAccount A => new(new R(){{Many(450, _ => ".Next")}}.Name);
            public StorageAccount B => new(new R(){{Many(450, _ => ".Call()")}}.Name);
            public StorageAccount C => new(new R(){{Many(450, _ => "!.Next?.Call()")}}!.Name);
            """);
        yield return ("loops in loops without an end", """
            private static string Run() { var n = 0; for (;;) { foreach (var a in Enumerable.Range(0, 1_000)) { while (n < 1_000_000) { do { n++; if (n % 7 == 0) continue; if (n % 1_001 == 0) goto next; } while (true); next:; } } n = 0; } }
            public StorageAccount Archive => new(Run());
            """);
        yield return ("a list that grows while it is walked", """
            private static int Run() { var list = new List<int> { 1 }; for (var i = 0; i < list.Count; i++) list.AddRange(list); return list.Count; }
            private static int Walk() { var queue = new Queue<int>([1]); while (queue.Count > 0) { queue.Enqueue(1); queue.Enqueue(2); queue.Dequeue(); } return 1; }
            public StorageAccount A => new("a" + Run());
            public StorageAccount B => new("b" + Walk());
            """);
        yield return ("generic types that grow with each call", """
            private sealed class Box<T> { public static string Name<U>(int n) => n == 0 ? "a" : Box<(T, U)>.Name<Box<U>>(n - 1); public static readonly Box<Box<T>>? Next = null; }
            public StorageAccount Archive => new(Box<int>.Name<string>(40));
            """);
        yield return ("exceptions from everywhere", """
            private static string Run(int n) { try { return Run(n + 1) + Run(n + 2); } catch (Exception e) when (Run(n).Length > e.Message.Length) { return Run(n - 1); } finally { Run(n + 3); } }
            public StorageAccount Archive => new(Run(0));
            """);
        yield return ("changes of one list by very many names", $$"""
            private static int Run() { var list = new List<int>(); {{Many(1_000, number => $"var v{number} = list; v{number}.Add({number}); if (v{number}.Count > {number}) v{number} = [.. v{number}];\n")}} return list.Count + v999.Count; }
            public StorageAccount Archive => new("a" + Run());
            """);
    }

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
