using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2005: gives the role to the identity that writes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoleOfOtherPrincipalFix))]
[Shared]
public sealed class RoleOfOtherPrincipalFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2005"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (AssignmentPart.At(site, FindingData.Principal) is not { } part || site.Data(FindingData.PrincipalMember) is not { } member)
            yield break;

        var principal = $"{part.Words}.{member}";
        yield return new Proposal($"Give the role to {principal}", "IVD2005:principal", [part.Change(principal)]);
    }
}
