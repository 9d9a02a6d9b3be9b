namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>What <see cref="StylePrograms"/> puts together: S a text, I a number, B a condition, L a list, A an array, Q a sequence of texts, R a record, E a member of an enum.</summary>
internal static class StyleTemplates
{
    public const string Declarations = """
        [Flags] public enum Level { None, Low = 1, High = 2, Both = Low | High }
        public interface IStage { static abstract string Name { get; } static virtual int Size => 3; string Label => "label"; }
        public sealed class Prod : IStage { public static string Name => "prod"; public static int Size => 8; }
        public readonly struct Test : IStage { public static string Name { get; } = "te" + "st"; public string Label => "own"; }
        public abstract record Part(string Name) { public virtual int Weight => Name.Length; public string? Note { get; init; } }
        public sealed record Box(string Name, int Size) : Part(Name) { public override int Weight => Size; public required string Kind { get; init; } public static Box operator +(Box box, int more) => box with { Size = box.Size + more }; }
        public sealed record Coupled(string Name, int At);
        public record Tag(string Name, params string[] More) : Part(Name + "!") { public int Count => More.Length; public string this[int index] => More[index]; public void Deconstruct(out string first, out int count, out string? note) => (first, count, note) = (Name, Count, Note); }
        public readonly record struct Span2(int From, int To) { public int Length => To - From; public static implicit operator Span2(int to) => new(0, to); public static explicit operator int(Span2 span) => span.Length; public static bool operator <(Span2 a, Span2 b) => a.Length < b.Length; public static bool operator >(Span2 a, Span2 b) => b < a; }
        public class Counter { private int _n; public List<string> Log { get; } = []; public Counter Up(int by = 1) { _n += by; Log.Add($"+{by}"); return this; } public int N => _n; public string? Cached; public string Once => Cached ??= "c" + _n; }
        public struct Tally { public int N; public void Up() => N++; public readonly int Twice => N * 2; }
        public sealed class Bell { private int _rung; public event Action<string>? Rung; public Bell Ring(string text) { _rung++; Rung?.Invoke(text); return this; } public string Heard => _rung + (Rung is null ? "-" : "+"); }
        public struct Countdown(int from) { private int _left = from; public int Current => _left; public bool MoveNext() => --_left >= 0; public readonly Countdown GetEnumerator() => this; }
        public sealed class Sheet(params string[] rows) { public int Count => rows.Length; public string this[int index] => rows[index]; public string Last => this[^1]; }
        public record Held(string Name, List<string> Items) : Part(Name) { private string? _old; public string Own => field ??= Name + Items.Count; public string Old => _old ??= Items.Count + Name; public Held As(string name) => this with { Name = name }; public string Title { get; init => field = value.Trim('-'); } = "t"; }
        public struct Ticket { private int _n; public int Next => ++_n; public int this[int by] => _n += by; public readonly int Seen => _n; }
        public interface IFit { int Size { get; } string Show() => $"{Size}/{Twice}"; int Twice => Size * 2; static virtual string Kind => "fit"; }
        public sealed record Fit(int Size) : IFit { public static string Kind => "own"; }
        public readonly record struct Fit2(int Size) : IFit { public int Twice => -Size; }
        public sealed record Tree(string Name, params Tree[] Of) { public int Depth => 1 + Of.Select(of => of.Depth).DefaultIfEmpty().Max(); public IEnumerable<string> All() { yield return Name; foreach (var of in Of) { foreach (var name in of.All()) { if (name.Length > 20) yield break; yield return name; } } } }
        [InterpolatedStringHandler] public ref struct Loud { private readonly StringBuilder _text; private int _holes; public Loud(int literal, int holes) => _text = new StringBuilder().Append(literal); public void AppendLiteral(string text) => _text.Append(text.ToUpperInvariant()); public void AppendFormatted<T>(T value) { _holes++; _text.Append('<').Append(value?.ToString()).Append('>'); } public readonly override string ToString() => $"{_text}{_holes}"; }
        public sealed class Alloc(int next) { private int _taken; public string Take(string of) { _taken++; return of + next++; } public int Left => next * 10 + _taken; public IEnumerable<string> Many(IEnumerable<string> of) { foreach (var x in of) { next++; yield return x + next; } } }
        public sealed class Opts { public string Name { get; set; } = "o"; public int N { get; set; } public List<string> All { get; } = []; public Opts? In { get; set; } public Opts With(Action<Opts> change) { change(this); return this; } }
        public static class Noted { public static Opts Fresh => new() { Name = "fr" }; public static IEnumerable<string> Each(IEnumerable<string> of, List<string> log) { try { log.Add("("); foreach (var x in of) { log.Add("<"); yield return x; } } finally { log.Add(")"); } } }
        public static class Blocks
        {
            extension(string text) { public int Vowels => text.Count(c => "aeiou".Contains(c)); public string Rep(int times = 1) => string.Concat(Enumerable.Repeat(text, times & 3)); public static string Twice(string of) => of + of; }
            extension<T>(IEnumerable<T> items) { public string Joined(string by = "+") => string.Join(by, items); public IEnumerable<T> Some => items.Take(2); }
                       public static string Loud(Loud text) => text.ToString();
            public static string KindOf<T>() where T : IFit => T.Kind;
            public static Dictionary<string, int> Merged(IEnumerable<string> a, IEnumerable<string> b) => a.Select(x => (x, 1)).Concat(b.Select(x => (x, 2))).GroupBy(x => x.Item1).ToDictionary(g => g.Key, g => g.Sum(x => x.Item2));
        }
        public class Stack2<T> where T : IStage { public static readonly string Full = "s" + T.Name; public string Text => T.Name + T.Size; }
        public static class Lib
        {
            public static string Cut(string text) => text.Length > 60 ? text[..60] : text;
            public static IEnumerable<string> Cut(IEnumerable<string> texts) => texts.Take(6).Select(text => Cut(text));
            public static string Name<T>() where T : IStage => T.Name + T.Size;
            public static string LabelOf<T>(T stage) where T : IStage => stage.Label;
            public static string Shout(this string text, int times = 1) => text.ToUpperInvariant() + new string('!', times & 3);
            public static IEnumerable<string> Walk(int count, string text) { for (var i = 0; i < (count & 3); i++) { if (i == 2) yield break; yield return text + i; } }
            public static List<string> Made(params IEnumerable<string> texts) { var made = new List<string>(); foreach (var text in texts) made.Add(text); return made; }
            public static List<string> Same(List<string> list) => list;
            public static void Fill(List<string> list, string text) { var other = list; if (other.Count < 9) other.Add(text); }
            public static bool Try(string text, out int length, ref int sum) { length = text.Length; sum += length; return length > 3; }
            public static string Describe(object? value) => value switch { null => "null", Box { Size: > 5, Name: var name } => "big" + name, Tag(var first, 0, _) => "tag" + first, Tag tag => tag.Name, int and (< 0 or > 100) => "far", int number => "n" + number, string { Length: 0 } => "empty", string text => text, _ => "other" };
            public static int Fold(ReadOnlySpan<int> numbers) => numbers switch { [] => 0, [var one] => one, [var first, .., var last] => first * 10 + last };
            public static string Arg(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "") => text.Length.ToString();
            public static int Sum(params int[] numbers) { var sum = 0; checked { foreach (var number in numbers) sum += number & 0xFF; } return sum; }
        }
        """;

