using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4002: opens the target's public door and has the firewall let in nobody but trusted services.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetWithoutPublicAccessFix))]
[Shared]
public sealed class TargetWithoutPublicAccessFix : FindingFix
{
    private const string PublicAccess = "PublicNetworkAccess";
    private const string Firewall = "Firewall";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4002"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (Set(site, PublicAccess, _ => LibraryNames.Member(PublicAccess, "Enabled")) is { } open && Set(site, Firewall, Closed) is { } close)
            yield return new Proposal("Let only trusted services of Azure in by a firewall", "IVD4002:trusted-services-only", [open, close]);
    }

    private static Edit? Set(FindingSite site, string member, Func<ExpressionSyntax?, ExpressionSyntax> value) =>
        site.CreationStating(member) is { } creation && site.DocumentOf(creation) is { } document
            ? new Edit(document, creation, member, current => MemberInitializer.Set(current, member, value(MemberInitializer.Assignment(current, member)?.Right)))
            : null;

    // Addresses and subnets that are let in already stay.
    private static ExpressionSyntax Closed(ExpressionSyntax? stated) => stated is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax
        ? (ExpressionSyntax)MemberInitializer.Set(
            MemberInitializer.Set(stated, "DefaultAction", LibraryNames.Member("FirewallAction", "Deny")), "TrustedServices", Literals.True)
        : LibraryNames.Member(Firewall, "TrustedServicesOnly");
}
