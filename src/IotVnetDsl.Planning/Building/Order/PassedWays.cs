using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Who reaches what where some writes are done and others are not yet.</summary>
internal static class PassedWays
{
    /// <summary>The ways that are there then, of those that break a promise.</summary>
    public static IEnumerable<(Way Way, Between Between)> Broken(Func<Step, bool> isDone, OrderContext context) => Broken(context.States.After(isDone), context);

    /// <summary>The same of a state.</summary>
    public static IEnumerable<(Way Way, Between Between)> Broken(TopologyModel state, OrderContext context)
    {
        var (before, after) = (Ways(context.States.Change.Before), Ways(context.States.Change.After));
        return Ways(state).Values
            .Select(way => (Way: way, Between: Between.Of(before.GetValueOrDefault(Key(way)), way, after.GetValueOrDefault(Key(way)))))
            .Where(item => item.Between != Between.Nothing && context.Desired.Find(item.Way.Target.Path) is not null);
    }

    /// <summary>A way as it is before and after, and as one that was found in between.</summary>
    public static IEnumerable<Way> Forms(Way between, OrderContext context) =>
        new[] { Ways(context.States.Change.Before).GetValueOrDefault(Key(between)), between, Ways(context.States.Change.After).GetValueOrDefault(Key(between)) }.OfType<Way>();

    /// <summary>Says of each target who does not reach it meanwhile, or does.</summary>
    /// <param name="broken">The ways.</param>
    /// <param name="when">Meanwhile, in words.</param>
    /// <param name="context">Where it is said.</param>
    public static void Say(IEnumerable<(Way Way, Between Between)> broken, string when, OrderContext context)
    {
        foreach (var ways in broken.ToLookup(item => (item.Way.Target.Path, item.Between.Exposes), item => item.Way))
        {
            var who = string.Join(", ", ways.Select(way => $"'{way.From}'").Distinct());
            context.Break(ways.Key.Exposes ? "expose" : "cutoff", ways.Key.Path, $"{who} {(ways.Key.Exposes ? "reaches it" : "does not reach it")} {when}");
        }
    }

    private static IReadOnlyDictionary<(string, string, object?), Way> Ways(TopologyModel state) => state.Part<ByEnds>().Surest;

    /// <summary>What makes a way the same before and after.</summary>
    public static (string, string, object?) Key(Way way) => (way.From, way.To, way.OfHub?.Purpose);

    // What comes before and after is asked for once for each state between.
    private sealed class ByEnds(TopologyModel model) : ModelPart(model)
    {
        public IReadOnlyDictionary<(string, string, object?), Way> Surest { get; } = model.Part<TopologyWays>().All
            .GroupBy(Key).ToDictionary(same => same.Key, same => same.MaxBy(way => Between.Sureness(way.Holds))!);
    }
}
