using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// Who gets in by a public address is narrowed after the private endpoints that replace that way, with their zone groups and links, and
/// after the hubs that would be shut out otherwise.
/// </summary>
internal sealed class ClosingLast : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) =>
        part.IsDoor && context.Doors.Of(change.Path) is { } door
            ? Private(door.Target, context).Concat(context.Hubs.Of(door).Where(hub => hub.Order.HubFirst)
                .Select(hub => new Need(hub.Hub, "it lets that in until it has changed") { Kind = WaitKind.Promise }))
            : [];

    private static IEnumerable<Need> Private(string target, OrderContext context)
    {
        foreach (var endpoint in context.Ways.EndpointsOf(target))
        {
            yield return Before(endpoint.Path);
            foreach (var group in context.Ways.GroupsOf(endpoint.Path))
            {
                yield return Before(group.Path);
                foreach (var zone in PrivateWays.ZonesOf(group))
                {
                    yield return new Need(context.Ways.LinksOf(zone), "it is closed when the private way works")
                    {
                        Kind = WaitKind.Promise,
                        Barrier = ($"@links:{zone}", $"the links of {zone}"),
                    };
                }
            }
        }
    }

    private static Need Before(string path) => new(path, "it is closed when the private way works") { Kind = WaitKind.Promise };
}
