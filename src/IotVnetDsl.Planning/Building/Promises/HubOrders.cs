using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Building.Paths;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>
/// The order of each hub that changes and each target that does: the model says who reaches what if all hubs are written first, and if all
/// targets are. A way is of one hub to one target, so that two states answer for every pair.
/// </summary>
internal sealed class HubOrders
{
    private readonly ChangeSet _changes;
    private readonly Lazy<ILookup<string, Way>> _before;
    private readonly Lazy<ILookup<string, Way>> _ifHubFirst;
    private readonly Lazy<ILookup<string, Way>> _ifDoorFirst;
    private readonly Lazy<ILookup<string, Way>> _after;

    public HubOrders(ChangeSet changes, AccessStates states)
    {
        _changes = changes;
        _before = new(() => ByTarget(states.Change.Before));
        _ifHubFirst = new(() => ByTarget(states.After(step => step.Mode != WriteMode.Delete && !IsOfTarget(step))));
        _ifDoorFirst = new(() => ByTarget(states.After(step => step.Mode != WriteMode.Delete && !IsOfHub(step))));
        _after = new(() => ByTarget(states.Change.After));
    }

    public IEnumerable<(string Hub, HubOrder Order)> Of(DoorChange door)
    {
        if (door.Writes.Count == 0 || !_changes.OfTier(Tier.Hub).Any())
            return [];
        return from ways in _before.Value[door.Target].Concat(_after.Value[door.Target]).GroupBy(way => way.From, StringComparer.Ordinal)
               where ways.Key != door.Target && _changes.Has(ways.Key)
               orderby ways.Key
               select (ways.Key, HubOrder.Of(door.IsOpening, Of(ways.Key, _before), Of(ways.Key, _ifHubFirst), Of(ways.Key, _ifDoorFirst), Of(ways.Key, _after)));

        ILookup<string, Way> Of(string hub, Lazy<ILookup<string, Way>> state) =>
            state.Value[door.Target].Where(way => way.From == hub).ToLookup(way => $"{way.OfHub!.Purpose} {way.To}", StringComparer.OrdinalIgnoreCase);
    }

    private static ILookup<string, Way> ByTarget(TopologyModel state) =>
        state.Part<TopologyWays>().OfHubs.ToLookup(way => way.Target.Path, StringComparer.Ordinal);

    private static bool IsOfHub(Step step) => step.Type.Tier == Tier.Hub;

    // What is new is there, and closed, before anybody can write to it.
    private static bool IsOfTarget(Step step) => step is { Kind: OperationKind.Update, Type.Tier: Tier.Target or Tier.TargetChild };
}
