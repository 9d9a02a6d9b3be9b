using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2011: takes out the assignment that nothing needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedRoleFix))]
[Shared]
public sealed class UnusedRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2011"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site) => TakenOut.Of(site) is { } proposal ? [proposal] : [];
}
