using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A fix that takes an item that a list does without out of it.</summary>
public abstract class SpareItemFix : FindingFix
{
    /// <summary>What the item is, for people.</summary>
    private protected abstract string Item { get; }

    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Spare) is not null && ListItem.TakeOut(site) is { } edit)
            yield return new Proposal($"Take the {Item} out", $"{site.Id}:take-out", [edit]);
    }
}
