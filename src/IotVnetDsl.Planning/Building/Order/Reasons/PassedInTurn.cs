using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// What security groups and route tables let pass changes with one write. Where that opens a way it comes before what closes the one that was, where it closes one
/// it comes after what replaces it: two states say which, all else being done or nothing else. What no order keeps is said.
/// </summary>
internal sealed class PassedInTurn : IOrderReason
{
    private static readonly string[] OfSubnets = ["properties.networkSecurityGroup.id", "properties.routeTable.id", "properties.privateEndpointNetworkPolicies"];

    private static readonly Why Opens = new("it lets nothing pass that this would need", WaitKind.Promise);
    private static readonly Why Closes = new("it shuts a way that this replaces, or would open", WaitKind.Promise);
    private static readonly Why SideCloses = new("a way past both of them opens for a while otherwise", WaitKind.Promise);

    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        var decisive = order.Writes.Where(node => Decides(node.Step!)).ToArray();
        if (decisive.Length == 0)
            return;
        var paths = decisive.Select(node => node.Step!.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = Broken(step => Decides(step), context);
        var last = Broken(step => step.Stage != StepStage.Deletion && !Decides(step), context);
        foreach (var (key, way) in first)
        {
            if (last.ContainsKey(key) || !TryPut(way, isFirst: false, paths, order, context))
                PassedWays.Say([way], "until what else changes is done", context);
        }

        foreach (var (_, way) in last.Where(item => !first.ContainsKey(item.Key)))
        {
            if (!TryPut(way, isFirst: true, paths, order, context))
                PassedWays.Say([way], "until its security groups and routes have changed", context);
        }

        PutSides(paths, order, context);
        PutSubnets(decisive, paths, order, context);
    }

    // A group or a table and the subnet that comes to it, or leaves it, change each by itself.
    private static void PutSubnets(OrderNode[] decisive, HashSet<string> paths, StepOrder order, OrderContext context)
    {
        if (!decisive.Any(node => node.Step!.Type is Subnets) || !decisive.Any(node => IsOfSubnets(node.Step!)))
            return;
        var groupsFirst = Broken(step => Decides(step) && IsOfSubnets(step), context);
        var subnetsFirst = Broken(step => Decides(step) && step.Type is Subnets, context);
        foreach (var (key, way) in groupsFirst.Concat(subnetsFirst.Where(item => !groupsFirst.ContainsKey(item.Key))))
        {
            var nodes = Passed(way.Way, context).Where(paths.Contains).Distinct().SelectMany(order.Of).ToArray();
            var (groups, subnets) = (nodes.Where(node => IsOfSubnets(node.Step!)).ToArray(), nodes.Where(node => node.Step!.Type is Subnets).ToArray());
            var isPut = groups.Length > 0 && subnets.Length > 0 && !(groupsFirst.ContainsKey(key) && subnetsFirst.ContainsKey(key))
                && (groupsFirst.ContainsKey(key) ? PutAll(subnets, groups, SideCloses, order) : PutAll(groups, subnets, SideCloses, order));
            if (!isPut)
                PassedWays.Say([way], "until its security groups and routes have changed", context);
        }
    }

    // What closes on one side of a way is written before what opens on the other.
    private static void PutSides(HashSet<string> paths, StepOrder order, OrderContext context)
    {
        var before = context.States.Change.Before.Part<TopologyWays>().OfClients.Where(way => way.Holds != Answer.Yes).ToLookup(Ends);
        foreach (var way in context.States.Change.After.Part<TopologyWays>().OfClients.Where(way => way.Holds != Answer.Yes))
        {
            foreach (var was in before[Ends(way)].Take(1))
            {
                var (now, old) = (Sides(way).ToLookup(step => step.Needs[0]), Sides(was).ToLookup(step => step.Needs[0]));
                var sides = (from subnet in now.Select(side => side.Key).Union(old.Select(side => side.Key))
                             let change = (Before: Sureness(old[subnet]), After: Sureness(now[subnet]))
                             where change.Before != change.After
                             let nodes = now[subnet].Concat(old[subnet]).SelectMany(step => step.Needs).Where(paths.Contains).Distinct().SelectMany(order.Of).ToArray()
                             select (Nodes: nodes, Closes: change.After < change.Before)).ToArray();
                foreach (var closing in sides.Where(side => side.Closes))
                {
                    foreach (var opening in sides.Where(side => !side.Closes))
                        PutAll(closing.Nodes, opening.Nodes, SideCloses, order);
                }
            }
        }
    }

    private static bool TryPut((Way Way, Between Between) way, bool isFirst, HashSet<string> paths, StepOrder order, OrderContext context)
    {
        var needs = PassedWays.Forms(way.Way, context).SelectMany(form => form.Courses).SelectMany(course => course.Needs).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var groups = needs.Where(paths.Contains).SelectMany(order.Of).ToArray();
        var others = needs.Concat(context.Doors.Of(way.Way.Target.Path)?.Writes ?? []).Where(path => !paths.Contains(path)).Distinct(StringComparer.Ordinal)
            .SelectMany(order.Of).Where(node => node.Step!.Stage != StepStage.Deletion).ToArray();
        return isFirst ? PutAll(groups, others, Opens, order) : PutAll(others, groups, Closes, order);
    }

    private static bool PutAll(IEnumerable<OrderNode> first, IEnumerable<OrderNode> then, Why why, StepOrder order) =>
        first.SelectMany(one => then.Select(other => order.TryPut(one, other, why))).ToArray().All(isPut => isPut);

    private static Dictionary<(string, string, object?), (Way Way, Between Between)> Broken(Func<Step, bool> isDone, OrderContext context) =>
        PassedWays.Broken(isDone, context).ToDictionary(item => PassedWays.Key(item.Way));

    private static IEnumerable<string> Passed(Way way, OrderContext context) => PassedWays.Forms(way, context).SelectMany(Sides).SelectMany(step => step.Needs);

    // Those of groups and route tables that are known: each has a subnet and what it names.
    private static IEnumerable<Rules.Reach.Step> Sides(Way way) => way.Courses.SelectMany(course => course.Steps).Where(step => step.Kind == StepKind.Traffic && step.Needs.Length > 0);

    // Where none is everything passes.
    private static int Sureness(IEnumerable<Rules.Reach.Step> side) => side.Select(step => Between.Sureness(step.Holds)).DefaultIfEmpty(Between.Sureness(Answer.Yes)).Min();

    private static (string, string) Ends(Way way) => (way.From, way.To);

    private static bool Decides(Step step) => (IsOfSubnets(step) && step is { Mode: not WriteMode.Delete, Kind: OperationKind.Update })
        || (step is { Type: Subnets, Mode: not WriteMode.Delete, Kind: OperationKind.Update } && step.Changes.Any(change => OfSubnets.Contains(change.ArmPath)));

    private static bool IsOfSubnets(Step step) => step.Type is NetworkSecurityGroups or RouteTables;
}
