using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2001: gives the hub the system-assigned identity that its endpoints authenticate with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointIdentityFix))]
[Shared]
public sealed class EndpointIdentityFix : FindingFix
{
    private const string Member = "Identity";
    private const string Key = "IVD2001:add-identity:SystemAssigned";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2001"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Member) is { } hub && site.DocumentOf(hub) is { } document)
            yield return new Proposal("Give the hub a system-assigned identity", Key, [new Edit(document, hub, Key, Change(site, hub))]);
    }

    private static Func<SyntaxNode, SyntaxNode> Change(FindingSite site, SyntaxNode hub) =>
        MemberInitializer.Assignment(hub, Member)?.Right is { } stated && Keeps(site, stated)
            ? current => MemberInitializer.SetInside(current, Member, "System", Literals.True)
            : current => MemberInitializer.Set(current, Member, LibraryNames.Member(Member, "SystemAssigned"));

    // User-assigned identities that are there already stay.
    private static bool Keeps(FindingSite site, ExpressionSyntax stated) => stated is BaseObjectCreationExpressionSyntax
        ? MemberInitializer.Assignment(stated, "UserAssigned") is not null
        : site.IsNeverNull(stated);
}
