using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2007: gives the least role, or gives it on what is written to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WideRoleFix))]
[Shared]
public sealed class WideRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2007"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site) => [.. FittingRoleFix.Fitting(site), .. RoleOnOtherScopeFix.OnWritten(site)];
}
