using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Tests.Layouts;

/// <summary>A way to lay out the properties of a topology that other people would have chosen.</summary>
internal sealed partial record Layout(string Name, Func<PropertyDeclarationSyntax[], string[]> Files)
{
    private const string Example = "public partial record Example : Topology\n{\n";

    public static Layout[] All { get; } =
    [
        new("as people write", properties => [Type(properties)]),
        new("tabs and CRLF", properties => [Type(properties).Replace("    ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)]),
        new("on one line each", properties => [Type([.. properties.Select(OnOneLine)])]),
        new("block bodies", properties => [Type([.. properties.Select(InBlock)])]),
        new("a part for each property", properties => [Example + "}\n", .. properties.Select(property => "public partial record Example\n{\n" + Text(property) + "}\n")]),
        new("helpers in another file", InHelpers),
        new("with, in a base topology", properties => ["namespace Contoso.Plants;\n\n" + Base + string.Concat(properties.Select(With).Select(Text)) + "}\n\npublic sealed record Example : Common;\n"]),
        new("in a class of nested namespaces", properties => ["namespace Contoso\n{\n    namespace Plants\n    {\n        public static class Outer\n        {\n" + Indented(Type([.. properties.Select(Explicit)]), "            ") + "        }\n    }\n}\n"]),
        new("conditions and comments", properties => [Example + string.Concat(properties.Select(Commented)) + "}\n"]),
        new("locals and initializers", properties => [Type([.. properties.Select(property => IsOnItsOwn(property, properties) ? Initialized(property) : InLocal(property))])]),
        new("constants", InConstants),
        new("a module", properties => [InModule(properties)]),
        .. Odd,
    ];

    private const string Base = "public abstract record Common : Topology\n{\n";

    private static string Type(IEnumerable<PropertyDeclarationSyntax> properties) => Example + string.Concat(properties.Select(Text)) + "}\n";

    private static string Text(PropertyDeclarationSyntax property) => "    " + property.ToString().Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    private static PropertyDeclarationSyntax OnOneLine(PropertyDeclarationSyntax property) => Parse(string.Join(" ", property.ToString().Split('\n').Select(line => line.Trim())));

    private static PropertyDeclarationSyntax InBlock(PropertyDeclarationSyntax property) => property.ExpressionBody is not { } body ? property
        : Parse($"{property.Modifiers} {property.Type} {property.Identifier}\n{{\n    get\n    {{\n        return {body.Expression.ToString().Replace("\n", "\n        ", StringComparison.Ordinal)};\n    }}\n}}");

    private static string Indented(string text, string indentation) => indentation + text.TrimEnd().Replace("\n", "\n" + indentation, StringComparison.Ordinal) + "\n";

    private static PropertyDeclarationSyntax With(PropertyDeclarationSyntax property) => property.ExpressionBody?.Expression is ImplicitObjectCreationExpressionSyntax { Initializer: { } initializer } made
        ? Parse($"{Head(property)} => new {property.Type}{made.ArgumentList} with {initializer};")
        : property;

    private static PropertyDeclarationSyntax Explicit(PropertyDeclarationSyntax property) => property.ExpressionBody?.Expression is ImplicitObjectCreationExpressionSyntax made
        ? Parse($"{Head(property)} => new {property.Type}{made.ArgumentList} {made.Initializer};")
        : property;

    private static string Commented(PropertyDeclarationSyntax property) => property.Modifiers.Any(SyntaxKind.OverrideKeyword) ? Text(property)
        : $"    // above {property.Identifier}\n#if !NEVER\n{Text(property).TrimEnd()} // behind {property.Identifier}\n#else\n    public int Not{property.Identifier} => 1;\n#endif\n";

    private static PropertyDeclarationSyntax Initialized(PropertyDeclarationSyntax property) => Parse($"{Head(property)} {{ get; init; }} = {property.ExpressionBody!.Expression};");

    private static PropertyDeclarationSyntax InLocal(PropertyDeclarationSyntax property) => property.Modifiers.Any(SyntaxKind.OverrideKeyword) || property.ExpressionBody is not { } body ? property
        : Parse($"{Head(property)}\n{{\n    get\n    {{\n        {property.Type} made = {body.Expression.ToString().Replace("\n", "\n        ", StringComparison.Ordinal)};\n        return made;\n    }}\n}}");

    // An initializer of a property cannot name another one of the same object.
    private static bool IsOnItsOwn(PropertyDeclarationSyntax property, PropertyDeclarationSyntax[] properties)
    {
        var names = properties.Select(one => one.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return !property.Modifiers.Any(SyntaxKind.OverrideKeyword) && property.ExpressionBody is { } body
            && !body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText) && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name));
    }

    private static string[] InConstants(PropertyDeclarationSyntax[] properties)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal);
        var made = properties.Select(property => property.ReplaceNodes(
            property.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)),
            (_, literal) =>
            {
                constants.TryAdd(literal.Token.Text, $"Text{constants.Count}");
                return SyntaxFactory.IdentifierName(constants[literal.Token.Text]).WithTriviaFrom(literal);
            })).ToArray();
        return [Type(made), "public partial record Example\n{\n" + string.Concat(constants.Select(text => $"    private const string {text.Value} = {text.Key};\n")) + "}\n"];
    }

    private static string InModule(PropertyDeclarationSyntax[] properties)
    {
        var ofTopology = properties.Where(property => property.Modifiers.Any(SyntaxKind.OverrideKeyword)).ToArray();
        return Example + string.Concat(ofTopology.Select(Text)) + "    public Site Main => new(\"main\");\n}\n\npublic sealed record Site(string Name) : Module\n{\n    public override string Name { get; init; } = Name;\n"
            + string.Concat(properties.Except(ofTopology).Select(Text)) + "}\n";
    }

    private static string Head(PropertyDeclarationSyntax property) => $"{property.Modifiers} {property.Type} {property.Identifier}";

    // What makes a hub, an account or a namespace without naming another resource stands elsewhere.
    private static string[] InHelpers(PropertyDeclarationSyntax[] properties)
    {
        var names = properties.Select(property => property.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        var moved = properties.Where(property => property.ExpressionBody?.Expression is ImplicitObjectCreationExpressionSyntax made && !property.Modifiers.Any(SyntaxKind.OverrideKeyword)
            && !made.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText) && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name))).ToArray();
        return
        [
            Type(properties.Select(property => moved.Contains(property) ? Parse($"public {property.Type} {property.Identifier} => Make.{property.Identifier}();") : property)),
            "internal static class Make\n{\n" + string.Concat(moved.Select(property => Text(property).Replace($"public {property.Type} {property.Identifier} =>", $"public static {property.Type} {property.Identifier}() =>", StringComparison.Ordinal))) + "}\n",
        ];
    }

    private static PropertyDeclarationSyntax Parse(string text) => (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text)!;

    public override string ToString() => Name;
}
