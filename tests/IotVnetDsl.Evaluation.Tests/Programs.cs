using CsCheck;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// Random topologies over the C# that the evaluator follows: constants, variables, operators, choices, patterns, collections, queries,
/// loops, records, and calls that nobody can know the result of.
/// </summary>
internal static class Programs
{
    /// <summary>How many resources a program declares, one per random expression.</summary>
    public const int Expressions = 12;

    private static readonly Dictionary<(string, int), Gen<string>> Built = [];

    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using IotVnetDsl;
        public enum Level { Low, Middle, High = 7 }
        public abstract record Part(string Label) { public virtual int Weight => Label.Length; }
        public sealed record Box(string Label, int Size) : Part(Label) { public override int Weight => Size; public string Kind { get; init; } = "box"; }
        public sealed record Tag2(string Label, Level Level = Level.Middle) : Part(Label);
        public sealed record Program(string Stage = "dev", int Block = 7) : Topology
        {
            public override string Id => "program";
            public override ResourceGroup ResourceGroup => new("rg-program", Region.EastUS);
            private static string Read(string text) => Environment.GetEnvironmentVariable("IOTVNET_NOT_SET") ?? text;
            private static int Read(int number) => int.Parse(Read(number.ToString()));
            private static bool Read(bool flag) => Read(flag ? "1" : "0") == "1";
            private static IEnumerable<string> Walk(int count, string text) { for (var i = 0; i < count % 4; i++) { if (i == 2) yield break; yield return text + i; } }
            private static string Pick(int number, string a, string b) { if (number > 3) return a; if (number < 0) { a += b; b = a; } return b + a.Length; }
            private static string Sum(IEnumerable<string> items) { var list = new List<string>(); var n = 0; foreach (var item in items) { n += item.Length; if (n > 9) break; list.Add(item); } return n + string.Join("/", list); }
            private static string Describe(Part part) => part switch { Box { Size: > 5 } box => "big" + box.Label, Box(var label, 3) => label + "three", Tag2 { Level: Level.High } => "high", { Label.Length: 0 } => "empty", _ => part.Weight.ToString() };
            private static string KindOf(Part part) => part is Box { Kind: var kind } ? kind : "no" + part.Label;
            private static string Fold(int[] numbers) => numbers switch { [] => "none", [1, .. var rest] => "one" + rest.Length, [.., 4] => "four", _ => "many" };
        RESOURCES
        }
        """;

    public static Gen<string> Source => Resource.Array[Expressions].Select(resources => Frame.Replace(
        "RESOURCES",
        string.Join('\n', resources.Select((resource, index) => $"    public StorageAccount P{index:D2} => {resource};")),
        StringComparison.Ordinal));

    // A generator of each depth is made once: otherwise there would be millions.
    private static Gen<string> Once(string kind, int depth, Func<Gen<string>> build)
    {
        if (!Built.TryGetValue((kind, depth), out var generator))
            Built[(kind, depth)] = generator = build();
        return generator;
    }

    private static Gen<string> Const(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Resource => Gen.Select(Text(4), Texts(3), Flag(3), (name, containers, flag) =>
        $"new StorageAccount({name}) {{ Containers = [.. {containers}], SharedKeyAccess = {flag} }}");

    private static Gen<string> Text(int depth) => Once("Text", depth, () => depth == 0
        ? Const("\"\"", "\"a\"", "\"plant\"", "\"B-7\"", "Stage", "nameof(Block)", "\"x\" + \"y\"", "Read(\"r\")")
        : Gen.OneOf(
            Text(0),
            Gen.Select(Text(depth - 1), Text(depth - 1), (a, b) => $"({a} + {b})"),
            Gen.Select(Text(depth - 1), Number(depth - 1), (a, n) => $"$\"{{{a}}}-{{{n}}}\""),
            Gen.Select(Number(depth - 1), n => $"({n}).ToString(\"D3\")"),
            Gen.Select(Number(depth - 1), n => $"$\"{{{n},5:X2}}|\""),
            Gen.Select(Flag(depth - 1), Text(depth - 1), Text(depth - 1), (f, a, b) => $"({f} ? {a} : {b})"),
            Gen.Select(Text(depth - 1), Text(depth - 1), Text(depth - 1), (s, a, b) => $"({s} switch {{ \"plant\" => {a}, \"a\" or \"\" => \"short\", {{ Length: > 5 and < 9 }} => {b}, var rest => rest }})"),
            Gen.Select(Number(depth - 1), Text(depth - 1), Text(depth - 1), (n, a, b) => $"({n} switch {{ < 0 => \"neg\", 0 => {a}, > 3 and not 7 => {b}, _ when Stage.Length == 3 => \"dev\", _ => \"rest\" }})"),
            Gen.Select(Text(depth - 1), Text(depth - 1), (a, b) => $"(({a}).Length > 4 ? null : {a}) ?? {b}").Select(text => $"({text})"),
            Gen.Select(Text(depth - 1), Const(".ToUpperInvariant()", ".Trim()", ".Replace(\"a\", \"bb\")", ".PadLeft(6, '0')", ".TrimEnd('a')", ".Insert(0, \"i\")", ".ToLower()"), (a, call) => $"({a}){call}"),
            Gen.Select(Texts(depth - 1), items => $"string.Join(\",\", {items})"),
            Gen.Select(Texts(depth - 1), items => $"Sum({items})"),
            Gen.Select(Number(depth - 1), Text(depth - 1), Text(depth - 1), (n, a, b) => $"Pick({n}, {a}, {b})"),
            Gen.Select(PartOf(depth - 1), part => $"Describe({part})"),
            Gen.Select(PartOf(depth - 1), part => $"KindOf({part})"),
            Gen.Select(Numbers(depth - 1), numbers => $"Fold({numbers})"),
            Gen.Select(Texts(depth - 1), Text(depth - 1), (items, fallback) => $"({items}.FirstOrDefault(item => item.Length > 2) ?? {fallback})"),
            Gen.Select(Number(depth - 1), n => $"((Level)({n} & 7)).ToString()").Select(text => $"({text} + (Level)1)"),
            Gen.Select(Text(depth - 1), Number(depth - 1), (a, n) => $"TimeSpan.FromMinutes({n}).ToString() + ({a}, 1).Item1")));

    private static Gen<string> Number(int depth) => Once("Number", depth, () => depth == 0
        ? Gen.OneOf(Gen.Int[-3, 12].Select(number => $"({number})"), Const("Block", "Stage.Length", "(int)Level.High", "Read(5)"))
        : Gen.OneOf(
            Number(0),
            Gen.Select(Number(depth - 1), Const("+", "-", "*", "&", "|", "^"), Number(depth - 1), (a, op, b) => $"({a} {op} {b})"),
            Gen.Select(Number(depth - 1), Gen.Int[1, 9], (a, b) => $"({a} / {b} + {a} % {b})"),
            Gen.Select(Flag(depth - 1), Number(depth - 1), Number(depth - 1), (f, a, b) => $"({f} ? {a} : {b})"),
            Gen.Select(Text(depth - 1), text => $"({text}).Length"),
            Gen.Select(Texts(depth - 1), items => $"{items}.Count()"),
            Gen.Select(Numbers(depth - 1), numbers => $"{numbers}.Sum()"),
            Gen.Select(Numbers(depth - 1), numbers => $"{numbers}.Aggregate(1, (x, y) => x * 2 + y)"),
            Gen.Select(PartOf(depth - 1), part => $"({part}).Weight"),
            Gen.Select(Number(depth - 1), Number(depth - 1), (a, b) => $"Math.Max({a}, {b})"),
            Gen.Select(Number(depth - 1), number => $"(int)unchecked((byte)({number}))")));

    private static Gen<string> Flag(int depth) => Once("Flag", depth, () => depth == 0
        ? Const("true", "false", "(Stage == \"dev\")", "Read(true)", "Read(false)")
        : Gen.OneOf(
            Flag(0),
            Gen.Select(Flag(depth - 1), Const("&&", "||", "&", "|", "^", "==", "!="), Flag(depth - 1), (a, op, b) => $"({a} {op} {b})"),
            Gen.Select(Number(depth - 1), Const("<", "<=", ">", ">=", "==", "!="), Number(depth - 1), (a, op, b) => $"({a} {op} {b})"),
            Gen.Select(Text(depth - 1), Const("==", "!="), Text(depth - 1), (a, op, b) => $"({a} {op} {b})"),
            Gen.Select(Flag(depth - 1), flag => $"!{flag}"),
            Gen.Select(PartOf(depth - 1), PartOf(depth - 1), (a, b) => $"((Part)({a}) == ({b}))"),
            Gen.Select(Texts(depth - 1), items => $"{items}.Any(item => item == \"a\")"),
            Gen.Select(Texts(depth - 1), items => $"{items}.All(item => item.Length < 4)"),
            Gen.Select(Text(depth - 1), text => $"({text} is [_, .., 't'])")));

    private static Gen<string> Texts(int depth) => Once("Texts", depth, () => depth == 0
        ? Const("new[] { \"a\", \"bcd\" }", "Walk(3, Stage)", "ImmutableArray<string>.Empty", "new List<string> { \"x\" }", "Enumerable.Repeat(\"q\", 2)")
        : Gen.OneOf(
            Texts(0),
            Gen.Select(Text(depth - 1), Text(depth - 1), (a, b) => $"new[] {{ {a}, {b} }}"),
            Gen.Select(Texts(depth - 1), Text(depth - 1), (items, text) => $"{items}.Append({text})"),
            Gen.Select(Texts(depth - 1), Texts(depth - 1), (a, b) => $"{a}.Concat({b})"),
            Gen.Select(Texts(depth - 1), Text(depth - 1), (items, text) => $"{items}.Select(item => item + {text})"),
            Gen.Select(Texts(depth - 1), Flag(depth - 1), (items, flag) => $"{items}.Where(item => item.Length > 1 == {flag})"),
            Gen.Select(Numbers(depth - 1), Text(depth - 1), (numbers, text) => $"{numbers}.Select((number, index) => {text} + number + index)"),
            Gen.Select(Number(depth - 1), Text(depth - 1), (n, text) => $"Walk({n}, {text})"),
            Gen.Select(Texts(depth - 1), Texts(depth - 1), (a, b) => $"{a}.Zip({b}, (x, y) => x + y)"),
            Gen.Select(Texts(depth - 1), items => $"{items}.Skip(1).Take(2).Reverse()").Select(text => $"Enumerable.AsEnumerable({text})"),
            Gen.Select(Texts(depth - 1), items => $"{items}.Distinct().ToList()"),
            Gen.Select(Texts(depth - 1), items => $"{items}.OrderBy(item => item.Length).ToArray()"),
            Gen.Select(Texts(depth - 1), Text(depth - 1), (items, text) => $"((List<string>)[{text}, .. {items}])")));

    private static Gen<string> Numbers(int depth) => Once("Numbers", depth, () => Gen.OneOf(
        Const("new[] { 1, 4 }", "Enumerable.Range(1, 3).ToArray()", "Array.Empty<int>()"),
        Gen.Select(Number(Math.Max(0, depth - 1)), Number(Math.Max(0, depth - 1)), (a, b) => $"new[] {{ {a}, {b} }}")));

    private static Gen<string> PartOf(int depth) => Once("PartOf", depth, () => Gen.OneOf(
        Gen.Select(Text(Math.Max(0, depth - 1)), Number(Math.Max(0, depth - 1)), (label, size) => $"new Box({label}, {size})"),
        Gen.Select(Text(Math.Max(0, depth - 1)), Const("", ", Level.High", ", (Level)3"), (label, level) => $"new Tag2({label}{level})"),
        Gen.Select(Text(Math.Max(0, depth - 1)), label => $"(new Box({label}, 3) {{ Kind = \"crate\" }} with {{ Size = 9 }})")));
}