    /// <summary>Static members, and the type of what they hold.</summary>
    public static readonly (char Type, string Declaration)[] Statics =
    [
        ('S', "public static readonly string ‹name› = ‹S›;"),
        ('S', "public static string ‹name› { get; } = \"p\" + ‹S›;"),
        ('S', "public static string ‹name› => ‹S›;"),
        ('S', "private static readonly Lazy<string> _‹name› = new(() => \"z\" + ‹S›); public static string ‹name› => _‹name›.Value;"),
        ('S', "private static string? _‹name›; public static string ‹name› => _‹name› ??= \"l\" + ‹S›;"),
        ('I', "public static readonly int ‹name› = ‹I›;"),
        ('I', "public const int ‹name› = 4;"),
        ('I', "public static int ‹name› { get; private set; } = 5;"),
        ('L', "public static readonly List<string> ‹name› = [‹S›, \"e\"];"),
        ('L', "public static List<string> ‹name› => [‹S›, \"f\"];"),
        ('L', "public static List<string> ‹name› { get; } = Lib.Made(‹S›, ‹S›);"),
        ('A', "public static readonly string[] ‹name› = [\"g\", ‹S›];"),
        ('A', "public static readonly string[] ‹name› = ‹Q›.ToArray();"),
        ('R', "public static readonly Part ‹name› = ‹R›;"),
        ('R', "public static Part ‹name› { get; } = new Tag(‹S›, [.. ‹Q›]);"),
        ('Q', "public static readonly IReadOnlyList<string> ‹name› = [.. ‹Q›];"),
        ('Q', "public static IEnumerable<string> ‹name› => ‹Q›;"),
    ];

    /// <summary>What changes a collection before anything else runs.</summary>
    public static readonly string[] Changes =
    [
        "‹it›[0] = \"changed\";", "var x = ‹it›; var y = x; y[0] = \"changed\";", "foreach (var each in new[] { ‹it› }) each[0] = \"changed\";",
        "((IList<string>)‹it›)[0] = \"changed\";", "Action<string> set = value => ‹it›[0] = value; set(\"changed\");", "Change(‹it›); void Change(IList<string> list) => list[0] = \"changed\";",
        "if (‹it› is { } list) list[0] += \"!\";", "var (list, _) = (‹it›, 1); list[0] = \"changed\";", "var held = new { List = ‹it› }; held.List[0] = \"changed\";",
    ];

