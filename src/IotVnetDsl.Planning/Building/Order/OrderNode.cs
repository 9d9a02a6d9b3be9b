using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>A step, or a barrier, in the order.</summary>
internal sealed class OrderNode(string key, Step? step, string means, int rank)
{
    public string Key { get; } = key;

    /// <summary>Null for a barrier.</summary>
    public Step? Step { get; } = step;

    /// <summary>Of a barrier: what has been done then.</summary>
    public string Means { get; } = means;

    /// <summary>Place in an order that holds everything that is known so far.</summary>
    public int Rank { get; set; } = rank;

    /// <summary>What comes before, with why.</summary>
    public Dictionary<OrderNode, Why> Before { get; } = [];

    public List<OrderNode> After { get; } = [];

    /// <summary>Keys of the role assignments that must be effective before.</summary>
    public SortedSet<string> AwaitedRoles { get; } = new(StringComparer.Ordinal);
}

/// <summary>Why something waits.</summary>
/// <param name="Because">For people, see <see cref="PlanWait.Because"/>.</param>
/// <param name="Kind">What would happen otherwise.</param>
internal readonly record struct Why(string Because, WaitKind Kind = WaitKind.Need);
