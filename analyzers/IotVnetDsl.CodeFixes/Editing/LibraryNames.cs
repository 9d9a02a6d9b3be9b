using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Writes names of the library. They are written in full and shortened to what the place allows.</summary>
internal static class LibraryNames
{
    private const string Namespace = "IotVnetDsl";

    private const string ValueAttribute = Namespace + ".Convention.GraphValueAttribute";

    private static INamedTypeSymbol? Type(Compilation compilation, string simpleName) =>
        compilation.GetTypeByMetadataName($"{Namespace}.{simpleName}");

    public static ExpressionSyntax Member(string type, string member) =>
        Parse($"global::{Namespace}.{type}.{member}");

    /// <summary>
    /// The static member of a library type that stands for a value (<c>Region.EastUS</c> for <c>eastus</c>), or the call of the factory
    /// that takes any value (<c>Region.Named("x")</c>).
    /// </summary>
    public static ExpressionSyntax Value(Compilation compilation, string type, string value, string factory) =>
        MemberOf(compilation, type, value) is { } member
            ? Member(type, member)
            : Parse($"global::{Namespace}.{type}.{factory}({SymbolDisplay.FormatLiteral(value, quote: true)})");

    /// <summary>Name of the static member that stands for a value, null where the library has none.</summary>
    public static string? MemberOf(Compilation compilation, string type, string value) => Type(compilation, type)?.GetMembers()
        .Where(member => member.IsStatic && member.DeclaredAccessibility == Accessibility.Public)
        .FirstOrDefault(member => string.Equals(ValueOf(member), value, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>The value that a static member of the library stands for, null for any other symbol.</summary>
    public static string? ValueOf(ISymbol member) => member.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == ValueAttribute)
        ?.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>The value that a static member, given by its name, stands for.</summary>
    public static string? ValueOf(Compilation compilation, string type, string member) =>
        Type(compilation, type)?.GetMembers(member).Select(ValueOf).FirstOrDefault();

    public static bool IsLibraryType(ITypeSymbol? type, string simpleName) =>
        type is { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } && type.Name == simpleName;

    /// <summary>An expression whose names are written in full and shortened to what the place allows.</summary>
    public static ExpressionSyntax Parse(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text).WithAdditionalAnnotations(Simplifier.Annotation);
        return expression.ReplaceNodes(
            expression.DescendantNodes().Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax), (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
