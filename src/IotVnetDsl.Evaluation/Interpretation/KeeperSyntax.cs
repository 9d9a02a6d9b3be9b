using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Recognizes types whose objects nobody can ask anything before they are made, and which are not copied: what a method of such an object
/// gives at first is what it gives later, and what one object keeps is not another's.
/// </summary>
internal static class KeeperSyntax
{
    /// <summary>True where the type that the method belongs to is one.</summary>
    public static bool IsMadeAtOnce(MethodDeclarationSyntax method, CopiedMembers copied)
    {
        if (method.Parent is not TypeDeclarationSyntax type || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration })
            || !type.Modifiers.Any(SyntaxKind.SealedKeyword) || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || type.BaseList?.Types.All(written => written.Type is IdentifierNameSyntax name && CopiedMembers.IsBase(name.Identifier.ValueText)) == false
            || type.Members.Any(member => member is ConstructorDeclarationSyntax || SetsByCode(member)))
        {
            return false;
        }

        var names = new HashSet<string>(type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText), StringComparer.Ordinal);
        names.UnionWith(type.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables).Select(field => field.Identifier.ValueText));
        names.UnionWith(type.ParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []);
        return !copied.AreUnclear && !names.Overlaps(copied.Names);
    }

    private static bool SetsByCode(MemberDeclarationSyntax member) => member is BasePropertyDeclarationSyntax property
        && property.AccessorList?.Accessors.Any(accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null) == true;
}
