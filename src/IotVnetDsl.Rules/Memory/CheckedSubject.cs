using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What a rule found when it looked at one resource, and what it read of others.</summary>
internal sealed class CheckedSubject(RecordedReads[] reads, IReadOnlyList<Finding> findings)
{
    // By itself, since most are never looked into.
    private readonly ReadMask _mask = reads.Aggregate(default(ReadMask), (mask, read) => mask.With(read.Mask));

    public IReadOnlyList<Finding> Findings => findings;

    public bool IsTouchedBy(GraphChange change)
    {
        if (!change.MayTouch(_mask))
            return false;
        foreach (var read in reads)
        {
            if (change.Touches(read))
                return true;
        }

        return false;
    }
}
