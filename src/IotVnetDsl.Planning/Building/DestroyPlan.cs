using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Building.Paths;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.ResourceManager;

namespace IotVnetDsl.Planning.Building;

/// <summary>
/// Deletes what the topology owns, in reverse order of creation. What it holds in others' resources (containers, subnets, roles, locks)
/// goes too; adopted and existing resources never do, and a resource group only when nothing of others is in it.
/// </summary>
internal static class DestroyPlan
{
    private const string AllInGroup = "resources";
    private const string AllInGroupVersion = "2021-04-01";

    public static async Task<Plan> MakeAsync(
        DesiredTopology desired, ActualState actual, PlanInput input, IArmClient client, CancellationToken cancellation)
    {
        var declared = Declared(desired, actual);
        var byPath = declared.ToDictionary(pair => pair.Value.Path, pair => (pair.Key, pair.Value), StringComparer.Ordinal);
        var doomed = actual.Resources.Where(resource => IsOurs(resource, declared, byPath, actual, input)).ToDictionary(resource => resource.Id, ResourceId.Comparer);
        KeepOfNamesakes(doomed, desired, actual, declared, input);
        KeepHoldersOfOthers(doomed, actual, declared, input);
        KeepWhatOthersUse(doomed, actual, declared, input);
        TakeAlongWhatIsInside(doomed, actual, declared);
        KeepWhatGoesWithItsParentOnly(doomed, declared, input);
        var contents = new Dictionary<string, PlanInside>(ResourceId.Comparer);
        foreach (var group in doomed.Values.Where(resource => resource.Type is ResourceGroups).ToArray())
        {
            var inside = await ContentsAsync(group, client, cancellation);
            var foreign = Foreign(inside, doomed);
            contents[group.Id] = new PlanInside($"{group.Id}/{AllInGroup}", AllInGroupVersion, [.. inside.Select(id => id[(group.Id.Length + 1)..]).Order(ResourceId.Comparer)]);
            if (foreign.Length == 0)
                continue;
            doomed.Remove(group.Id);
            input.Surplus.Add(new PlanSurplus(
                PathOf(group, declared, input), group.Type.ArmType, group.Name, group.Id, WhyStays(foreign)));
        }

        string WhyStays(string[] kept) => kept.Where(id => !(actual.Find(id) is { } resource && resource.Type.IsOwned(resource, input.Owner))).ToArray() is { Length: > 0 } others
            ? $"stays: {string.Join(", ", others.Select(ResourceId.Name))} in it is not this topology's"
            : $"stays: {string.Join(", ", kept.Select(ResourceId.Name))} in it stays";

        // What is inside something that goes needs no request of its own, unless Azure refuses to delete the outer one before.
        ActualResource[] deleted = [.. doomed.Values.Where(resource => !(resource.Type is IChildType && resource.Type.GoesWithParent && IsBelowAny(resource.Id, doomed))).OrderBy(resource => resource.Id, ResourceId.Comparer)];
        Step[] steps = [.. TakenOut(declared, actual, input), .. FormerParts.Steps(actual, declared.ContainsKey, input), .. deleted.Select(resource => Delete(resource, declared, contents.GetValueOrDefault(resource.Id), input))];
        if (steps.Length > 0)
            input.Consents.Need("delete", new ConsentSubject(input.Context.TopologyId, input.Context.TopologyId), $"{deleted.Length} resources of the topology are deleted");
        foreach (var resource in deleted.Where(resource => resource.Type is { IsMarked: true } and not RoleAssignments && !declared.ContainsKey(resource.Id)))
            input.Consents.Need("delete", new ConsentSubject(input.PathOf(resource.Id), resource.Name), $"{resource.Type.ShortName} '{resource.Name}' is marked as this topology's and not in the code: another project's whose topology has the same id and variant would be marked so");
        new ForeignLocks(actual, input).Check(steps);
        var order = OrderReasons.Order(steps, new OrderContext(desired, actual, new ChangeSet([]), new AccessStates(input, desired, actual, steps), input));
        return PlanAssembly.Assemble(input, OrderedSteps.Of(order), [], Strangers(declared, actual, input), actual);
    }

