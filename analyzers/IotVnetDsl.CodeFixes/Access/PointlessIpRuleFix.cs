using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4005: takes a rule that is of no use out of its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PointlessIpRuleFix))]
[Shared]
public sealed class PointlessIpRuleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4005"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // A rule that the code computes among others is not for a fix to take out.
        if (site.Data(FindingData.Spare) is not null
            && site.Node.FirstAncestorOrSelf<ExpressionElementSyntax>() is { Parent: CollectionExpressionSyntax rules } rule
            && site.DocumentOf(rules) is { } document)
        {
            yield return new Proposal("Take the rule out", "IVD4005:take-out", [IpRuleEdits.TakeOut(document, rules, rule)]);
        }
    }
}
