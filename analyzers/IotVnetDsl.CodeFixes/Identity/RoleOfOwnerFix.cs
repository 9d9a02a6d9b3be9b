using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2017: declares the role that a target's owner gives, as one that exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoleOfOwnerFix))]
[Shared]
public sealed class RoleOfOwnerFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2017"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (RoleDeclaration.For(site, site.Node) is { } missing)
            yield return new Proposal($"Declare Role.{missing.Role} on {missing.Scope} as given by its owner", "IVD2017:declare-existing-role", [missing.Edit]);
    }
}
