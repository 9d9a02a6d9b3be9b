using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4001: switches the exception for trusted services on, which the hub passes the target's firewall by.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrustedServicesFix))]
[Shared]
public sealed class TrustedServicesFix : FindingFix
{
    private const string Firewall = "Firewall";
    private const string Exception = "TrustedServices";
    private const string Key = "IVD4001:trusted-services";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4001"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site, CancellationToken cancellation)
    {
        if (Edit(site) is { } edit)
            yield return new Proposal("Let trusted services of Azure pass the firewall", Key, [edit]);
    }

    private static Edit? Edit(FindingSite site)
    {
        // A firewall that several targets share is stated where the squiggle is.
        if (CreationSearch.Around(site, Firewall) is { } firewall)
            return new Edit(site.Document.Id, firewall, Key, SwitchOn);

        return Topologies.Resolve(site, site.Path) is { } path
            && CreationSearch.Find(site, path.Declares.Name, Firewall) is { } target
            && site.DocumentOf(target) is { } document
            ? new Edit(document, target, Key, Change(site, target))
            : null;
    }

    private static Func<SyntaxNode, SyntaxNode> Change(FindingSite site, SyntaxNode target) =>
        MemberInitializer.Assignment(target, Firewall)?.Right is { } stated && (IsCreation(stated) || site.IsNeverNull(stated))
            ? current => current.ReplaceNode(MemberInitializer.Assignment(current, Firewall)!.Right, SwitchOn)
            : current => MemberInitializer.Set(current, Firewall, LibraryNames.Member(Firewall, "TrustedServicesOnly"));

    private static bool IsCreation(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax;

    private static SyntaxNode SwitchOn(SyntaxNode firewall) => IsCreation(firewall)
        ? MemberInitializer.Set(firewall, Exception, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression))
        : MemberInitializer.Copy((ExpressionSyntax)firewall, Exception, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression));
}
