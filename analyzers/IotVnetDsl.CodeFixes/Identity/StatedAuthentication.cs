using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>How the code says by what a use of a target authenticates.</summary>
internal static class StatedAuthentication
{
    /// <summary>Where a finding's use states it; null where it states nothing.</summary>
    public static AssignmentExpressionSyntax? At(FindingSite site) =>
        site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Authentication" });

    /// <summary>The use as it is written, which names its target.</summary>
    public static SyntaxNode Use(FindingSite site) =>
        At(site) is { } stated ? stated.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>(creation => creation.Contains(stated)) ?? site.Node : site.Node;
}
