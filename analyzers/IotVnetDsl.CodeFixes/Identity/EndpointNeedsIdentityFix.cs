using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2001: gives the hub the system-assigned identity that its endpoints authenticate with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointNeedsIdentityFix))]
[Shared]
public sealed class EndpointNeedsIdentityFix : FindingFix
{
    private const string Member = "Identity";
    private const string Key = "IVD2001:add-identity:SystemAssigned";

    private static LiteralExpressionSyntax True => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2001"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site, CancellationToken cancellation)
    {
        if (CreationSearch.Find(site, "IotHub", Member) is { } hub && site.DocumentOf(hub) is { } document)
            yield return new Proposal("Give the hub a system-assigned identity", Key, [new Edit(document, hub, Key, Change(site, hub))]);
    }

    // User-assigned identities that are there already stay.
    private static Func<SyntaxNode, SyntaxNode> Change(FindingSite site, SyntaxNode hub)
    {
        var stated = MemberInitializer.Assignment(hub, Member)?.Right;
        if (stated is not null && MemberInitializer.Assignment(stated, "UserAssigned") is not null)
            return current => Restate(current, value => MemberInitializer.Set(value, "System", True));
        if (stated is not (null or BaseObjectCreationExpressionSyntax) && site.IsNeverNull(stated))
            return current => Restate(current, value => MemberInitializer.Copy(value, "System", True));
        return current => MemberInitializer.Set(current, Member, LibraryNames.Member(Member, "SystemAssigned"));
    }

    private static SyntaxNode Restate(SyntaxNode hub, Func<ExpressionSyntax, SyntaxNode> change)
    {
        var stated = MemberInitializer.Assignment(hub, Member)!.Right;
        return hub.ReplaceNode(stated, change(stated));
    }
}