    public static readonly Dictionary<char, string[]> Constants = new()
    {
        ['S'] = ["\"a\"", "\"Bcd\"", "\"\"", "\"x-y\"", "\"10.1.0.0/16\"", "nameof(Lib.Fold)", "string.Empty", "Prod.Name", "Stack2<Test>.Full"],
        ['I'] = ["0", "1", "(-3)", "42", "('a' + 0)", "((int)Level.High)", "(7 / 2)", "0x1F", "int.MaxValue", "Prod.Size", "sizeof(int)"],
        ['B'] = ["true", "false", "default(bool)", "(default(Level) == Level.None)"],
        ['L'] = ["new List<string>()", "new List<string> { \"h\", \"i\" }", "Lib.Made([\"j\"])"],
        ['A'] = ["new[] { \"k\" }", "Array.Empty<string>()", "new string[] { \"m\", \"n\" }"],
        ['Q'] = ["new[] { \"q\", \"r\" }", "Enumerable.Empty<string>()", "Lib.Walk(3, \"w\")", "ImmutableList.Create(\"i\", \"j\").AsEnumerable()"],
        ['R'] = ["((Part)new Box(\"b\", 3) { Kind = \"k\" })", "((Part)new Tag(\"t\"))", "((Part)new Tag(\"u\", \"v\", \"w\") { Note = \"n\" })"],
        ['E'] = ["Level.Low", "Level.Both", "((Level)2)", "default(Level)"],
    };

