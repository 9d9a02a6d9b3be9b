using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A fix that leaves out the member that a finding is at and names: of a resource, or of a part of one.</summary>
public abstract class LeaveOutNamedFix : FindingFix
{
    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Target) is { } member && site.PartStating(member) is { } creation && site.DocumentOf(creation) is { } document)
            yield return new Proposal($"Leave out {member}", $"{site.Id}:{member}", [new Edit(document, creation, member, current => MemberInitializer.Remove(current, member))]);
    }
}
