using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A network loses addresses when its subnets have left them, and has the new ones before they come.</summary>
internal sealed class SpaceLast : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) =>
        change is { Desired.Type: VirtualNetworks, Actual: { } network } && part.ArmPaths.Contains(VirtualNetworks.Space)
            ? VirtualNetworks.Left(network.Body, change.Body).Select(subnet => context.Desired.FindId(subnet.Id)).OfType<DesiredResource>()
                .Select(subnet => new Need(subnet.Path, "it has left the addresses that go then"))
            : [];
}
