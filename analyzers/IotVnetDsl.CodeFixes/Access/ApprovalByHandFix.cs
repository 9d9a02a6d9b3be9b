using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4016: leaves out the request for an approval by hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApprovalByHandFix))]
[Shared]
public sealed class ApprovalByHandFix : FindingFix
{
    private const string Member = "Approval";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4016"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Member) is { } creation && MemberInitializer.Assignment(creation, Member) is not null && site.DocumentOf(creation) is { } document)
            yield return new Proposal("Approve the connection at once", "IVD4016:at-once", [new Edit(document, creation, Member, current => MemberInitializer.Remove(current, Member))]);
    }
}
