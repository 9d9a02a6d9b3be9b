using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Variables and members that are written to be collections of .NET's: what is called on them is none of the user's own methods.</summary>
internal static class NamedCollections
{
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Dictionary<string, string>> Known = new();

    private static readonly HashSet<string> Names = new(["List", "Dictionary", "HashSet"], StringComparer.Ordinal);

    /// <summary>The name of the collection's type; null where that is not written.</summary>
    public static string? TypeOf(ExpressionSyntax expression)
    {
        if (expression is not IdentifierNameSyntax { Identifier.ValueText: var text } || FlowScopes.MemberAround(expression) is not { } member)
            return null;
        var variables = MemberVariables.Of(member);
        if (variables.Has(text))
            return variables.Only(text) is [{ Parent: VariableDeclarationSyntax { Type: var type } } variable] ? Of(type.IsVar ? (variable.Initializer?.Value as ObjectCreationExpressionSyntax)?.Type : type) : null;
        return expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around && Known.GetValue(around, In).TryGetValue(text, out var found) ? found : null;
    }

    // Those among the members of a type.
    private static Dictionary<string, string> In(TypeDeclarationSyntax type)
    {
        var collections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property when Of(property.Type) is { } collection:
                    collections[property.Identifier.ValueText] = collection;
                    break;
                case FieldDeclarationSyntax field when Of(field.Declaration.Type) is { } collection:
                    foreach (var variable in field.Declaration.Variables)
                        collections[variable.Identifier.ValueText] = collection;
                    break;
            }
        }

        return collections;
    }

    private static string? Of(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => Of(nullable.ElementType),
        GenericNameSyntax { Identifier.ValueText: var name } when Names.Contains(name) => name,
        _ => null,
    };
}