    // What the code has put into lists of others goes before what it is about.
    private static IEnumerable<Step> TakenOut(Dictionary<string, DesiredResource> declared, ActualState actual, PlanInput input) =>
        from pair in declared
        where pair.Value is { IsExisting: true, Shared.IsEmpty: false }
        let existing = actual.Find(pair.Key)!
        let left = SharedLists.Without(pair.Value, existing, input.Owner)
        where !left.IsEmpty
        select SharedLists.Written(input.Describe(pair.Value, pair.Key), existing, left, input.Owner);

    private static void KeepOfNamesakes(Dictionary<string, ActualResource> doomed, DesiredTopology desired, ActualState actual, Dictionary<string, DesiredResource> declared, PlanInput input)
    {
        var namesakes = new RolesOfNamesakes(desired, actual, input.Owner);
        foreach (var role in doomed.Values.Where(resource => resource.Type is RoleAssignments && !declared.ContainsKey(resource.Id) && namesakes.MayHave(resource)).ToArray())
        {
            var path = input.PathOf(role.Id);
            if (input.Consents.Has("delete", new ConsentSubject(path, role.Name)))
                continue;
            doomed.Remove(role.Id);
            input.Surplus.Add(new PlanSurplus(path, role.Type.ArmType, ((RoleAssignments)role.Type).Describe(role), role.Id, $"stays: it {RolesOfNamesakes.Why}; delete:{path} removes it"));
        }
    }

    // Azure deletes what it is in after it only, and nothing on it says whose it is.
    private static bool GoesBeforeParent(ArmResourceType type) => type is IChildType && type is { IsMarked: false, GoesWithParent: false };

    // What is in ours and not marked as another's goes with it, as with a part of it that the code names no more.
    private static void TakeAlongWhatIsInside(Dictionary<string, ActualResource> doomed, ActualState actual, Dictionary<string, DesiredResource> declared)
    {
        foreach (var child in actual.Resources.Where(resource => GoesBeforeParent(resource.Type) && !declared.ContainsKey(resource.Id)).ToArray())
        {
            if (doomed.ContainsKey(((IChildType)child.Type).ParentOf(child.Id)))
                doomed.TryAdd(child.Id, child);
        }
    }

    // Azure does not delete a zone with a link of others in it, nor a network with a peering that the code says is theirs, and we would not either.
    private static void KeepHoldersOfOthers(Dictionary<string, ActualResource> doomed, ActualState actual, Dictionary<string, DesiredResource> declared, PlanInput input)
    {
        foreach (var child in actual.Resources.Where(resource => resource.Type is IChildType && (resource.Type.IsMarked || (!resource.Type.GoesWithParent && declared.ContainsKey(resource.Id))) && !doomed.ContainsKey(resource.Id)).ToArray())
        {
            if (!doomed.Remove(((IChildType)child.Type).ParentOf(child.Id), out var kept))
                continue;
            input.Surplus.Add(new PlanSurplus(
                PathOf(kept, declared, input), kept.Type.ArmType, kept.Name, kept.Id, $"stays: {child.Name} in it is not this topology's"));
        }
    }

    // A subnet that others have a private endpoint in, and what that subnet uses.
    private static void KeepWhatOthersUse(Dictionary<string, ActualResource> doomed, ActualState actual, Dictionary<string, DesiredResource> declared, PlanInput input)
    {
        var users = new ForeignUsers(actual);
        for (var left = -1; left != doomed.Count;)
        {
            left = doomed.Count;
            foreach (var resource in doomed.Values.ToArray())
            {
                if (users.Of(resource).FirstOrDefault(id => !doomed.ContainsKey(id) && !IsBelowAny(id, doomed)) is not { } user)
                    continue;
                doomed.Remove(resource.Id);
                input.Surplus.Add(new PlanSurplus(
                    PathOf(resource, declared, input), resource.Type.ArmType, resource.Name, resource.Id, $"stays: {ResourceId.Name(user)} uses it and stays"));
            }
        }
    }

