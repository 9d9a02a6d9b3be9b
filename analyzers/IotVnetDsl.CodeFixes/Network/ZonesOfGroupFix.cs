using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3010: adds a zone that the code declares to the zone group that lacks it, or puts it in the place of a foreign one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZonesOfGroupFix))]
[Shared]
public sealed class ZonesOfGroupFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3010"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Stated is (CollectionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax) and { } stated
            && site.DocumentOf(stated) is { } document
            && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Zone) ?? "") is { } zone
            && DeclaredPath.Resolve(site.Topology, site.Path) is { } group
            && JointDeclaration.Between(site, group, zone) is { Each: null } joint
            && SymbolEqualityComparer.Default.Equals(joint.Owner, group.Container(group.Steps.Length - 1)))
        {
            var name = joint.Second;
            yield return stated is CollectionExpressionSyntax zones
                ? new Proposal($"Add {name}", "IVD3010:zone", [new Edit(document, zones, name, current => ListLayout.Append((ExpressionSyntax)current, SyntaxFactory.ParseExpression(name)))])
                : new Proposal($"Use {name}", "IVD3010:other-zone", [new Edit(document, stated, name, current => SyntaxFactory.ParseExpression(name).WithTriviaFrom(current))]);
        }
    }
}
