using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Building;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Building.Paths;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning;

/// <summary>Makes plans.</summary>
public static class Planner
{
    /// <summary>Stands for the subscription in a plan from nothing.</summary>
    public const string AnySubscription = "{subscription}";

    /// <summary>Ids of the resource groups and subscriptions that plans of the graph may write to.</summary>
    public static IReadOnlyList<string> Scopes(TopologyGraph graph, PlanTarget target) =>
    [
        .. DesiredTopology.Of(new MappingContext(graph, target.Subscription), []).Resources
            .Select(resource => ResourceId.ScopeOf(resource.Id)).Distinct(ResourceId.Comparer).Order(ResourceId.Comparer),
    ];

    /// <summary>The plan that takes the actual state to the graph.</summary>
    public static async Task<PlanningResult> PlanAsync(
        TopologyGraph graph, PlanRequest request, IArmClient client, CancellationToken cancellation)
    {
        var input = new PlanInput(request, new MappingContext(graph, request.Target.Subscription), isFromNothing: false);
        var desired = DesiredTopology.Of(input.Context, input.Problems);
        if (input.Problems.Count > 0)
            return new PlanningResult(null, [.. input.Problems]);
        try
        {
            return Plan(desired, await new StateReader(client, desired, input.Owner, request.Left).ReadAsync(cancellation), input);
        }
        catch (ArmException refusal)
        {
            return Refused(refusal);
        }
    }

    /// <summary>
    /// The plan from nothing: deterministic, without ARM, and without what changes when the meaning does not: the request's target is
    /// replaced by a nameless one, and places in source are left out.
    /// </summary>
    public static PlanningResult FromNothing(TopologyGraph graph, PlanRequest request)
    {
        var anywhere = request with
        {
            Target = new PlanTarget(null, IsLocal: false, AnySubscription),
            PlaceOf = _ => null,
            Tool = null,
            Checks = request.Checks.WithoutPlaces(),
        };
        var input = new PlanInput(anywhere, new MappingContext(graph, AnySubscription), isFromNothing: true);
        var desired = DesiredTopology.Of(input.Context, input.Problems);
        return input.Problems.Count > 0 ? new PlanningResult(null, [.. input.Problems]) : Plan(desired, ActualState.Nothing, input);
    }

    /// <summary>The plan that deletes what the topology owns. It needs one consent: <c>delete:&lt;Topology.Id&gt;</c>.</summary>
    public static async Task<PlanningResult> DestroyAsync(
        TopologyGraph graph, PlanRequest request, IArmClient client, CancellationToken cancellation)
    {
        var input = new PlanInput(request, new MappingContext(graph, request.Target.Subscription), isFromNothing: false);
        var desired = DesiredTopology.Of(input.Context, input.Problems);
        if (input.Problems.Count > 0)
            return new PlanningResult(null, [.. input.Problems]);
        try
        {
            var actual = await new StateReader(client, desired, input.Owner).ReadAsync(cancellation);
            return Result(await DestroyPlan.MakeAsync(desired, actual, input, client, cancellation), input);
        }
        catch (ArmException refusal)
        {
            return Refused(refusal);
        }
    }

