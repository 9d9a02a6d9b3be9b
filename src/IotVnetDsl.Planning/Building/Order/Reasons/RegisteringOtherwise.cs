using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.Devices;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// A provisioning service that registers devices is to sign in to its hubs otherwise: by an identity whose role is in effect, since Azure does not ask; and a
/// hub refuses keys after that.
/// </summary>
internal sealed class RegisteringOtherwise : IOrderReason
{
    private static readonly Why Refused = new("it signs in by a key until that is written", WaitKind.Promise);

    public OrderRank Rank => OrderRank.Wished;

    public IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) => part.ArmPaths.Contains(HubSettings.KeysRefused)
        ? Of(change, context).Select(service => new Need(service.Path, Refused.Because) { Kind = Refused.Kind })
        : [];

    public void Add(StepOrder order, OrderContext context)
    {
        // What waits for the hub itself waits for its first write, and this one for the last of what waits for it.
        foreach (var hub in context.Changes.OfTier(Tier.Hub))
        {
            foreach (var service in Of(hub, context))
                order.TryPut(order.LastOf(service.Path)!, order.LastOf(hub.Path)!, Refused);
        }

        foreach (var node in order.Writes.Where(node => node.Step is { Type: ProvisioningServices } && IsRegistering(context.Changes.Find(node.Step.Path)) && BodyPath.Get(node.Step.Body, HubLinks.Property.ArmPath) is not null))
        {
            node.AwaitedRoles.UnionWith(context.Changes.Find(node.Step!.Path)!.Desired.Late.SelectMany(part => part.DependsOn).SelectMany(order.Of)
                .Where(role => role.Step is { Type: RoleAssignments, Kind: OperationKind.Create }).Select(role => role.Key));
        }
    }

    // Services that sign in otherwise, of a hub that is to refuse keys.
    private static IEnumerable<ResourceChange> Of(ResourceChange hub, OrderContext context) =>
        hub.Kind != OperationKind.Update || !IsTrue(hub.Desired.Body) || IsTrue(hub.Actual!.Body) || context.Topology.Find(hub.Path) is not { } view ? []
        : context.Topology.Part<ReferenceIndex>().To<DeviceProvisioningServiceView>(view).Select(service => context.Changes.Find(service.Path)).OfType<ResourceChange>().Where(IsRegistering).Distinct();

    private static bool IsRegistering(ResourceChange? service) => service is { Kind: OperationKind.Update }
        && service.Differences.Any(difference => difference.ArmPath == HubLinks.Property.ArmPath)
        && BodyPath.Get(service.Actual!.Body, HubLinks.Property.ArmPath) is JsonArray { Count: > 0 };

    private static bool IsTrue(JsonObject body) => BodyPath.Get(body, HubSettings.KeysRefused)?.ToString() == "true";
}
