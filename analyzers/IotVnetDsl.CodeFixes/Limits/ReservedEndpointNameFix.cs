using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5007: gives the endpoint a name that is not one of Azure's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReservedEndpointNameFix))]
[Shared]
public sealed class ReservedEndpointNameFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5007"];

    private protected override string Key => "other-name";

    private protected override string Title(string text) => $"Use the name '{text}'";

    // What routes and enrichments of the hub call the endpoint goes along: else they would mean Azure's own from now on.
    private protected override IEnumerable<ExpressionSyntax> Along(FindingSite site, LiteralExpressionSyntax stated) => EndpointNames.Of(site, stated);
}
