using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4002: lets trusted services of Azure in, and leaves public access off: they pass all the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetWithoutPublicAccessFix))]
[Shared]
public sealed class TargetWithoutPublicAccessFix : FindingFix
{
    private const string Firewall = "Firewall";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4002"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Firewall) is { } creation && site.DocumentOf(creation) is { } document)
        {
            yield return new Proposal(
                "Let only trusted services of Azure in by a firewall",
                "IVD4002:trusted-services-only",
                [new Edit(document, creation, Firewall, current => MemberInitializer.Set(current, Firewall, Closed(MemberInitializer.Assignment(current, Firewall)?.Right)))]);
        }
    }

    // Addresses and subnets that are let in already stay.
    private static ExpressionSyntax Closed(ExpressionSyntax? stated) => stated is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax
        ? (ExpressionSyntax)MemberInitializer.Set(
            MemberInitializer.Set(stated, "DefaultAction", LibraryNames.Member("FirewallAction", "Deny")), "TrustedServices", Literals.True)
        : LibraryNames.Member(Firewall, "TrustedServicesOnly");
}
