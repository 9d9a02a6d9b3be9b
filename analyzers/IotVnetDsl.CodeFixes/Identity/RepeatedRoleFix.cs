using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2010: takes out the second of two assignments that are one to Azure.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedRoleFix))]
[Shared]
public sealed class RepeatedRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2010"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site) => TakenOut.Of(site) is { } proposal ? [proposal] : [];
}
