using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Who reaches what where some writes are done and others are not yet.</summary>
internal static class PassedWays
{
    /// <summary>The ways that are there then, of those that break a promise.</summary>
    public static IEnumerable<(Way Way, Between Between)> Broken(Func<Step, bool> isDone, OrderContext context)
    {
        var (before, after) = (Ways(context.States.Change.Before), Ways(context.States.Change.After));
        return Ways(context.States.After(isDone)).Values
            .Select(way => (Way: way, Between: Between.Of(before.GetValueOrDefault(Key(way)), way, after.GetValueOrDefault(Key(way)))))
            .Where(item => item.Between != Between.Nothing && context.Desired.Find(item.Way.Target.Path) is not null);
    }

    private static Dictionary<(string, string, object?), Way> Ways(TopologyModel state)
    {
        var ways = state.Part<TopologyWays>();
        return ways.OfClients.Concat(ways.OfHubs).GroupBy(Key).ToDictionary(same => same.Key, same => same.MaxBy(way => Between.Sureness(way.Holds))!);
    }

    private static (string, string, object?) Key(Way way) => (way.From, way.To, way.OfHub?.Purpose);
}
