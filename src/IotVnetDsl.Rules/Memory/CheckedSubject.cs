using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What a rule found when it looked at one resource, and what it read of others.</summary>
internal sealed record CheckedSubject(List<RecordedReads> Reads, IReadOnlyList<Finding> Findings)
{
    public bool IsTouchedBy(GraphChange change)
    {
        foreach (var reads in Reads)
        {
            if (change.Touches(reads))
                return true;
        }

        return false;
    }
}
