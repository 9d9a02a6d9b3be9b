using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What one role gives, the other must give before it goes; Azure does not say when it does.</summary>
internal sealed class RolesReplaced : IOrderReason
{
    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        var roles = order.Steps.Where(node => node.Step!.Type is RoleAssignments).ToArray();
        var gone = roles.Where(node => node.Step!.Stage == StepStage.Deletion).ToArray();
        if (gone.Length == 0)
            return;
        var created = roles.Where(node => node.Step!.Kind == OperationKind.Create)
            .ToLookup(node => BodyPath.Get(node.Step!.Body, "properties.principalId")?.ToString(), node => node.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var removed in gone)
            removed.AwaitedRoles.UnionWith(created[RoleAssignments.Principal(context.Actual.Find(removed.Step!.Resource.Id)!)]);
    }
}
