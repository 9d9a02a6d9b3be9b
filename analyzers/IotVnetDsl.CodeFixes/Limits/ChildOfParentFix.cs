using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5011: puts the nearest name of a child that the parent has in the place of one that it has not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChildOfParentFix))]
[Shared]
public sealed class ChildOfParentFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5011"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // Archive.Container("telemtry"): the name is the only text. One that the code computes is not for a fix to replace.
        var texts = site.Node.DescendantNodesAndSelf().Where(node => node.IsKind(SyntaxKind.StringLiteralExpression)).ToArray();
        if (site.Data(FindingData.Nearest) is { Length: > 0 } nearest
            && texts is [LiteralExpressionSyntax { Parent: ArgumentSyntax } text]
            && site.DocumentOf(text) is { } document)
        {
            yield return new Proposal($"Use '{nearest}'", "IVD5011:nearest-child", [TextLiteral.Replace(document, text, nearest)]);
        }
    }
}
