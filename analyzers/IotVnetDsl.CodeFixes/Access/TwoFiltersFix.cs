using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4022: leaves out the classic filter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwoFiltersFix))]
[Shared]
public sealed class TwoFiltersFix : FindingFix
{
    private const string Member = "IpFilterRules";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4022"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Member) is { } creation && MemberInitializer.Assignment(creation, Member) is not null && site.DocumentOf(creation) is { } document)
            yield return new Proposal("Leave out the classic filter", "IVD4022:classic", [new Edit(document, creation, Member, current => MemberInitializer.Remove(current, Member))]);
    }
}
