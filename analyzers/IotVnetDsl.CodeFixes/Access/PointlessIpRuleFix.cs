using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4005: takes a rule that is of no use out of its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PointlessIpRuleFix))]
[Shared]
public sealed class PointlessIpRuleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4005"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Spare) is not null && IpRuleEdits.TakeOut(site) is { } edit)
            yield return new Proposal("Take the rule out", "IVD4005:take-out", [edit]);
    }
}
