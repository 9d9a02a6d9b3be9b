using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>Of the two sides of a peering, the one that lets nothing pass any more is written before the other is made or lets something pass.</summary>
internal sealed class PeeringClosed : IOrderReason
{
    private static readonly Why Opens = new("a way through both sides opens for a while otherwise", WaitKind.Promise);

    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        var sides = order.Writes.Where(node => node.Step is { Type: VirtualNetworkPeerings, Mode: not WriteMode.Delete })
            .Select(node => (Node: node, Body: Written(node.Step!, context))).ToArray();
        if (sides.Length < 2)
            return;
        var opened = sides.Where(side => VirtualNetworkPeerings.LetsPass(side.Body)).ToLookup(side => Key(VirtualNetworkPeerings.Networks(side.Node.Step!.Resource.Id, side.Body)), side => side.Node);
        foreach (var (closes, body) in sides.Where(side => side.Node.Step!.Kind == OperationKind.Update && !VirtualNetworkPeerings.LetsPass(side.Body)))
        {
            foreach (var opens in opened[Key(VirtualNetworkPeerings.Networks(closes.Step!.Resource.Id, body).Reverse())])
                order.TryPut(closes, opens, Opens);
        }
    }

    // What the code no longer says is sent all the same, as what it is when unset.
    private static JsonObject Written(Step step, OrderContext context) => context.Changes.Find(step.Path) is { Actual: { } actual }
        ? ResourceCatalog.Overlay(step.Type.ArmType, actual.Body, step.Body!)
        : step.Body!;

    private static string Key(IEnumerable<string> networks) => string.Join(" to ", networks).ToUpperInvariant();
}
