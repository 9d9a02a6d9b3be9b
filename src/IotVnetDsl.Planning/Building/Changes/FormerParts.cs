using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What the topology has put into lists of resources that others keep and that its code names no more.</summary>
internal static class FormerParts
{
    public static IEnumerable<Step> Steps(ActualState actual, Func<string, bool> isDeclared, PlanInput input) =>
        from resource in actual.Resources
        where !isDeclared(resource.Id) && !resource.Type.IsOwned(resource, input.Owner) && PartNotes.HasAny(resource.Body, input.Owner)
        let left = SharedLists.Without(null, resource, input.Owner)
        where !left.IsEmpty
        select SharedLists.Written(new PlanResource(input.PathOf(resource.Id), resource.Type.ArmType, resource.Name, resource.Id, null), resource, left, input.Owner);
}
