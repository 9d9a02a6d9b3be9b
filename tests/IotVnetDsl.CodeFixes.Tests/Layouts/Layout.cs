using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Tests.Layouts;

/// <summary>A way to lay out the properties of a topology that other people would have chosen.</summary>
internal sealed record Layout(string Name, Func<PropertyDeclarationSyntax[], string[]> Files)
{
    private const string Head = "public partial record Example : Topology\n{\n";

    public static Layout[] All { get; } =
    [
        new("as people write", properties => [Type(properties)]),
        new("tabs and CRLF", properties => [Type(properties).Replace("    ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)]),
        new("on one line each", properties => [Type([.. properties.Select(OnOneLine)])]),
        new("block bodies", properties => [Type([.. properties.Select(InBlock)])]),
        new("a part for each property", properties => [Head + "}\n", .. properties.Select(property => "public partial record Example\n{\n" + Text(property) + "}\n")]),
        new("helpers in another file", InHelpers),
    ];

    private static string Type(IEnumerable<PropertyDeclarationSyntax> properties) => Head + string.Concat(properties.Select(Text)) + "}\n";

    private static string Text(PropertyDeclarationSyntax property) => "    " + property.ToString().Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    private static PropertyDeclarationSyntax OnOneLine(PropertyDeclarationSyntax property) => Parse(string.Join(" ", property.ToString().Split('\n').Select(line => line.Trim())));

    private static PropertyDeclarationSyntax InBlock(PropertyDeclarationSyntax property) => property.ExpressionBody is not { } body ? property
        : Parse($"{property.Modifiers} {property.Type} {property.Identifier}\n{{\n    get\n    {{\n        return {body.Expression.ToString().Replace("\n", "\n        ", StringComparison.Ordinal)};\n    }}\n}}");

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