    private static PlanningResult Plan(DesiredTopology desired, ActualState actual, PlanInput input)
    {
        var finder = new ChangeFinder(desired, actual, input);
        finder.Run();
        input.Surplus.AddRange(RecordsBeside.Of(actual, input));
        var builder = new StepBuilder(input);
        Step[] deletions = [.. new DeletionFinder(desired, actual, finder.Matched, input).Steps()];
        new ForeignUsers(actual).Check(deletions, desired, input);
        finder.TakeOver(deletions);
        var changes = finder.Changes;
        var whole = changes.Select(change => (Change: change, Steps: builder.Of(change, LateSplit.None).ToArray())).ToArray();
        var states = new AccessStates(input, desired, actual, [.. whole.SelectMany(written => written.Steps), .. deletions]);
        var context = new OrderContext(desired, actual, changes, states, input);
        Step[] steps = [.. whole.SelectMany(written => context.Splits.Of(written.Change.Path) is var split && split == LateSplit.None ? written.Steps : builder.Of(written.Change, split)), .. deletions];
        new ForeignLocks(actual, input).Check(steps);
        var order = OrderReasons.Order(steps, context);
        if (order.Circles.Count > 0)
            return new PlanningResult(null, [.. input.Problems, .. order.Circles.Select(circle => circle.Problem)]);
        var ordered = OrderedSteps.Of(order);
        var plan = PlanAssembly.Assemble(
            input,
            ordered,
            finder.Unchanged.Select(resource => input.Describe(resource)),
            finder.Adopted.Select(resource => input.Describe(resource)),
            actual);
        var access = states.Change;
        var openings = Openings.Of(access, plan.Operations);
        foreach (var opening in openings.Where(opening => !opening.IsCreated))
            input.Consents.Need("expose", new ConsentSubject(opening.Path, opening.Name), $"it is opened to {opening.To}: {opening.Change}");
        foreach (var lost in PathsOfPlan.Lost(access, input).GroupBy(way => way.Target.Path, StringComparer.Ordinal))
            input.Consents.Need("cutoff", desired.Find(lost.Key) is { } target ? new ConsentSubject(target.Path, target.Name) : new ConsentSubject(input.PathOf(lost.Key), ResourceId.Name(lost.Key)), $"{string.Join(", ", lost.Select(way => way.From))} reaches it no more: {string.Join("; ", lost.Select(way => way.Words).Distinct())}");
        NeedForPerhapsLost(PathsOfPlan.NarrowedByGroups(access), ", by ports that the code does not say", desired, input);
        NeedForPerhapsLost(PathsOfPlan.Doubtful(access).Select(way => (way, way.Words)), "", desired, input);

        var closings = Openings.Backwards(access, plan.Operations);
        foreach (var narrowed in PathsOfPlan.Narrowed(access).GroupBy(way => way.Target.Path, StringComparer.Ordinal))
        {
            if (closings.FirstOrDefault(closing => closing.Path == narrowed.Key) is { } closing)
                input.Consents.Need("cutoff", new ConsentSubject(closing.Path, closing.Name), $"{string.Join(", ", narrowed.Select(way => way.From).Distinct())} may reach it no more, from addresses that the code does not say: it is closed to {closing.To}");
        }

        return Result(
            plan with { Orphans = Orphans.Of(desired, actual, input), Paths = PathsOfPlan.Of(access, input, plan.Operations), Openings = openings, Closings = closings, Hourly = Charges.Of(changes) },
            input);
    }

    private static void NeedForPerhapsLost(IEnumerable<(Way Way, string Words)> ways, string how, DesiredTopology desired, PlanInput input)
    {
        foreach (var lost in ways.GroupBy(item => item.Way.Target.Path, StringComparer.Ordinal))
        {
            if (desired.Find(lost.Key) is { } target)
                input.Consents.Need("cutoff", new ConsentSubject(target.Path, target.Name), $"{string.Join(", ", lost.Select(item => item.Way.From).Distinct())} may reach it no more{how}: {string.Join("; ", lost.Select(item => item.Words).Distinct())}");
        }
    }

    private static PlanningResult Result(Plan plan, PlanInput input)
    {
        foreach (var (consent, paths) in input.Consents.Ambiguous)
        {
            var kind = consent[..consent.IndexOf(':', StringComparison.Ordinal)];
            input.Problems.Add(new PlanningProblem(
                "IVD9007", $"TopologyAllow has '{consent}', which means more than one thing: {string.Join(", ", paths.Select(path => $"{kind}:{path}"))}. Name the one that is meant", null));
        }

        return input.Problems.Count > 0
            ? new PlanningResult(null, [.. input.Problems]) { Refused = plan }
            : new PlanningResult(plan with { Missing = input.Consents.Missing, Given = input.Consents.Given, Unused = input.Consents.Unused }, []);
    }

    private static PlanningResult Refused(ArmException refusal)
    {
        var fault = ArmFault.Of(refusal.Error, "GET", refusal.Id);
        return new PlanningResult(null, [new PlanningProblem(fault.DiagnosticId, $"The actual state cannot be read: {fault.Message}", null)]);
    }
}
