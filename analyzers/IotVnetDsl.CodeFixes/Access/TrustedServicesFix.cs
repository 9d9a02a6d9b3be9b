using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4001: switches the exception for trusted services on, by which the hub passes the target's firewall.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrustedServicesFix))]
[Shared]
public sealed class TrustedServicesFix : FindingFix
{
    private const string Firewall = "Firewall";
    private const string Exception = "TrustedServices";
    private const string Key = "IVD4001:trusted-services";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4001"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // What has no such exception is not helped by one.
        if (site.Data(FindingData.Target) is not null && Edit(site) is { } edit)
            yield return new Proposal("Let trusted services of Azure pass the firewall", Key, [edit]);
    }

    private static Edit? Edit(FindingSite site)
    {
        // A firewall that several targets share is stated where the squiggle is.
        var stated = site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        if (stated is { Left: IdentifierNameSyntax { Identifier.ValueText: Exception }, Parent.Parent: { } firewall })
            return On(site, firewall, current => MemberInitializer.Set(current, Exception, Literals.True));

        return site.CreationStating(Firewall) is { } target ? On(site, target, Change(site, target)) : null;
    }

    private static Edit? On(FindingSite site, SyntaxNode node, Func<SyntaxNode, SyntaxNode> change) =>
        site.DocumentOf(node) is { } document ? new Edit(document, node, Key, change) : null;

    private static Func<SyntaxNode, SyntaxNode> Change(FindingSite site, SyntaxNode target) =>
        MemberInitializer.Assignment(target, Firewall)?.Right is { } stated && site.IsNeverNull(stated)
            ? current => MemberInitializer.SetInside(current, Firewall, Exception, Literals.True)
            : current => MemberInitializer.Set(current, Firewall, LibraryNames.Member(Firewall, "TrustedServicesOnly"));
}
