namespace IotVnetDsl.Rules;

/// <summary>The order in which findings are named: by place, then by rule.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private FindingOrder()
    {
    }

    public static FindingOrder Instance { get; } = new();

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
