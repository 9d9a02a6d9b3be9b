using IotVnetDsl.Planning.Building.Changes;
namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>The order of each hub that changes and each target that does.</summary>
internal sealed class HubOrders(IEnumerable<ResourceChange> changes, HubUses uses, Resources.DesiredTopology desired)
{
    private readonly string[] _hubs =
    [
        .. changes.Where(change => change.Desired.Type is Resources.Devices.IotHubs).Select(change => change.Path),
    ];

    public IEnumerable<(string Hub, HubOrder Order)> Of(DoorChange door) => _hubs
        .Where(hub => hub != door.Target)
        .Select(hub => (Hub: hub, Before: uses.Before(hub, desired.Find(door.Target)!.Name).ToArray(), After: uses.After(hub, door.Target).ToArray()))
        .Where(pair => pair.Before.Length > 0 || pair.After.Length > 0)
        .Select(pair => (pair.Hub, HubOrder.Of(door, pair.Before, pair.After)));

    public bool IsFirst(string hub, DoorChange door) => Of(door).Any(pair => pair.Hub == hub && pair.Order.HubFirst);
}
