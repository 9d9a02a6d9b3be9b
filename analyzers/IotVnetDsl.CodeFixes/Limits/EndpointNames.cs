using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>What routes and enrichments of a hub call one of its endpoints.</summary>
internal static class EndpointNames
{
    /// <summary>The texts that mean the endpoint whose name a finding is about.</summary>
    public static IEnumerable<ExpressionSyntax> Of(FindingSite site, LiteralExpressionSyntax stated) => site.Creation(site.Path) is { } hub && hub.SyntaxTree == stated.SyntaxTree
        ? hub.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(text =>
            text != stated
            && string.Equals(text.Token.Value as string, stated.Token.ValueText, StringComparison.OrdinalIgnoreCase)
            && text.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } user
            && site.ModelOf(user).GetTypeInfo(user).Type is var type
            && ((LibraryNames.IsLibraryType(type, "Route") && !IsName(user, text)) || (LibraryNames.IsLibraryType(type, "Enrichment") && text.Parent is ExpressionElementSyntax)))
        : [];

    // The route's own name comes first.
    private static bool IsName(BaseObjectCreationExpressionSyntax route, LiteralExpressionSyntax text) =>
        route.ArgumentList?.Arguments.FirstOrDefault()?.Expression == text;
}
