using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5010: writes the nearest value that exists in the place of one that is written out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SkuAndItsRestFix))]
[Shared]
public sealed class SkuAndItsRestFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5010"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // 3, StorageSku.PremiumZrs: a value that the code computes is not for a fix to replace.
        if (site.StatedArms.ToArray() is [{ } stated and (LiteralExpressionSyntax or MemberAccessExpressionSyntax)]
            && site.Data(FindingData.Nearest) is { } nearest
            && site.DocumentOf(stated) is { } document
            && site.ModelOf(stated).GetTypeInfo(stated).Type is INamedTypeSymbol type)
        {
            var value = type.TypeKind == TypeKind.Enum ? LibraryNames.Member(type.Name, nearest)
                : stated is LiteralExpressionSyntax ? LibraryNames.Parse(nearest)
                : LibraryNames.Value(site.Compilation, type.Name, nearest, "Named");
            yield return new Proposal($"Use {nearest}", "IVD5010:nearest", [new Edit(document, stated, nearest, current => value.WithTriviaFrom(current))]);
        }
    }
}
