using System.Text.RegularExpressions;
using CsCheck;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// Random topologies whose properties run statements: assignments, branches and loops on what is known and what is not, lists that are
/// filled and queried, closures, exceptions, early returns.
/// </summary>
internal static class Bodies
{
    private static readonly Dictionary<(string, int), Gen<string>> Built = [];

    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using IotVnetDsl;
        public sealed record Program(string Stage = "dev", int Block = 7) : Topology
        {
            public override string Id => "program";
            public override ResourceGroup ResourceGroup => new("rg-program", Region.EastUS);
            private static string Read(string text) => Environment.GetEnvironmentVariable("IOTVNET_NOT_SET") ?? text;
            private static bool Read(bool flag) => Read(flag ? "1" : "0") == "1";
            private static T Same<T>(T value) => value;
            private static StorageAccount Made(string name, IEnumerable<string> containers) => new(name) { Containers = [.. containers], SharedKeyAccess = true };
            private static string Cut(string x) => x.Length > 40 ? x[..40] : x;
            private static void Fill(List<string> list, string text) { if (text.Length < 3) return; list.Add(text + list.Count); }
            private List<string> Fresh => new() { Stage };
            private static bool Cut(string text, out string head, ref int number) { head = text; if (text.Length < 2) return false; head = text[..1]; number += head.Length; return true; }
            private static IEnumerable<string> Later(List<string> list) { foreach (var item in list) yield return item + "!"; }
            RESOURCES
        }
        """;

    // Where one thing is unknown, most is soon: every second body has nothing to be read, and nothing strange.
    private static Gen<string> Body => Gen.OneOf(Returning, Yielding);

    private static Gen<string> Everything => Body.Select(body => Regex.Replace(body, "[‹›«»]", ""));

    private static Gen<string> Common => Body.Select(body => Regex.Replace(Regex.Replace(body, "‹[^›]*›", ";"), "«[^»]*»", ";").Replace("Read(", "Same(", StringComparison.Ordinal));

    public static Gen<string> Source => Gen.OneOf(Everything, Common).Array[Programs.Expressions].Select(bodies => Frame.Replace(
        "RESOURCES",
        string.Join('\n', bodies.Select((body, index) => body.Replace("NUMBER", $"{index:D2}", StringComparison.Ordinal))),
        StringComparison.Ordinal));

    private const string Variables = "var s = Stage; var t = \"t\"; var n = 1; var m = Block; var l = new List<string> { \"first\" }; var b = 0; var never = 0; var c = 1; var d = new Dictionary<string, int> { [\"k\"] = 1 }; var h = new HashSet<string> { \"h\" }; var r = new string[3]; void Bump() { b += 2; } string Name(string x) => x + t;";

    private static Gen<string> Returning => Block(3).Select(body =>
        $"public StorageAccount PNUMBER {{ get {{ {Variables} {body.Replace("RETURN", "return Made(s + t + n + m, l);", StringComparison.Ordinal).Replace("OUT", "t = \"o\" +", StringComparison.Ordinal)} return Made(s + t + n + Name(\"z\"), l); }} }}");

    private static Gen<string> Yielding => Block(3).Select(body =>
        $"private IEnumerable<string> INUMBER() {{ {Variables} {body.Replace("RETURN", "yield break;", StringComparison.Ordinal).Replace("OUT", "yield return", StringComparison.Ordinal)} yield return s + n; }} "
        + "public StorageAccount PNUMBER => Made(\"y\" + INUMBER().Count(), INUMBER());");

    private static Gen<string> Block(int depth) => Once("block", depth, () => Statement(depth).Array[1, 4].Select(statements => string.Join(' ', statements)));

    private static Gen<string> Statement(int depth) => Once("statement", depth, () => depth == 0
        ? Simple
        : Gen.OneOf(
            Simple,
            Simple,
            Gen.Select(Flag, Block(depth - 1), (f, a) => $"if ({f}) {{ {a} }}"),
            Gen.Select(Flag, Block(depth - 1), Block(depth - 1), (f, a, b) => $"if ({f}) {{ {a} }} else {{ {b} }}"),
            Gen.Select(Gen.Int[0, 3], Block(depth - 1), (count, a) => $"for (var k{depth} = 0; k{depth} < {count}; k{depth}++) {{ {a} t = Cut(t + k{depth}); }}"),
            Gen.Select(Gen.Int[0, 3], Flag, Block(depth - 1), Const("break", "continue"), (count, f, a, jump) => $"for (var k{depth} = 0; k{depth} < {count}; k{depth}++) {{ if ({f}) {jump}; {a} }}"),
            Gen.Select(Texts, Flag, Block(depth - 1), Const("break;", "continue;", "RETURN", ""), (items, f, a, jump) => $"foreach (var i{depth} in {items}) {{ {a} if ({f}) {{ {jump} }} s = Cut(i{depth} + s.Length); }}"),
            Gen.Select(Flag, Block(depth - 1), (f, a) => $"for (var g{depth} = 0; g{depth} < 4 && {f}; g{depth}++) {{ {a} }}"),
            Gen.Select(Flag, Block(depth - 1), (f, a) => $"{{ var w{depth} = 0; while (w{depth}++ < 3) {{ {a} if ({f}) break; }} }}"),
            Gen.Select(Block(depth - 1), Block(depth - 1), Block(depth - 1), (a, b, c) => $"switch ((n + 9) % 3) {{ case 0: {a} break; case 1: {{ {b} break; }} default: {c} break; }}"),
            Gen.Select(Texts, Block(depth - 1), Block(depth - 1), (items, a, b) => $"switch ({items}.Count()) {{ case > 1: {a} break; default: {b} break; }}"),
            Gen.Select(Flag, Simple, Simple, (f, a, b) => $"‹try {{ {Plain(a)} if ({f}) throw new InvalidOperationException(); {Plain(b)} }} catch (InvalidOperationException) {{ t = \"caught\"; }}›"),
            Gen.Select(Flag, f => $"if ({f}) {{ RETURN }}")));

    // Statements that are not allowed in every place are written in capitals until then.
    private static string Plain(string statement) => statement.Contains("OUT", StringComparison.Ordinal) || statement.Contains("RETURN", StringComparison.Ordinal) ? ";" : statement;

    private static Gen<string> Simple => Once("simple", 0, () => Gen.OneOf(
        Gen.Select(Text, text => $"s = Cut({text});"),
        Gen.Select(Text, text => $"t = Cut({text});"),
        Gen.Select(Text, text => $"s = Cut(s + {text});"),
        Const("n++;", "n += m;", "m = n * 2 % 11;", "--m;", "(n, m) = (m, n);", "(s, t) = (t, s);", "n = m > 5 ? n : -n;", "t ??= s;"),
        Gen.Select(Text, text => $"l.Add({text});"),
        Gen.Select(Texts, items => $"l.AddRange({items}.Take(3).ToArray());"),
        Const("Fill(l, s);", "Fill(l, t + s);", "s = Cut(Name(s));", "s = Cut(string.Join(\"-\", l));", "n = l.Count;", "l = [.. l, s];", "l = l.ToList();", "l.Clear();", "l.Reverse();", "l[0] = s;"),
        Const("d[s] = n;", "d[t] += 1;", "d.TryAdd(s, m);", "if (d.TryGetValue(t, out var x)) n = x % 7;", "n = d.Count;", "s = Cut(string.Join(\"\", d.Keys));", "n = d.Values.Sum() % 9;", "l = d.Select(x => x.Key).ToList();", "n = d.ContainsKey(s) ? 1 : n;"),
        Const("h.Add(s);", "if (h.Add(t)) n++;", "l.AddRange(h.ToArray());", "n = h.Count;", "h.UnionWith(l.ToArray());", "t = h.Contains(s) ? \"in\" : \"out\";"),
        Const("r[n & 1] = s;", "r[2] ??= t;", "l.Add(r[0] + r[1]);", "r[1] += n;", "s = Cut(string.Concat(r));"),
        Const("l.Insert(0, t);", "l.Remove(s);", "if (l.Count > 2) l.RemoveAt(1);", "n = l.IndexOf(s);", "{ var x = Fresh; x.Add(s); l = x; }", "l = Fresh;", "Cut(s, out t, ref n);", "if (!Cut(t, out var x, ref m)) s = x;"),
        Gen.Select(Flag, flag => $"{{ var e = {flag} ? l : new List<string>(); e.Add(t); }}"),
        Gen.Select(Flag, flag => $"if ({flag}) d[\"k\"] = n;"),
        Gen.Select(Text, text => $"d[Cut({text})] = m;"),
        Gen.Select(Text, text => $"h.Add(Cut({text}));"),
        Strange(
            "Bump();",
            "s = Cut(s + b + c);",
            "{ var q = l.Where(x => x.Length > n); l.Add(s); t = Cut(t + q.Count()); }",
            "{ var q = new[] { \"a\", \"b\" }.Select(x => x + s); s = \"changed\"; t = Cut(string.Concat(q)); }",
            "{ var q = Later(l); l.Add(\"late\"); s = Cut(s + q.Count()); }",
            "{ var other = l; other.Add(\"alias\"); n = l.Count; }",
            "{ Func<string, string> f = x => x + t; t = \"new\"; s = Cut(f(s)); }",
            "{ Action a = () => c += 3; a(); }",
            "{ var q = new[] { 1, 2 }.Select(x => never++); n = never; n += q.Sum(); }",
            "{ var names = new[] { s, t }; names[1] = \"x\"; s = names[1]; }",
            "new[] { \"p\", \"q\" }.ToList().ForEach(x => l.Add(x));"),
        Gen.Select(Text, text => $"if (({text}).Length > 60) s = \"short\";"),
        Gen.Select(Text, text => $"OUT Cut({text});")));

    private static Gen<string> Flag => Const("true", "false", "n > 2", "s.Length > t.Length", "Read(true)", "Read(false)", "l.Count > 2", "s == t", "Read(n > 3)", "l.Any(x => x == s)", "n > 2 && Read(true)", "m > 3 || Read(false)");

    private static Gen<string> Text => Const("\"a\"", "s", "t", "s + n", "$\"{t}-{m}\"", "Read(\"r\")", "(n > 3 ? s : t)", "l[0]", "l.Last()", "Stage", "s.Length.ToString()", "(s.Length > 20 ? \"cut\" : s)");

    private static Gen<string> Texts => Const("new[] { \"x\", s }", "l.Take(3).ToArray()", "l.Take(3).Select(x => x.Length + \"n\").ToList()", "Read(\"u,v\").Split(',')", "new List<string> { t }", "Enumerable.Range(0, 2).Select(x => s + x)");

    private static Gen<string> Const(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Strange(params string[] texts) => Const(texts).Select(text => $"«{text}»");

    private static Gen<string> Once(string kind, int depth, Func<Gen<string>> build)
    {
        if (!Built.TryGetValue((kind, depth), out var generator))
            Built[(kind, depth)] = generator = build();
        return generator;
    }
}
