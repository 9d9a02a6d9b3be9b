using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Tests.Layouts;

/// <summary>Layouts that few people choose, and some have all the same.</summary>
internal sealed partial record Layout
{
    public const string Constructor = "a constructor that assigns";

    private const string Names = "Region|Role|Dns|Identity|SubResource|Cloud|Firewall|EndpointAuthentication|PublicNetworkAccess|PrivateDnsZone|PrivateEndpoint|RoleAssignment|Subnet|TlsVersion|IotHubSku";

    private static Layout[] Odd =>
    [
        new(Constructor, properties => [Example + "    public Example()\n    {\n" + string.Concat(InOrder(properties).Select(Assigned)) + "    }\n\n" + string.Concat(properties.Select(Gotten)) + "}\n"]),
        new("private properties", properties => [Type(properties.SelectMany(BehindPrivate))]),
        new("getters with arrows", properties => [Type(properties.Select(property => property.ExpressionBody is { } body ? Parse($"{Head(property)} {{ get => {body.Expression}; }}") : property))]),
        new("a comment at everything", properties => [Type(properties.Select(EachOnItsLine))]),
        new("raw texts", properties => [Type(properties.Select(property => property.ReplaceTokens(Texts(property), (_, text) => SyntaxFactory.ParseToken($"\"\"\"{text.ValueText}\"\"\"").WithTriviaFrom(text))))]),
        new("verbatim texts, in a record with parameters", properties =>
        [
            "#nullable enable\n#region plants\n" + Type(properties.Select(property => property.ReplaceTokens(Texts(property), (_, text) => SyntaxFactory.ParseToken($"@\"{text.ValueText}\"").WithTriviaFrom(text))))
                .Replace("record Example : Topology", "record Example(string Stage = \"dev\") : Topology", StringComparison.Ordinal) + "#endregion\n",
        ]),
        new("helpers of the type", InOwnHelpers),
        new("types of the same names", properties => ["namespace Contoso;\n\n" + string.Concat(Names.Split('|').Select(name => $"public static class {name};\n")) + "\n" + Qualified(Type(properties))]),
        new("conditions within initializers", properties => [Type(properties.Select(LastIsConditional))]),
    ];

    private static IEnumerable<SyntaxToken> Texts(SyntaxNode node) => node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Parent is LiteralExpressionSyntax && token.ValueText.Length > 0);

    private static bool IsOfTopology(PropertyDeclarationSyntax property) => property.Modifiers.Any(SyntaxKind.OverrideKeyword) || property.ExpressionBody is null;

    private static string Assigned(PropertyDeclarationSyntax property) => IsOfTopology(property) ? ""
        : $"        {property.Identifier} = {property.ExpressionBody!.Expression.ToString().Replace("\n", "\n        ", StringComparison.Ordinal)};\n";

    private static string Gotten(PropertyDeclarationSyntax property) => IsOfTopology(property) ? Text(property) : $"    {Head(property)} {{ get; }}\n";

    // What another names is assigned before it.
    private static List<PropertyDeclarationSyntax> InOrder(PropertyDeclarationSyntax[] properties)
    {
        var ordered = new List<PropertyDeclarationSyntax>();
        foreach (var property in properties)
            Visit(property, []);
        return ordered;

        void Visit(PropertyDeclarationSyntax property, HashSet<string> within)
        {
            if (ordered.Contains(property) || !within.Add(property.Identifier.ValueText))
                return;
            foreach (var name in property.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText))
            {
                if (properties.FirstOrDefault(other => other != property && other.Identifier.ValueText == name) is { } named)
                    Visit(named, within);
            }

            ordered.Add(property);
        }
    }

    private static PropertyDeclarationSyntax[] BehindPrivate(PropertyDeclarationSyntax property) => IsOfTopology(property)
        ? [property]
        : [Parse($"{Head(property)} => _{property.Identifier};"), Parse($"private {property.Type} _{property.Identifier} => {property.ExpressionBody!.Expression};")];

    private static PropertyDeclarationSyntax EachOnItsLine(PropertyDeclarationSyntax property)
    {
        var number = 0;
        return Parse(Regex.Replace(new OwnLines(() => $"{property.Identifier}{number++}").Visit(property).ToFullString(), "[ ]+\n", "\n"));
    }

    private static string[] InOwnHelpers(PropertyDeclarationSyntax[] properties)
    {
        var files = InHelpers(properties);
        var helpers = files[1][(files[1].IndexOf('{', StringComparison.Ordinal) + 2)..].TrimEnd().TrimEnd('}');
        return [files[0].Replace("Make.", "Make", StringComparison.Ordinal).TrimEnd().TrimEnd('}') + Regex.Replace(helpers, @"public static (\w+) (\w+)\(\)", "private static $1 Make$2()") + "}\n"];
    }

    private static string Qualified(string text) => Regex.Replace(text, $@"(?<![\w.""])({Names})(?=[\w<>]* ?[.(]|\??\s+\w+\s*=>)(?=[.( ?])", "IotVnetDsl.$1");

    private static PropertyDeclarationSyntax LastIsConditional(PropertyDeclarationSyntax property) => property.ExpressionBody?.Expression is ImplicitObjectCreationExpressionSyntax { Initializer: { Expressions: [.., var last] } initializer } made && !IsOfTopology(property)
        ? Parse($"{Head(property)} => new{made.ArgumentList}\n{{\n" + string.Concat(initializer.Expressions.SkipLast(1).Select(one => $"    {one},\n")) + $"#if !NEVER\n    {last},\n#endif\n}};")
        : property;

    // Every member and item on a line of its own, with a word above and one behind.
    private sealed class OwnLines(Func<string> next) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitInitializerExpression(InitializerExpressionSyntax node) =>
            SyntaxFactory.ParseExpression("new()" + Lines("{", ((InitializerExpressionSyntax)base.VisitInitializerExpression(node)!).Expressions, "}")) is BaseObjectCreationExpressionSyntax { Initializer: { } made }
                ? made.WithLeadingTrivia(SyntaxFactory.Space) : node;

        public override SyntaxNode? VisitCollectionExpression(CollectionExpressionSyntax node) => node.Elements.Count == 0 ? node
            : SyntaxFactory.ParseExpression(Lines("[", ((CollectionExpressionSyntax)base.VisitCollectionExpression(node)!).Elements, "]"));

        private string Lines<T>(string open, SeparatedSyntaxList<T> items, string close)
            where T : SyntaxNode => $"\n{open}\n" + string.Join(",", items.Select((item, at) => $"{(at == 0 ? "" : $" // behind {next()}\n")}    // above {next()}\n    {item.ToString().Replace("\n", "\n    ", StringComparison.Ordinal)}")) + $" // last {next()}\n{close}";
    }
}
