namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Code that would never end, or overflow the stack, when executed: it is unknown after a bounded number of steps.</summary>
public class HostileCodeTests
{
    public static TheoryData<string, string> Programs() => new()
    {
        { "properties that call each other", """
            private string A => B;
            private string B => A;
            public StorageAccount Archive => new(A);
            """ },
        { "properties that grow with each call", """
            private string Grow(string text) => Grow(text + "x");
            public StorageAccount Archive => new(Grow("a"));
            """ },
        { "recursion that doubles with each call", """
            private int Fibonacci(int number) => number < 2 ? number : Fibonacci(number - 1) + Fibonacci(number - 2);
            public StorageAccount Archive => new("a" + Fibonacci(45));
            """ },
        { "a resource that contains itself", """
            public StorageAccount Archive => Archive with { Kind = StorageKind.StorageV2 };
            """ },
        { "a loop without an end", """
            private static string Loop() { var text = "a"; while (true) { text = text == "a" ? "b" : "a"; } }
            public StorageAccount Archive => new(Loop());
            """ },
        { "an empty loop without an end", """
            private static string Loop() { for (;;) ; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "a delegate that doubles with each step", """
            private static int Loop() { var count = 0; Action all = () => count++; for (var i = 0; i < 60; i++) all += all; all(); return count; }
            public StorageAccount Archive => new("a" + Loop());
            """ },
        { "an event that raises itself", """
            private sealed class Bell { public event Action? Rung; public void Ring() => Rung?.Invoke(); }
            private static int Loop() { var bell = new Bell(); bell.Rung += bell.Ring; bell.Rung += bell.Ring; bell.Ring(); return 1; }
            public StorageAccount Archive => new("a" + Loop());
            """ },
        { "an enumerator found by its shape without an end", """
            private struct Endless { public int Current { get; private set; } public bool MoveNext() { Current++; return true; } public readonly Endless GetEnumerator() => this; }
            private static int Loop() { var sum = 0; foreach (var number in new Endless()) sum += number; return sum; }
            public StorageAccount Archive => new("a" + Loop());
            """ },
        { "an expression that goes back and forth", """
            public StorageAccount Archive => new(System.Text.RegularExpressions.Regex.IsMatch(new string('a', 900) + "!", "^(a+)+$") ? "b" : "c");
            """ },
        { "a loop of gotos", """
            private static string Loop() { again: goto again; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "a loop of very many steps", """
            private static string Loop() { long sum = 0; for (var i = 0; i < int.MaxValue; i++) sum += i; return "a" + sum; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "text that doubles with each step", """
            private static string Loop() { var text = "ab"; for (var i = 0; i < 100; i++) text += text; return text; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "text of very many characters", """
            public StorageAccount Archive => new("a".PadLeft(int.MaxValue) + new string('a', int.MaxValue));
            """ },
        { "a sequence of very many numbers", """
            public StorageAccount Archive => new("a" + string.Concat(Enumerable.Range(0, int.MaxValue)));
            """ },
        { "a sequence that is repeated very often", """
            public StorageAccount Archive => new(string.Join("", Enumerable.Repeat("a", int.MaxValue)));
            """ },
        { "sequences that multiply", """
            private static IEnumerable<int> Tens => Enumerable.Range(0, 1000);
            public StorageAccount Archive => new("a" + Tens.SelectMany(a => Tens.SelectMany(b => Tens)).Count());
            """ },
        { "many items compared with each other very often", """
            private static string Loop() { var sum = 0; for (var i = 0; i < 1_000_000; i++) sum += Enumerable.Range(0, 1000).Distinct().Count(); return "a" + sum; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "a dictionary of very many keys", """
            private static string Loop() { var map = new Dictionary<string, int>(); for (var i = 0; i < 1_000_000; i++) map["a" + i] = i; return "a" + map.Count; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "an array that is set very often", """
            private static string Loop() { var items = new int[50_000]; for (var i = 0; i < items.Length; i++) items[i] = i; return "a" + items[5]; }
            public StorageAccount Archive => new(Loop());
            """ },
        { "a static property that makes the topology", """
            private static Hostile Other { get; } = new();
            public StorageAccount Archive => new(Other.Archive.Name);
            """ },
        { "a constructor that makes its own type", """
            private sealed record Node { public Node Next { get; } = new(); public string Text => Next.Text; }
            public StorageAccount Archive => new(new Node().Text);
            """ },
        { "a function that calls itself", """
            private static string Call() { Func<int, string> again = null!; again = number => again(number + 1); return again(0); }
            public StorageAccount Archive => new(Call());
            """ },
        { "an interpolation that never ends", """
            private sealed record Node(string Text) { public override string ToString() => $"{this}"; }
            public StorageAccount Archive => new($"{new Node("a")}");
            """ },
        { "an array of very many items", """
            public StorageAccount Archive => new("a" + new int[int.MaxValue].Length);
            """ },
        { "lists that double with each call", """
            private static List<int> Grow(int depth) => [.. Grow(depth - 1), .. Grow(depth - 1)];
            public StorageAccount Archive => new("a" + Grow(40).Count);
            """ },
        { "objects that double with each call", """
            private sealed class Node { public Node? Left; public Node? Right; public int Depth { get; set; } }
            private static Node Grow(int depth) { var node = new Node { Depth = depth }; node.Left = Grow(depth - 1); node.Right = Grow(depth - 1); return node; }
            public StorageAccount Archive => new("a" + Grow(50).Depth);
            """ },
        { "records that are compared with each other by the thousand", """
            private sealed record Item(string Name, int Number);
            private static readonly Item[] All = [.. Enumerable.Range(0, 3000).Select(number => new Item("a" + number, number))];
            public StorageAccount Archive => new("a" + All.Count(item => All.Contains(item with { Number = item.Number + 1 })));
            """ },
        { "a number of very many digits", """
            public StorageAccount Archive => new(5.ToString("D999999999") + $"{5:X99999999}" + string.Format("{0:F99999999}", 1.5m));
            """ },
        { "an iterator without an end", """
            private static IEnumerable<int> Numbers() { var number = 0; while (true) yield return number++; }
            public StorageAccount Archive => new("a" + Numbers().Last());
            """ },
        { "modules in themselves", """
            public sealed record Site(int Depth) : Module
            {
                public override string Name { get; init; } = "site" + Depth;
                public Site Inner => new(Depth + 1);
                public Site Other => new(Depth + 2);
                public StorageAccount Archive => new("archive" + Depth);
            }
            public Site Top => new(0);
            """ },
        { "a sorted set without an end", """
            private static string Loop() { var set = new SortedSet<int>(); var number = 0; while (true) set.Add(number--); }
            public StorageAccount Archive => new(Loop());
            """ },
        { "exceptions without an end", """
            private static string Loop() { while (true) { try { throw new InvalidOperationException(); } catch (InvalidOperationException) { } } }
            public StorageAccount Archive => new(Loop());
            """ },
        { "types that make each other", """
            private sealed class Box<T> { public static string Name => "a" + Box<Box<T>>.Name; }
            public StorageAccount Archive => new(Box<int>.Name);
            """ },
        { "operators, indexers and conversions that call themselves", """
            private sealed record Loop(int N)
            {
                public static Loop operator +(Loop a, Loop b) => b + a;
                public static Loop operator ++(Loop a) { a++; return a; }
                public static bool operator true(Loop a) => a ? true : false;
                public static bool operator false(Loop a) => a ? false : true;
                public static implicit operator string(Loop a) => a;
                public string this[int i] => this[i + 1] + this[i + 2];
            }
            public StorageAccount A => new(new Loop(1) + new Loop(2));
            public StorageAccount B => new(new Loop(1)[0]);
            public StorageAccount C => new StorageAccount(new Loop(1) ? "f" : "g");
            """ },
        { "local functions and functions that call each other", """
            private static string Run() { string A(int n) => B(n + 1) + B(n + 2); string B(int n) => A(n - 1) + A(n - 2); Func<int, string> f = null!; Func<int, string> g = n => f(n) + f(n); f = n => g(n) + A(n); return f(1); }
            public StorageAccount Archive => new(Run());
            """ },
        { "arrays of huge sizes in all forms", """
            private static int Sizes() { Span<int> span = stackalloc int[2_000_000_000]; var table = new int[50_000, 50_000]; var list = new List<int>(int.MaxValue); var jagged = new int[100_000][]; Array.Resize(ref jagged, int.MaxValue); return span.Length + table.Length + list.Capacity + jagged.Length; }
            public StorageAccount Archive => new("a" + Sizes());
            """ },
        { "texts that fill up", """
            private static readonly string Wide = "a".PadLeft(30_000);
            public StorageAccount Archive => new($"{"a",2147483647}" + string.Format("{0,1000000000}", "a") + Wide.Replace(" ", Wide) + string.Join(Wide, Enumerable.Repeat(Wide, 10_000)));
            """ },
        { "powers of numbers without bounds", """
            public StorageAccount Archive => new("a" + System.Numerics.BigInteger.Pow(10, int.MaxValue));
            """ },
        { "blocks split to single addresses", """
            private static IEnumerable<string> Split(uint first, int length) => length == 32 ? [$"{first >> 24}.{first >> 16 & 255}.{first >> 8 & 255}.{first & 255}/32"] : [.. Split(first, length + 1), .. Split(first + (1u << 31 - length), length + 1)];
            public VirtualNetwork Net => new("vnet") { AddressSpace = [.. Split(0, 0)] };
            """ },
        { "iterators that call themselves", """
            private static IEnumerable<int> Deep(int level) { yield return level; foreach (var inner in Deep(level + 1)) yield return inner; }
            public StorageAccount A => new("a" + Deep(0).Take(10_000).Sum());
            """ },
        { "texts, comparisons and orders of their own making", """
            private sealed class Own(int n) : IComparable<Own> { public override string ToString() => $"{new Own(n + 1)}{new Own(n + 2)}"; public override bool Equals(object? other) => new Own(n + 1).Equals(other); public override int GetHashCode() => new Own(n + 1).GetHashCode(); public int CompareTo(Own? other) => other!.CompareTo(this); }
            public StorageAccount A => new("a" + new Own(1) + new HashSet<Own> { new(1), new(2), new(1) }.Count + Enumerable.Range(0, 100).Select(_ => new Own(1)).Order().Count());
            """ },
        { "a list that grows while it is walked", """
            private static int Run() { var list = new List<int> { 1 }; for (var i = 0; i < list.Count; i++) list.AddRange(list); return list.Count; }
            public StorageAccount A => new("a" + Run());
            """ },
        { "exceptions from everywhere", """
            private static string Run(int n) { try { return Run(n + 1) + Run(n + 2); } catch (Exception e) when (Run(n).Length > e.Message.Length) { return Run(n - 1); } finally { Run(n + 3); } }
            public StorageAccount Archive => new(Run(0));
            """ },
        { "ways that fork with each call", """
            private static bool Read(int number) => Environment.GetEnvironmentVariable("X" + number) == "y";
            private static string Fork(int number) => Read(number) ? Fork(number + 1) + Fork(number + 2) : Fork(number + 3) + Fork(number + 4);
            public StorageAccount Archive => new(Fork(0));
            """ },
    };

    [Fact]
    public void Calls_in_calls_that_the_compiler_takes_leave_the_stack_alone()
    {
        var nested = string.Concat(Enumerable.Repeat("Same(", 5_000)) + "\"a\"" + new string(')', 5_000);
        var lambdas = string.Concat(Enumerable.Repeat("Call(() => ", 1_000)) + "\"a\"" + new string(')', 1_000);
        var thread = new Thread(
            () => Assert.All([nested, lambdas], text => Assert.NotNull(TopologyEvaluator.Evaluate(
                Source.Compile(Hostile($"""
                    private static string Same(string text) => text;
                    private static string Call(Func<string> text) => text();
                    public StorageAccount Archive => new({text});
                    """)), CancellationToken.None).ToString())),
            maxStackSize: 1 << 20);

        thread.Start();
        thread.Join();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Ends_as_unknown(string what, string members)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Source.ErrorsOf(Source.Compile(Hostile(members))));

        var topology = Source.Evaluate(Hostile(members));

        Assert.False(topology.IsComplete);
        Assert.DoesNotContain(topology.Variants.SelectMany(variant => variant.Unknowns), Defects.IsOne);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    public void Deep_expressions_end(int depth)
    {
        var sum = string.Concat(Enumerable.Repeat("Text + ", depth));
        var parentheses = new string('(', depth) + "Text" + new string(')', depth);
        var calls = string.Concat(Enumerable.Repeat("Same(", depth)) + "Text" + new string(')', depth);

        Assert.All(
            [$"{sum}Text", parentheses, calls],
            text => Assert.Single(Source.Evaluate(Hostile($"""
                private string Text => "a";
                private static string Same(string text) => text;
                public StorageAccount Archive => new({text});
                """)).Variants));
    }

    [Fact]
    public void What_is_beside_an_endless_loop_is_known()
    {
        var topology = Source.Evaluate(Hostile("""
            private string A => B;
            private string B => A;
            public StorageAccount Archive => new(A);
            public StorageAccount Backup => new("backup");
            """));

        Assert.Contains(Assert.Single(topology.Variants).Graph.Nodes, node => node.Path == "Backup");
    }

    private static string Hostile(string members) => $$"""
        using IotVnetDsl;

        public sealed record Hostile : Topology
        {
            public override string Id => "hostile";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            {{members}}
        }
        """;
}
