using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>Gives a finding's hub the system-assigned identity.</summary>
internal static class HubIdentity
{
    private const string Member = "Identity";

    /// <summary>The edit; null where no source can be edited.</summary>
    public static Edit? SystemAssigned(FindingSite site) =>
        site.CreationStating(Member) is { } hub && site.DocumentOf(hub) is { } document ? new Edit(document, hub, nameof(SystemAssigned), Change(site, hub)) : null;

    private static Func<SyntaxNode, SyntaxNode> Change(FindingSite site, SyntaxNode hub) =>
        MemberInitializer.Assignment(hub, Member)?.Right is { } stated && Keeps(site, stated)
            ? current => MemberInitializer.SetInside(current, Member, "System", Literals.True)
            : current => MemberInitializer.Set(current, Member, LibraryNames.Member(Member, nameof(SystemAssigned)));

    // User-assigned identities that are there already stay.
    private static bool Keeps(FindingSite site, ExpressionSyntax stated) => stated is BaseObjectCreationExpressionSyntax
        ? MemberInitializer.Assignment(stated, "UserAssignedIdentities") is not null
        : site.IsNeverNull(stated);
}
