using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Evaluation.Analysis;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2012: switches shared keys off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeysLeftOnFix))]
[Shared]
public sealed class KeysLeftOnFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2012"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // SharedKeyAccess of an account, LocalAuthentication of a namespace
        if (site.Data(FindingProperties.PropertyPath) is { } member && site.CreationStating(member) is { } creation && site.DocumentOf(creation) is { } document)
            yield return new Proposal("Switch shared keys off", "IVD2012:keys-off", [new Edit(document, creation, member, current => MemberInitializer.Set(current, member, Literals.False))]);
    }
}