    public static readonly Dictionary<char, string[]> Values = new()
    {
        ['S'] =
        [
            "(‹S› + ‹S›)", "(‹S› + ‹I›)", "$\"{‹S›}-{‹I›:000}\"", "$\"{‹I›,4}|{‹S›,-3}|{‹B›}\"", "$\"\"\"{‹S›}\"{‹I›:X}\"\"\"", "(‹B› ? ‹S› : ‹S›)", "‹S›.Shout(‹I›)", "Lib.Describe(‹R›)", "Lib.Describe(‹I›)", "‹R›.Name", "(‹R›.Note ?? ‹S›)",
            "string.Join(\"-\", ‹Q›)", "string.Concat(‹Q›)", "‹S›.Replace(\"a\", ‹S›)", "‹S›.PadLeft(5, '*')", "‹S›.Trim('-').ToLowerInvariant()", "Lib.Cut(‹S›)[..^0]", "(‹S› is [var ‹v›, ..] ? ‹v›.ToString() : ‹S›)", "(‹Q›.FirstOrDefault() ?? ‹S›)",
            "(‹S› switch { \"a\" => \"one\", { Length: > 4 } => \"long\", var ‹v› => ‹v› + ‹S› })", "(‹I› switch { < 0 => ‹S›, 0 or 1 => \"few\", _ => ‹S› })", "‹E›.ToString()", "Lib.Name<Prod>()", "Lib.LabelOf(new Test())", "new Stack2<Prod>().Text", "((‹R› as Box)?.Kind ?? ‹S›)",
            "new Counter().Up(‹I› & 7).Up().Once", "new StringBuilder(‹S›).Append(‹I›).Append(‹S›).ToString()", "string.Format(\"{0}:{1:00}\", ‹S›, ‹I›)", "string.Create(CultureInfo.InvariantCulture, $\"{‹I›}\")", "((string?)null ?? ‹S›)", "((Func<string, string>)(‹v› => ‹v› + ‹S›))(‹S›)",
            "‹L›.LastOrDefault(\"none\")", "(‹A› is [.., var ‹v›] ? ‹v› : \"empty\")", "‹L›.Count.ToString(\"D2\")", "(‹S›, ‹I›).Item1", "(‹B› && ‹S› is { Length: > 2 } ‹v› ? ‹v› : \"short\")", "‹Q›.Aggregate(‹S›, (‹v›, x) => Lib.Cut(‹v› + x))", "TimeSpan.FromMinutes(‹I› & 0xFF).ToString()", "((‹I› & 0xFF) / 4m).ToString(CultureInfo.InvariantCulture)", "new Version(1, ‹I› & 7).ToString(2)", "new Sheet(‹S›, ‹S›)[^2]", "(‹S› + \"ab\")[1..^1]", "Lib.Cut(‹S›).AsSpan().Trim('-').ToString()", "string.Create(3, ‹S›, (span, ‹v›) => span.Fill(‹v›.Length > 1 ? 'y' : 'n'))", "System.Text.RegularExpressions.Regex.Replace(Lib.Cut(‹S›), \"[^a-z]+\", \"_\")", "new Bell().Ring(‹S›).Heard",
            "Blocks.Loud($\"a{‹S›}b{‹I›}{‹E›}\")", "‹S›.Rep(‹I›)", "string.Twice(‹S›)", "‹Q›.Joined(‹S›)", "new Held(‹S›, ‹L›).Own", "(new Held(‹S›, ‹L›) { Title = ‹S› } with { Name = ‹S› }).Own", "new Held(‹S›, ‹L›).As(‹S›).Old", "new Held(\"h\", []) { Title = ‹S› }.Title", "string.Join(\"|\", ‹S›.Split('-', 'a'))", "string.Join(\"|\", ‹S›.Split(['b', '/'], StringSplitOptions.RemoveEmptyEntries))",
            "string.Join(\",\", ‹Q›.CountBy(‹v› => ‹v›.Length).Select(p => p.Key + \":\" + p.Value))", "string.Join(\";\", Blocks.Merged(‹Q›, ‹Q›).Select(p => p.Key + p.Value))", "(‹E› + 1).ToString()", "(Enum.GetName(‹E›) ?? \"none\")", "((IFit)new Fit(‹I› & 7)).Show()", "((IFit)new Fit2(‹I› & 7)).Show()", "(Blocks.KindOf<Fit>() + Blocks.KindOf<Fit2>())", "string.Join(\",\", ‹Q›.Index().Select(‹v› => ‹v›.Index + ‹v›.Item))",
            "string.Join(\",\", ‹Q›.Chunk(2).Select(‹v› => string.Concat(‹v›)))", "string.Join(\",\", ‹Q›.AggregateBy(‹v› => ‹v›.Length, \"\", (sum, ‹v›) => Lib.Cut(sum + ‹v›)).Select(p => p.Key + p.Value))", "string.Concat(new Tree(‹S›, new Tree(‹S›), new Tree(\"b\", new Tree(‹S›))).All())", "(‹Q›.ToList() is [var ‹v›, _, ..] ? ‹v› : ‹S›)", "(Enum.TryParse<Level>(‹S›, out var ‹v›) ? ‹v›.ToString() : \"no\")", "new[] { ‹E›, ‹E› }.Max().ToString()", "((‹S›, ‹I›) switch { (\"a\", _) => \"pa\", (var ‹v›a, > 3) => ‹v›a, var (‹v›b, ‹v›c) => ‹v›b + ‹v›c })", "$\"{‹E›:D}{‹E›:G}\"",
            "$\"{(‹S›, ‹I›)}\"", "string.Join(\",\", new HashSet<string>(‹Q›).Where(‹v› => ‹v›.Length > 1).Order(StringComparer.Ordinal))", "System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1,\\\"x\\\",true]}\").RootElement.GetProperty(\"a\")[‹I› & 1].ToString()", "string.Concat(Noted.Each(‹Q›, []).Take(2))",
        ],
        ['I'] =
        [
            "(‹I› & 0xFF)", "unchecked(‹I› + ‹I›)", "((‹I› & 0xFFF) * (‹I› & 0xF))", "‹S›.Length", "‹Q›.Count()", "‹L›.Count", "‹A›.Length", "(‹I› > ‹I› ? ‹I› : ‹I›)", "Math.Max(‹I›, ‹I›)", "‹R›.Weight", "((int)‹E›)", "Lib.Fold([‹I› & 7, ‹I› & 7])", "Lib.Sum(‹I›, ‹I›)", "(unchecked((byte)‹I›) + 0)", "(‹I› >> 2)", "(‹I› ^ ‹I›)",
            "‹S›.IndexOf('-')", "((int)(Span2)(‹I› & 0xF))", "new Span2(1, ‹I› & 0xFF).Length", "(‹R› is Box { Size: var ‹v› } ? ‹v› : -1)", "(‹R› is Tag(_, var ‹v›, _) ? ‹v› : -2)", "int.Parse(\"12\")", "(int.TryParse(‹S›, out var ‹v›) ? ‹v› : -4)", "((new Box(‹S›, ‹I› & 0xFF) { Kind = \"p\" } + 4).Size)", "((‹B› ? 1 : (int?)null) ?? ‹I›)", "‹Q›.Sum(‹v› => ‹v›.Length)", "Enumerable.Range(1, ‹I› & 7).Sum()", "((‹I› & 7) switch { 0 => ‹I›, > 3 and < 6 => 5, _ => 6 })", "default(Tally).Twice", "(int)Math.Ceiling(Math.Log2((‹I› & 0xFF) + 3))", "Comparer<int>.Default.Compare(‹I›, ‹I›)", "‹I›.CompareTo(‹I›)", "Convert.ToInt32(‹E›)", "Lib.Cut(‹S›).AsSpan().IndexOf('a')", "‹Q›.Zip(Enumerable.Range(0, int.MaxValue), (‹v›, n) => n).LastOrDefault()",
            "‹S›.Vowels", "new Tree(‹S›, new Tree(‹S›)).Depth", "((IFit)new Fit2(‹I› & 7)).Twice", "((int?)‹I› + (int?)null ?? -5)", "(unchecked((uint)‹I› >> 28) is var ‹v› ? (int)‹v› : 0)", "(‹I› >>> 24)", "System.Numerics.BitOperations.PopCount((uint)(‹I› & 0xFF))", "((‹I› & 7, ‹I› & 7) is var ‹v› ? ‹v›.Item1 * 8 + ‹v›.Item2 : 0)", "(‹E› - Level.Low)",
            "‹Q›.Aggregate(new Dictionary<int, int>(), (m, ‹v›) => { m[‹v›.Length] = m.GetValueOrDefault(‹v›.Length) + 1; return m; }).Count", "Noted.Fresh.With(‹v› => ‹v›.N = ‹I› & 7).N",
        ],
        ['B'] =
        [
            "(‹I› < ‹I›)", "(‹S› == ‹S›)", "(‹B› && ‹B›)", "(‹B› || !‹B›)", "(‹B› ^ ‹B›)", "‹S›.Contains('a')", "‹Q›.Any(‹v› => ‹v›.Length > 2)", "‹Q›.All(‹v› => ‹v› != ‹S›)", "(‹R› == ‹R›)", "(‹R› is Box)", "‹E›.HasFlag(Level.Low)", "(‹E› == ‹E›)", "string.IsNullOrEmpty(‹S›)", "(‹S› is \"a\" or [.., 'd'])", "((int?)null > ‹I›)", "((Span2)(‹I› & 7) < new Span2(0, 4))", "‹L›.Contains(‹S›)", "‹S›.StartsWith(\"a\", StringComparison.Ordinal)", "((‹S›, ‹I›) == (‹S›, 1))", "‹S›.Equals(‹S›, StringComparison.OrdinalIgnoreCase)", "(new Held(‹S›, []) == new Held(‹S›, []))", "(new Fit(‹I›) == new Fit(‹I›))", "new Fit2(‹I›).Equals(new Fit2(‹I›))", "(‹E› > ‹E›)", "Enum.IsDefined(‹E›)", "(‹Q›.ToArray() is [.., var ‹v›] && ‹v›.Length > 1)",
        ],
        ['L'] = ["Lib.Made(‹Q›)", "new List<string>(‹Q›)", "‹Q›.ToList()", "((List<string>)[‹S›, .. ‹Q›])", "Lib.Same(‹L›)", "‹Q›.Append(‹S›).ToList()", "Lib.Made(‹S›, ‹S›)"],
        ['A'] = ["‹Q›.ToArray()", "new[] { ‹S›, ‹S› }", "((string[])[.. ‹Q›, ‹S›])", "‹S›.Split('-')", "‹A›[..Math.Min(1, ‹A›.Length)]"],
        ['Q'] =
        [
            "‹L›", "‹A›", "‹Q›.Where(‹v› => ‹v›.Length > 1)", "‹Q›.Select(‹v› => Lib.Cut(‹v› + ‹S›))", "‹Q›.Select((‹v›, i) => ‹v› + i)", "‹Q›.Concat(‹Q›)", "Enumerable.Reverse(‹Q›)", "‹Q›.Distinct()", "‹Q›.OrderBy(‹v› => ‹v›.Length)", "‹Q›.Take(2)", "‹Q›.Skip(1)", "Lib.Walk(‹I›, ‹S›)", "‹Q›.Zip(‹Q›, (‹v›, y) => ‹v› + y)", "(from ‹v› in ‹Q› where ‹v› != ‹S› select ‹v› + \"f\")",
            "‹Q›.GroupBy(‹v› => ‹v›.Length).Select(g => g.Key + g.First())", "‹Q›.ToDictionary(‹v› => ‹v› + Guid.Empty, ‹v› => ‹v›.Length).Values.Select(n => n.ToString())", "(‹B› ? ‹Q›.AsEnumerable() : ‹Q›)", "(‹R› is Tag ‹v› ? ‹v›.More : Array.Empty<string>())", "‹Q›.SelectMany(‹v› => new[] { ‹v›, \"s\" })", "Enumerable.Repeat(‹S›, ‹I› & 3)", "Lib.Cut(‹Q›)",
        ],
        ['R'] = ["((Part)new Box(‹S›, ‹I›) { Kind = ‹S› })", "((Part)new Tag(‹S›, ‹S›))", "((Part)new Tag(‹S›, [.. ‹Q›]))", "(‹R› with { Note = ‹S› })", "(‹B› ? ‹R› : ‹R›)", "(‹R› is Box ‹v› ? ‹v› with { Size = ‹I› } : (Part)new Tag(\"no\"))"],
        ['E'] = ["(‹E› | ‹E›)", "(‹E› & ~‹E›)", "(‹B› ? ‹E› : Level.High)", "((Level)(‹I› & 3))", "Enum.Parse<Level>(\"Low\")"],
    };

