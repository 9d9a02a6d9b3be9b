namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A fix that leaves out a member that is stated.</summary>
public abstract class LeaveOutFix : FindingFix
{
    private protected abstract string Member { get; }

    /// <summary>Tells the fix apart from others of the finding.</summary>
    private protected abstract string Key { get; }

    /// <summary>What it does, for people.</summary>
    private protected abstract string Title { get; }

    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Member) is { } creation && MemberInitializer.Assignment(creation, Member) is not null && site.DocumentOf(creation) is { } document)
            yield return new Proposal(Title, $"{site.Id}:{Key}", [new Edit(document, creation, Member, current => MemberInitializer.Remove(current, Member))]);
    }
}
