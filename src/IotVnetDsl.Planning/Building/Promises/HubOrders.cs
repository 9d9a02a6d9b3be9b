using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>The order of each hub that changes and each target that does.</summary>
internal sealed class HubOrders(ChangeSet changes, HubUses uses, DesiredTopology desired)
{
    public IEnumerable<(string Hub, HubOrder Order)> Of(DoorChange door)
    {
        var before = uses.Before(desired.Find(door.Target)!.Name);
        var after = uses.After(door.Target);
        return before.Concat(after).Select(use => use.Hub).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(hub => hub != door.Target && changes.Has(hub))
            .Select(hub => (hub, HubOrder.Of(door, before.Where(use => use.Hub == hub), after.Where(use => use.Hub == hub))));
    }
}