    // A key in the vault of others, the rules of their namespace.
    private static void KeepWhatGoesWithItsParentOnly(Dictionary<string, ActualResource> doomed, Dictionary<string, DesiredResource> declared, PlanInput input)
    {
        foreach (var kept in doomed.Values.Where(resource => !resource.Type.IsDeletable && !IsBelowAny(resource.Id, doomed)).ToArray())
        {
            doomed.Remove(kept.Id);
            input.Surplus.Add(new PlanSurplus(PathOf(kept, declared, input), kept.Type.ArmType, kept.Name, kept.Id, "stays: Azure Resource Manager deletes it with what it is in, and not by itself"));
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

    private static bool IsOurs(
        ActualResource resource,
        Dictionary<string, DesiredResource> declared,
        Dictionary<string, (string Id, DesiredResource Desired)> byPath,
        ActualState actual,
        PlanInput input)
    {
        if (resource.Type.IsOwned(resource, input.Owner))
            return true;
        if (resource.Type.IsMarked || !declared.TryGetValue(resource.Id, out var desired) || desired.IsExisting)
            return false;
        return desired.Type is ExtensionType || desired.Parent is not { } parent || !IsAdopted(parent, byPath, actual, input.Owner);
    }

    // Inside what was there before us and is not declared as existing, nothing is known to be ours.
    private static bool IsAdopted(string path, Dictionary<string, (string Id, DesiredResource Desired)> declared, ActualState actual, string owner)
    {
        if (!declared.TryGetValue(path, out var found) || found is not (var id, { IsExisting: false } parent))
            return false;
        return parent.Type.IsMarked ? !parent.Type.IsOwned(actual.Find(id)!, owner) : parent.Parent is { } above && IsAdopted(above, declared, actual, owner);
    }

    private static async Task<string[]> ContentsAsync(ActualResource group, IArmClient client, CancellationToken cancellation) =>
        [.. (await client.ListAsync(new ArmRequest("GET", $"{group.Id}/{AllInGroup}", AllInGroupVersion), cancellation)).Select(resource => ListedResource.IdOf(resource, group.Id))];

    private static string[] Foreign(string[] inside, Dictionary<string, ActualResource> doomed)
    {
        var interfaces = doomed.Values.Select(InterfaceOf).OfType<string>().ToHashSet(ResourceId.Comparer);
        return [.. inside.Where(id => !doomed.ContainsKey(id) && !IsBelowAny(id, doomed) && !interfaces.Contains(id)).OrderBy(ResourceId.Name, StringComparer.Ordinal)];
    }

    // Made and deleted by Azure with its private endpoint.
    private static string? InterfaceOf(ActualResource endpoint) => BodyPath.Get(endpoint.Body, "properties.networkInterfaces[0].id")?.ToString();

    // A group holds what goes and what stays.
    private static bool IsBelowAny(string id, Dictionary<string, ActualResource> doomed) =>
        ResourceId.SelfAndAbove(id).Skip(1).Any(above => doomed.TryGetValue(above, out var holder) && holder.Type is not ResourceGroups);

    private static Step Delete(ActualResource resource, Dictionary<string, DesiredResource> declared, PlanInside? inside, PlanInput input)
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
            Inside = inside,
            Reason = desired is null && GoesBeforeParent(resource.Type) ? $"it is in '{ResourceId.Name(((IChildType)resource.Type).ParentOf(resource.Id))}', which Azure does not delete before" : null,
        };
    }

    private static IEnumerable<PlanResource> Strangers(Dictionary<string, DesiredResource> declared, ActualState actual, PlanInput input) =>
        declared.Where(pair => pair.Value.Type.IsMarked && !pair.Value.IsExisting && !pair.Value.Type.IsOwned(actual.Find(pair.Key)!, input.Owner)).Select(pair => input.Describe(pair.Value, pair.Key));

    private static string PathOf(ActualResource resource, Dictionary<string, DesiredResource> declared, PlanInput input) =>
        declared.TryGetValue(resource.Id, out var desired) ? desired.Path : input.PathOf(resource.Id);
}
