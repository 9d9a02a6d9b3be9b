using System.Collections.Immutable;

namespace IotVnetDsl.Rules;

/// <summary>The order in which findings are named: by place, then by rule.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private FindingOrder()
    {
    }

    public static FindingOrder Instance { get; } = new();

    /// <summary>Two sequences that are in order, as one.</summary>
    public static ImmutableArray<Finding> Merge(IEnumerable<Finding> kept, ImmutableArray<Finding> added)
    {
        var merged = ImmutableArray.CreateBuilder<Finding>();
        var next = 0;
        foreach (var finding in kept)
        {
            while (next < added.Length && Instance.Compare(added[next], finding) < 0)
                merged.Add(added[next++]);
            merged.Add(finding);
        }

        merged.AddRange(added.Skip(next));
        return merged.ToImmutable();
    }

    public int Compare(Finding? one, Finding? other)
    {
        if (one is null || other is null)
            return (one is null ? 0 : 1) - (other is null ? 0 : 1);
        var order = string.CompareOrdinal(one.Path, other.Path);
        if (order == 0)
            order = string.CompareOrdinal(one.PropertyPath, other.PropertyPath);
        if (order == 0)
            order = string.CompareOrdinal(one.Id, other.Id);
        return order != 0 ? order : string.CompareOrdinal(one.Message, other.Message);
    }
}
