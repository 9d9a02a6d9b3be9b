using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Building.Paths;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.ResourceManager;

namespace IotVnetDsl.Planning.Building;

/// <summary>
/// Deletes what the topology owns, in reverse order of creation. What it holds in others' resources (containers, subnets, roles, locks)
/// goes too; adopted and existing resources never do, and a resource group only when nothing of others is in it.
/// </summary>
internal static class DestroyPlan
{
    public static async Task<Plan> MakeAsync(
        DesiredTopology desired, ActualState actual, PlanInput input, IArmClient client, CancellationToken cancellation)
    {
        var declared = Declared(desired, actual);
        var doomed = actual.Resources.Where(resource => IsOurs(resource, declared, actual, input)).ToList();
        KeepHoldersOfOthers(doomed, actual, declared, input);
        foreach (var group in doomed.Where(resource => resource.Type is ResourceGroups).ToArray())
        {
            var foreign = await ForeignAsync(group, doomed, client, cancellation);
            if (foreign.Length == 0)
                continue;
            doomed.Remove(group);
            input.Surplus.Add(new PlanSurplus(
                PathOf(group, declared, input), group.Type.ArmType, group.Name, group.Id, $"stays: {string.Join(", ", foreign)} in it is not this topology's"));
        }

        // What is inside something that goes needs no request of its own, unless Azure refuses to delete the outer one before.
        doomed.RemoveAll(resource => resource.Type is IChildType && resource.Type.GoesWithParent
            && doomed.Any(other => other.Type is not ResourceGroups && ResourceId.IsBelow(resource.Id, other.Id)));

        if (doomed.Count > 0)
            input.Consents.Need("delete", new ConsentSubject(input.Context.TopologyId, input.Context.TopologyId), $"{doomed.Count} resources of the topology are deleted");
        Step[] steps = [.. doomed.Select(resource => Delete(resource, declared, input))];
        new ForeignLocks(actual, input).Check(steps);
        var order = OrderReasons.Order(steps, new OrderContext(desired, actual, new ChangeSet([]), new AccessStates(input, desired, actual, steps), input));
        return PlanAssembly.Assemble(input, OrderedSteps.Of(order), [], Strangers(declared, doomed, input), actual);
    }

    // Azure does not delete a zone with a link of others in it, and we would not either.
    private static void KeepHoldersOfOthers(List<ActualResource> doomed, ActualState actual, Dictionary<string, DesiredResource> declared, PlanInput input)
    {
        foreach (var child in actual.Resources.Where(resource => resource.Type is IChildType && resource.Type.IsMarked && !doomed.Contains(resource)).ToArray())
        {
            if (doomed.FirstOrDefault(holder => holder.Type is not ResourceGroups && ResourceId.Same(holder.Id, ((IChildType)child.Type).ParentOf(child.Id))) is not { } kept)
                continue;
            doomed.Remove(kept);
            input.Surplus.Add(new PlanSurplus(
                PathOf(kept, declared, input), kept.Type.ArmType, kept.Name, kept.Id, $"stays: {child.Name} in it is not this topology's"));
        }
    }

    private static Dictionary<string, DesiredResource> Declared(DesiredTopology desired, ActualState actual)
    {
        var outputs = new OutputResolution(desired, actual);
        return desired.Resources
            .Select(resource => (Actual: resource.Type.Match(resource, outputs.Apply(resource.Body), actual), Desired: resource))
            .Where(pair => pair.Actual is not null)
            .ToDictionary(pair => pair.Actual!.Id, pair => pair.Desired, ResourceId.Comparer);
    }

    private static bool IsOurs(ActualResource resource, Dictionary<string, DesiredResource> declared, ActualState actual, PlanInput input)
    {
        if (resource.Type.IsOwned(resource, input.Owner))
            return true;
        if (resource.Type.IsMarked || !declared.TryGetValue(resource.Id, out var desired) || desired.IsExisting)
            return false;
        return desired.Type is ExtensionType || desired.Parent is not { } parent || !IsAdopted(parent, declared, actual, input.Owner);
    }

    // Inside what was there before us and is not declared as existing, nothing is known to be ours.
    private static bool IsAdopted(string path, Dictionary<string, DesiredResource> declared, ActualState actual, string owner)
    {
        var (id, parent) = declared.FirstOrDefault(pair => pair.Value.Path == path);
        if (parent is null || parent.IsExisting)
            return false;
        return parent.Type.IsMarked ? !parent.Type.IsOwned(actual.Find(id)!, owner) : parent.Parent is { } above && IsAdopted(above, declared, actual, owner);
    }

    private static async Task<string[]> ForeignAsync(
        ActualResource group, List<ActualResource> doomed, IArmClient client, CancellationToken cancellation)
    {
        var all = await client.ListAsync(new ArmRequest("GET", $"{group.Id}/resources", "2021-04-01"), cancellation);
        return [.. all.Select(resource => resource["id"]!.ToString())
            .Where(id => !doomed.Any(ours => ResourceId.Same(ours.Id, id) || (ours.Type is not ResourceGroups && ResourceId.IsBelow(id, ours.Id))))
            .Where(id => !IsNetworkInterfaceOfEndpoint(id, doomed))
            .Select(ResourceId.Name).Order(StringComparer.Ordinal)];
    }

    // Made and deleted by Azure with its private endpoint.
    private static bool IsNetworkInterfaceOfEndpoint(string id, List<ActualResource> doomed) => doomed.Any(ours =>
        BodyPath.Get(ours.Body, "properties.networkInterfaces[0].id")?.ToString() is { } nic && ResourceId.Same(nic, id));

    private static Step Delete(ActualResource resource, Dictionary<string, DesiredResource> declared, PlanInput input)
    {
        var desired = declared.GetValueOrDefault(resource.Id);
        var path = PathOf(resource, declared, input);
        return new Step
        {
            Key = path,
            Path = path,
            Kind = OperationKind.Delete,
            Mode = WriteMode.Delete,
            Resource = desired is null ? new PlanResource(path, resource.Type.ArmType, resource.Name, resource.Id, null) : input.Describe(desired, resource.Id),
            Type = resource.Type,
            Stage = StepStage.Deletion,
            Serializes = StepBuilder.Locked(resource.Type, resource.Id, resource.Body),
            Names = ActualReferences.Of(resource),
        };
    }

    private static IEnumerable<PlanResource> Strangers(Dictionary<string, DesiredResource> declared, List<ActualResource> doomed, PlanInput input) => declared
        .Where(pair => pair.Value.Type.IsMarked && !pair.Value.IsExisting && !doomed.Any(resource => ResourceId.Same(resource.Id, pair.Key)))
        .Select(pair => input.Describe(pair.Value, pair.Key));

    private static string PathOf(ActualResource resource, Dictionary<string, DesiredResource> declared, PlanInput input) =>
        declared.TryGetValue(resource.Id, out var desired) ? desired.Path : DeletionFinder.PathOf(resource, input);
}