    /// <summary>Statements without others in them, and the type of the variable that they declare.</summary>
    public static readonly (char Type, string Statement)[] Simple =
    [
        ('S', "var ‹name› = ‹S›;"), ('I', "var ‹name› = ‹I› & 0xFFF;"), ('L', "var ‹name› = Lib.Made(‹S›, ‹S›);"), ('L', "List<string> ‹name› = [.. ‹Q›];"), ('R', "var ‹name› = ‹R›;"), ('A', "string[] ‹name› = [‹S›, ‹S›];"),
        (' ', "‹text› = Lib.Cut(‹S›);"), (' ', "‹text› += ‹I› & 7;"), (' ', "‹number› = (‹I› & 0xFF) + 1;"), (' ', "‹number›++;"), (' ', "‹list›.Add(‹S›);"), (' ', "‹list›.Insert(0, ‹S›);"), (' ', "Lib.Fill(‹list›, ‹S›);"), (' ', "‹list›.Reverse();"), (' ', "‹list›.RemoveAll(‹v› => ‹v›.Length > 3);"),
        (' ', "{ var ‹name› = ‹list›; ‹name›.Add(\"alias\"); }"), (' ', "{ Action ‹name› = () => ‹list›.Add(\"later\"); ‹name›(); }"), (' ', "{ var (‹name›, _) = (‹list›, 1); ‹name›.Clear(); }"),
        (' ', "{ var ‹name› = 0; if (Lib.Try(‹S›, out var ‹name›l, ref ‹name›)) ‹text› = \"t\" + ‹name› + ‹name›l; }"), (' ', "{ var ‹name› = new Counter(); ‹name›.Up(‹I› & 3).Up(); ‹text› = ‹name›.N + string.Concat(‹name›.Log); }"),
        (' ', "{ var ‹name› = new Tally(); ‹name›.N = ‹I› & 7; var ‹name›c = ‹name›; ‹name›c.N++; ‹number› = ‹name›.Twice; }"), (' ', "{ var ‹name› = new Dictionary<string, int> { [\"a\"] = 1 }; ‹name›[‹S›] = ‹I› & 7; ‹text› = string.Join(\",\", ‹name›.Select(‹v› => ‹v›.Key + ‹v›.Value)); }"),
        (' ', "{ var ‹name› = new Bell(); var (‹name›t, ‹name›n) = (\"\", 0); void ‹name›h(string x) => ‹name›t = Lib.Cut(x + ‹name›n); ‹name›.Rung += ‹name›h; ‹name›.Rung += x => ‹name›n += x.Length; ‹name›.Ring(‹S›); ‹name›.Rung -= ‹name›h; ‹name›.Ring(‹S›); ‹text› = ‹name›t + ‹name›n + ‹name›.Heard; }"),
        (' ', "{ var ‹name›n = ‹I› & 7; Action ‹name› = () => ‹name›n++; Action ‹name›b = () => ‹name›n *= 2; var ‹name›c = ‹name› + ‹name›b + ‹name›; if (‹B›) ‹name›c -= ‹name›; ‹name›c?.Invoke(); ‹number› = ‹name›n; }"),
        (' ', "{ int[] ‹name› = [‹I› & 7, 2, 3]; ref var ‹name›r = ref ‹name›[^1]; ‹name›r += ‹I› & 7; ‹name›[2]++; ‹name›r = ref ‹name›[0]; ‹name›r++; ‹text› = string.Concat(‹name›) + ‹name›r; }"),
        (' ', "{ ref var ‹name› = ref ‹number›; ‹name› += 2; ‹number› &= 0xFF; ‹text› = \"r\" + ‹name›; }"),
        (' ', "{ Span<int> ‹name› = [1, ‹I› & 7, 3, 4]; var ‹name›w = ‹name›[1..3]; ‹name›w[0]++; ‹name›[2] = ‹I› & 3; ‹name›[..1].Fill(9); foreach (ref var ‹name›x in ‹name›) ‹name›x &= 7; ‹number› = ‹name›w[0] * 10 + ‹name›w[1] + ‹name›[0]; }"),
        (' ', "{ Tally[] ‹name› = [new(), new()]; ‹name›[‹I› & 1].Up(); ‹name›[1].Up(); foreach (var ‹name›t in ‹name›) ‹name›t.Up(); var ‹name›v = ‹name›[1]; ‹name›v.Up(); ‹number› = ‹name›[0].N * 100 + ‹name›[1].N * 10 + ‹name›v.N; }"),
        (' ', "{ var ‹name› = new Tally(); Action ‹name›u = () => ‹name›.Up(); ‹name›u(); ‹name›.Up(); ‹number› = ‹name›.Twice; }"),
        (' ', "foreach (var ‹name› in new Countdown(‹I› & 3)) { ‹number› = (‹number› & 0xFF) + ‹name›; if (‹B›) break; }"),
        (' ', "{ using var ‹name› = ((IEnumerable<string>)‹list›.ToArray()).GetEnumerator(); var ‹name›n = 0; while (‹name›.MoveNext() && ‹name›n++ < 3) ‹text› = Lib.Cut(‹text› + ‹name›.Current); }"),
        (' ', "{ var ‹name› = new Held(‹S›, Lib.Made(‹S›)); ‹text› = ‹name›.Own; ‹name›.Items.Add(‹S›); var ‹name›c = ‹name› with { Name = ‹S› }; ‹text› = Lib.Cut(‹text› + ‹name›.Own + ‹name›.Old + ‹name›c.Own + ‹name›c.Old); }"),
        (' ', "{ var ‹name› = new Ticket(); var ‹name›n = ‹name›.Next + ‹name›[‹I› & 3]; var ‹name›c = ‹name›; ‹number› = ‹name›n + ‹name›c.Next * 10 + ‹name›.Seen; }"),
        (' ', "{ var ‹name› = new HashSet<string>(); ‹text› = string.Join(\",\", ‹Q›.ToArray().Where(‹name›.Add)) + ‹name›.Count; }"), (' ', "{ var ‹name› = ‹I› & 7; ‹text› = Lib.Cut(string.Concat(‹Q›.ToArray().Select(‹v› => ‹v› + ‹name›++))) + ‹name›; }"),
        (' ', "{ var ‹name› = ImmutableArray.CreateBuilder<string>(); ‹name›.Add(‹S›); ‹name›.AddRange(‹S›, ‹S›); ‹name›.Insert(0, ‹S›); ‹text› = string.Join(\"/\", ‹name›.ToImmutable()); }"),
        (' ', "{ (string A, int B) ‹name› = (‹S›, ‹I› & 7); (‹name›.B, var ‹name›o) = (‹name›.B + 1, ‹name›.B); ‹text› = ‹name›.A + ‹name›.B + ‹name›o + (‹name› == (‹S›, 1)); }"),
        (' ', "{ var ‹name› = new Alloc(‹I› & 7); ‹text› = Lib.Cut(string.Join(\",\", ‹Q›.Select(‹name›.Take).Where(‹v› => ‹name›.Left % 3 != 0 || ‹v›.Length > 2))) + ‹name›.Left; }"),
        (' ', "{ var ‹name› = new Alloc(2); var ‹name›q = ‹name›.Many(‹Q›); ‹name›.Take(\"x\"); ‹text› = Lib.Cut(string.Concat(‹name›q.Take(2))) + ‹name›.Left + ‹name›q.Count() + ‹name›.Left; }"),
        (' ', "{ var ‹name› = new List<string>(); foreach (var ‹name›x in Noted.Each(Noted.Each(‹Q›, ‹name›).Select(‹v› => Lib.Cut(‹v› + ‹name›.Count)), ‹name›)) { ‹name›.Add(‹name›x); if (‹name›.Count > 9 || ‹B›) break; } ‹text› = Lib.Cut(string.Concat(‹name›)); }"),
        (' ', "{ var ‹name› = 0; var ‹name›q = ‹Q›.Select(‹v› => ‹v› + ‹name›++); ‹number› = ‹name›q.Count(‹v› => ‹v›.Length > 1) + ‹name›; ‹text› = Lib.Cut(string.Concat(‹name›q.OrderByDescending(‹v› => ‹v›.Length))) + ‹name›; }"),
        (' ', "{ var ‹name› = new List<string>(); var ‹name›q = ‹Q›.Where(‹v› => { ‹name›.Add(\"?\" + ‹v›); return ‹name›.Count % 2 == 1; }).SelectMany(‹v› => Noted.Each([‹v›, \"t\"], ‹name›)).TakeWhile(‹v› => ‹v› != \"t\" || ‹name›.Count < 6); ‹text› = Lib.Cut(string.Concat(‹name›q)) + (‹name›q.FirstOrDefault() ?? \"none\") + Lib.Cut(string.Concat(‹name›)); }"),
        (' ', "{ var ‹name› = 1; var ‹name›g = ‹Q›.ToArray().GroupBy(‹v› => ‹v›.Length + (‹name›++ % 2)).ToList(); ‹text› = Lib.Cut(string.Join(\";\", ‹name›g.Select(‹v› => ‹v›.Key + string.Concat(‹v›)))) + ‹name›; }"),
        (' ', "{ var ‹name› = Noted.Fresh; ‹name›.Name += ‹S›; ‹name›.In = Noted.Fresh.With(o => o.N = ‹I› & 7); ‹name›.All.Add(‹S›); ‹text› = Lib.Cut(‹name›.Name + ‹name›.In.N + ‹name›.All.Count + Noted.Fresh.Name + Noted.Fresh.All.Count); }"),
        (' ', "{ int? ‹name› = ‹B› ? ‹I› & 7 : null; ‹name› += ‹I› & 3; ‹name›++; ‹text› = $\"{‹name›}|{‹name› & 1}|{‹name› > 3}\"; }"),
        (' ', "{ try { ArgumentOutOfRangeException.ThrowIfGreaterThan(‹I› & 3, 1); ArgumentException.ThrowIfNullOrEmpty(Lib.Cut(‹S›).Trim('a')); ‹text› = \"fine\"; } catch (ArgumentOutOfRangeException ‹name›) { ‹text› = \"out\" + ‹name›.ParamName!.Length; } catch (ArgumentException) { ‹text› = \"empty\"; } }"),
        (' ', "{ var ‹name› = int.MaxValue - (‹I› & 1); try { ‹number› = checked(‹name› * ((‹I› & 1) + 1)) & 0xFF; } catch (OverflowException) { ‹number› = 77; } }"),
        (' ', "{ var ‹name› = new PriorityQueue<string, int>(); ‹name›.Enqueue(‹S›, ‹I› & 3); ‹name›.Enqueue(‹S›, 4 + (‹I› & 3)); ‹name›.Enqueue(\"p\", ‹I› & 7); while (‹name›.TryDequeue(out var ‹name›t, out var ‹name›n)) { ‹text› = Lib.Cut(‹text› + ‹name›t + ‹name›n); if (‹B›) break; } ‹number› = ‹name›.Count; }"),
        (' ', "{ var ‹name› = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(); var ‹name›n = ‹name›.GetOrAdd(‹S›, ‹v› => ‹v›.Length) + ‹name›.AddOrUpdate(‹S›, 7, (‹v›, old) => old + ‹v›.Length); ‹number› = ‹name›n * 10 + ‹name›.Count + (‹name›.TryRemove(‹S›, out var ‹name›g) ? ‹name›g : 0); }"),
        (' ', "{ int[] ‹name› = [‹I› & 7, 8 + (‹I› & 7), 16]; string[] ‹name›v = [‹S›, ‹S›, \"k\"]; Array.Sort(‹name›, ‹name›v); ‹text› = Lib.Cut(string.Join(\",\", ‹name›v) + ‹name›[0]); }"),
        (' ', "foreach (var (‹name›, ‹name›n) in ‹Q›.ToArray().Select((‹v›, at) => new Coupled(‹v›, at))) { ‹text› = Lib.Cut(‹text› + ‹name› + ‹name›n); if (‹B›) break; }"),
        (' ', "{ try { ‹text› = ‹list›[‹I› & 3]; } catch (ArgumentOutOfRangeException) { ‹text› = \"range\"; } }"),
        (' ', "{ var ‹name› = ‹I› & 7; System.Threading.Interlocked.Add(ref ‹name›, ‹I› & 3); ‹number› = ‹name› + System.Threading.Interlocked.Increment(ref ‹name›); }"),
        (' ', "{ var ‹name› = new[] { ‹S›, \"o\" }; ‹name›[1] += \"p\"; ‹text› = ‹name›[^1]; }"), (' ', "{ var ‹name› = new HashSet<string> { ‹S› }; if (!‹name›.Add(‹S›)) ‹number› = 3; }"),
    ];

