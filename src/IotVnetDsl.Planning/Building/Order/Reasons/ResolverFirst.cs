using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>Clients ask a resolver when it is there: a network that exists gets its address as a name server after that.</summary>
internal sealed class ResolverFirst : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) =>
        part.ArmPaths.Contains(VirtualNetworks.NameServers) && BodyPath.Get(change.Body, VirtualNetworks.NameServers) is JsonArray servers
            ? servers.SelectMany(server => context.Ways.ResolversAt(server!.ToString()))
                .Select(resolver => new Need(resolver, "nothing answers there before") { Kind = WaitKind.Promise })
            : [];
}
