using System.Net;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A subnet takes addresses when the one that had them has left: two never overlap.</summary>
internal sealed class AddressesFreed : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        var moved = order.Writes.Where(node => node.Step is { Type: Subnets, Body: not null } && Subnets.Prefixes(node.Step.Body).Any()).ToArray();
        foreach (var network in moved.GroupBy(node => ((IChildType)node.Step!.Type).ParentOf(node.Step.Resource.Id), ResourceId.Comparer).Where(subnets => subnets.Skip(1).Any()))
        {
            foreach (var leaving in network.Where(node => context.Actual.Find(node.Step!.Resource.Id) is not null))
            {
                var former = Blocks(Subnets.Prefixes(context.Actual.Find(leaving.Step!.Resource.Id)!.Body));
                foreach (var coming in network.Where(node => node != leaving && Blocks(Subnets.Prefixes(node.Step!.Body!)).Any(block => former.Any(other => Overlap(block, other)))))
                    order.Put(leaving, coming, new("it has the addresses until then"));
            }
        }
    }

    private static IPNetwork[] Blocks(IEnumerable<string> prefixes) =>
        [.. prefixes.Select(prefix => IPNetwork.TryParse(prefix, out var block) ? block : (IPNetwork?)null).OfType<IPNetwork>()];

    private static bool Overlap(IPNetwork one, IPNetwork other) =>
        one.BaseAddress.AddressFamily == other.BaseAddress.AddressFamily && (one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress));
}
