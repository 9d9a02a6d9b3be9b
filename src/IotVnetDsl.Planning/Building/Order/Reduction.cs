namespace IotVnetDsl.Planning.Building.Order;

/// <summary>
/// Takes away what goes without saying: that a step waits for what something else that it waits for has waited for. Who waits for whom, in
/// one or more steps, stays the same. A barrier is not looked through, else each that waits for it would look at all that it stands for.
/// </summary>
internal static class Reduction
{
    public static void Of(StepOrder order)
    {
        // All is looked at before anything is taken away: what a barrier stands for must be seen to be known.
        var evident = order.InOrder.SelectMany(node => Evident(node).Select(before => (Node: node, Before: before))).ToArray();
        foreach (var (node, before) in evident)
            node.Before.Remove(before);
        // All that wait for one at once: what everything waits for is in everything's way.
        foreach (var before in evident.Select(edge => edge.Before).Distinct())
            before.After.RemoveAll(node => !node.Before.ContainsKey(before));
    }

    private static HashSet<OrderNode> Evident(OrderNode node)
    {
        var evident = new HashSet<OrderNode>();
        if (node.Before.Count < 2)
            return evident;
        var least = node.Before.Keys.Min(before => before.Rank);
        var seen = new HashSet<OrderNode>();
        var open = new Stack<OrderNode>(node.Before.Keys);
        while (open.TryPop(out var at))
        {
            if (at.Step is null)
            {
                evident.UnionWith(node.Before.Keys.Where(at.Before.ContainsKey));
                continue;
            }

            foreach (var before in at.Before.Keys.Where(before => before.Rank >= least && seen.Add(before)))
            {
                if (node.Before.ContainsKey(before))
                    evident.Add(before);
                open.Push(before);
            }
        }

        return evident;
    }
}