    public static readonly (char Type, string Statement)[] Statements =
    [
        .. Simple,
        (' ', "if (‹B›) ‹block›"), (' ', "if (‹B›) ‹block› else ‹block›"), (' ', "for (var ‹name› = 0; ‹name› < (‹I› & 3); ‹name›++) ‹block›"), (' ', "foreach (var ‹name› in Lib.Cut(‹Q›).ToArray()) { ‹text› = Lib.Cut(‹name› + ‹S›); if (‹B›) break; ‹block› }"),
        (' ', "switch (‹I› & 3) { case 0: ‹block› break; case 1 when ‹B›: ‹block› break; case > 1: goto default; default: ‹block› break; }"), (' ', "try { ‹text› = ‹A›[‹I› & 1]; } catch (IndexOutOfRangeException) ‹block› finally ‹block›"),
        (' ', "try { if (‹B›) throw new InvalidOperationException(‹S›); ‹text› = \"no\"; } catch (InvalidOperationException ‹name›) when (‹name›.Message.Length > 1) { ‹text› = ‹name›.Message; } catch (Exception) ‹block›"),
        (' ', "{ var ‹name› = 0; while (true) { ‹name›++; if (‹name› > (‹I› & 3)) break; ‹block› } }"), (' ', "{ string ‹name›(string x) => x + ‹text›; ‹block› ‹text› = Lib.Cut(‹name›(‹S›)); }"), (' ', "{ var ‹name› = 0; do { ‹name› += 2; if (‹B›) continue; ‹block› } while (‹name› < 5); }"),
    ];
}
