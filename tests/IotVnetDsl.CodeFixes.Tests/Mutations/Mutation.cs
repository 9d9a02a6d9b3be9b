using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Tests.Mutations;

/// <summary>What becomes of sources that are half typed, badly merged, or pasted from elsewhere; the same for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Directives = ["#if", "#if X &&", "#else", "#endif", "#endregion", "#region \ud800", "#line 0 \"?\"", "#line hidden", "#pragma warning disable IVD", "#nullable what", "#error no", "#define A", "#elif true", "#load \"x\""];

    private static readonly string[] Attributes = ["[", "[Obsolete", "[Nope(1, x: ]", "[assembly: ]", "[SuppressMessage(\"Access\")]", "[SuppressMessage(null, null, Justification = 3)]", "[Obsolete(\"a\" + )]", "[return: X][field: Y(typeof(]"];

    private static readonly string[] Types = ["Plant", "Topology<>", "Module<Module<T>>", "IEnumerable<", "List<Plant?>[]", "(Plant, ", "delegate*<int, void>", "Plant.Plant", "dynamic", "T", "ref StorageAccount", "StorageAccount?", "nint*", "global::", "System.Nullable<Topology>"];

    private static readonly string[] Literals =
    [
        "99999999999999999999999999", "1e999999", "0x", "'", "\"\\ud800\"", "\"\ud800\"", "\"\\U00110000\"", "@\"", "\"\"\"", "$\"{", "$$\"\"\"{{x}}\"\"\"", "\"\\0\\u202e\"", "default", "null!", "-2147483648", "1_000_000_000_000m", "\"10.0.0.0/99\"", "\"0.0.0.0/0\"",
        "\"" + new string('a', 20_000) + "\"", "[.. [.. []]]", "new()", "new() { }", "throw null!", "this", "base", "stackalloc int[1000000]", "(1, 2, 3)[^1..]", "() => this", "x => x(x)", "nameof(", "sizeof(Plant)", "checked(int.MaxValue + 1)", "await this", "from x in this select x",
    ];

    private uint _state = unchecked(((uint)seed * 2_654_435_761) ^ 0x9E37_79B9);

    /// <summary>The source after one to four such accidents.</summary>
    public string Of(string source)
    {
        for (var left = 1 + Below(4); left > 0; left--)
            source = Changed(source);
        return source;
    }

    private string Changed(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        SyntaxToken[] tokens = [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length < 4)
            return source + Any(Directives);
        var (token, other) = (tokens[Below(tokens.Length)], tokens[Below(tokens.Length)]);
        MemberDeclarationSyntax[] members = [.. root.DescendantNodes().OfType<MemberDeclarationSyntax>()];
        var member = members.Length == 0 ? root : members[Below(members.Length)];
        return Below(20) switch
        {
            0 => source[..Below(source.Length)],
            1 => source.Remove(token.SpanStart, token.Span.Length),
            2 => Swapped(source, token.Span, other.Span),
            3 => source.Insert(member.FullSpan.End, member.ToFullString()),
            4 => source.Insert(token.SpanStart, Any("{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "=>")),
            5 => source.Insert(LineAt(source, token.SpanStart), $"<<<<<<< HEAD\n{member.ToFullString()}=======\n").Insert(0, Below(2) == 0 ? "" : ">>>>>>> theirs\n"),
            6 => Cut(source, member),
            7 => string.Join("\n", source.Split('\n').Where(line => !line.TrimStart().StartsWith("using", StringComparison.Ordinal))),
            8 => source.Insert(member.SpanStart, Any(Attributes) + Any(" ", "\n")),
            9 => Bases(source, root),
            10 => Replaced(source, root, node => node is TypeSyntax, Any(Types)),
            11 => source.Insert(LineAt(source, token.SpanStart), Any(Directives) + "\n"),
            12 => Replaced(source, root, node => node is ExpressionSyntax and not TypeSyntax, Any(Literals)),
            13 => source.Insert(token.SpanStart, Any("\ud800", "\udc00", "\u202e", "\0", "\u2028", "\ufeff", "\t", "é", "𝕏", "\\u0041")),
            14 => Replaced(source, root, node => node is ExpressionSyntax and not TypeSyntax, Nested(1 + Below(400))),
            15 => source.Remove(member.SpanStart, member.Span.Length),
            16 => source.Insert(token.SpanStart, Any("partial ", "static ", "abstract ", "override ", "required ", "ref ", "async ", "unsafe ", "new ", "file ", "const ", "with ", "switch ", "init ", "field ", "where T : T ")),
            17 => Moved(source, members),
            18 => source.Replace(token.Text, other.Text, StringComparison.Ordinal) is { Length: < 200_000 } replaced ? replaced : source,
            _ => source.Insert(token.Span.End, Any(".", "?.", "!.", " ", "<>", "::", "..", "[^", " is { ", " switch { _ => ", " with { ", " ?? ")),
        };
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("(", depth)) + "1" + string.Concat(Enumerable.Repeat(")", depth));

    private static string Swapped(string source, TextSpan one, TextSpan other) => one.OverlapsWith(other) ? source : one.Start < other.Start
        ? source[..one.Start] + source.Substring(other.Start, other.Length) + source[one.End..other.Start] + source.Substring(one.Start, one.Length) + source[other.End..]
        : Swapped(source, other, one);

    private static int LineAt(string source, int position) => source.LastIndexOf('\n', position == 0 ? 0 : position - 1) + 1;

    private string Cut(string source, SyntaxNode member)
    {
        SyntaxToken[] tokens = [.. member.DescendantTokens()];
        var from = tokens[Below(tokens.Length)].SpanStart;
        return source.Remove(from, member.Span.End - from);
    }

    // A type that inherits from itself, by another or by an argument.
    private string Bases(string source, SyntaxNode root)
    {
        TypeDeclarationSyntax[] types = [.. root.DescendantNodes().OfType<TypeDeclarationSyntax>()];
        if (types.Length == 0)
            return source;
        var (one, other) = (types[Below(types.Length)], types[Below(types.Length)]);
        var name = Any(other.Identifier.Text, $"System.Collections.Generic.List<{one.Identifier.Text}>", $"{other.Identifier.Text}.Inner", "Topology, Module", "T");
        return one.BaseList is { } bases ? source.Remove(bases.SpanStart, bases.Span.Length).Insert(bases.SpanStart, ": " + name) : source.Insert(one.Identifier.Span.End, " : " + name);
    }

    private string Replaced(string source, SyntaxNode root, Func<SyntaxNode, bool> isOne, string text)
    {
        SyntaxNode[] nodes = [.. root.DescendantNodes().Where(isOne)];
        if (nodes.Length == 0)
            return source;
        var span = nodes[Below(nodes.Length)].Span;
        return source.Remove(span.Start, span.Length).Insert(span.Start, text);
    }

    private string Moved(string source, MemberDeclarationSyntax[] members)
    {
        if (members.Length < 2)
            return source;
        var (member, where) = (members[Below(members.Length)], members[Below(members.Length)]);
        return source.Insert(where.SpanStart, member + "\n");
    }

    private string Any(params string[] of) => of[Below(of.Length)];

    private int Below(int count)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)count);
    }
}
