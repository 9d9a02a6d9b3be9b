using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Puts steps in order: what each comes after, and the phase in which people find it.</summary>
internal static class StepOrder
{
    public static void Link(IReadOnlyList<Step> steps, DependencyGraph dependencies)
    {
        var byKey = steps.ToDictionary(step => step.Key, StringComparer.Ordinal);
        var writes = steps.Where(step => step.Stage != StepStage.Deletion).ToArray();
        foreach (var step in writes.Where(step => step.Kind != OperationKind.Delete))
        {
            step.DependsOn.UnionWith(step.Stage == StepStage.Late
                ? dependencies.SplitOf(step.Path).DependsOn
                    .Select(path => dependencies.WaitsFor(path, step.Path) ? FirstOf(path, byKey) : LastOf(path, byKey)).OfType<string>()
                : dependencies.Before(step.Path).Select(path => FirstOf(path, byKey)).OfType<string>());
            if (step.Key != step.Path)
                step.DependsOn.Add(step.Path);
        }

        foreach (var step in writes.Where(step => step.Stage == StepStage.Lock))
            step.DependsOn.UnionWith(writes.Where(other => other.Stage != StepStage.Lock && IsUnder(other, step)).Select(other => other.Key));
        var early = FreeSlots(steps, writes);
        LinkDeletions([.. steps.Where(step => step.Stage == StepStage.Deletion && !early.Contains(step))], Last(steps));
    }

    public static void SetPhases(IReadOnlyList<Step> steps)
    {
        var byKey = steps.ToDictionary(step => step.Key, StringComparer.Ordinal);
        foreach (var step in steps)
            Phase(step, byKey);
        var numbers = steps.Select(step => step.Phase).Distinct().Order().ToList();
        foreach (var step in steps)
            step.Phase = numbers.IndexOf(step.Phase) + 1;
    }

    /// <summary>
    /// Deletions in reverse order of creation, of one tier what names another before that one, and all after everything that must be there
    /// before something may go.
    /// </summary>
    public static void LinkDeletions(IReadOnlyCollection<Step> deletions, IReadOnlyCollection<string> after)
    {
        var before = after;
        foreach (var tier in deletions.GroupBy(step => step.Type.Tier).OrderByDescending(tier => tier.Key))
        {
            foreach (var step in tier)
                step.DependsOn.UnionWith(before);
            LinkNamed([.. tier]);
            before = [.. tier.Select(step => step.Key)];
        }
    }

    // Two that name each other are for Azure to tell apart.
    private static void LinkNamed(Step[] deletions)
    {
        foreach (var user in deletions.Where(user => !user.Names.IsEmpty))
        {
            foreach (var used in deletions.Where(used => used != user && DoesName(user, used) && !IsAfter(user, used, deletions)))
                used.DependsOn.Add(user.Key);
        }
    }

    private static bool DoesName(Step user, Step used) =>
        user.Names.Any(id => ResourceId.Same(id, used.Resource.Id) || ResourceId.IsBelow(id, used.Resource.Id));

    private static bool IsAfter(Step step, Step other, Step[] among) =>
        step.DependsOn.Contains(other.Key) || among.Any(between => step.DependsOn.Contains(between.Key) && IsAfter(between, other, among));

    // A resource whose only step is a late one is there already: nothing has to wait for it.
    private static string? FirstOf(string path, Dictionary<string, Step> byKey)
    {
        var step = byKey.GetValueOrDefault(path);
        return step switch
        {
            null or { Stage: StepStage.Late } => null,
            { Kind: OperationKind.Replace } => path + StepBuilder.Second,
            _ => path,
        };
    }

    // A late step wants what it waits for complete: a target opened, not only created.
    private static string LastOf(string path, Dictionary<string, Step> byKey) =>
        byKey.ContainsKey(path + StepBuilder.Second) ? path + StepBuilder.Second : path;

    private static bool IsUnder(Step step, Step extension)
    {
        var scope = ((ExtensionType)extension.Type).ScopeOf(extension.Resource.Id);
        return ResourceId.Same(step.Resource.Id, scope) || ResourceId.IsBelow(step.Resource.Id, scope);
    }

    // What holds a slot that a new resource needs goes before it.
    private static HashSet<Step> FreeSlots(IReadOnlyCollection<Step> steps, IReadOnlyCollection<Step> writes)
    {
        var holders = steps.Where(step => step is { Stage: StepStage.Deletion, Slot: not null }).ToLookup(step => step.Slot, StringComparer.Ordinal);
        var early = new HashSet<Step>();
        foreach (var write in writes.Where(step => step.Slot is not null))
        {
            early.UnionWith(holders[write.Slot]);
            write.DependsOn.UnionWith(holders[write.Slot].Select(holder => holder.Key));
        }

        return early;
    }

    private static HashSet<string> Last(IReadOnlyCollection<Step> steps)
    {
        var writes = steps.Where(step => step.Stage != StepStage.Deletion).ToArray();
        var last = writes.Select(step => step.Key).ToHashSet(StringComparer.Ordinal);
        last.ExceptWith(writes.SelectMany(step => step.DependsOn));
        return last;
    }

    private static int Phase(Step step, Dictionary<string, Step> byKey)
    {
        if (step.Phase == 0)
        {
            step.Phase = step.DependsOn.Select(key => byKey[key])
                .Select(before => Phase(before, byKey) + (before.Stage == step.Stage ? 0 : 1))
                .DefaultIfEmpty(1).Max();
        }

        return step.Phase;
    }
}
