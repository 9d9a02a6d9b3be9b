using System.Collections.Immutable;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Building;

/// <summary>What was read inside what goes: Azure deletes it along, and asks nobody.</summary>
internal sealed class Contents(ActualState actual)
{
    // A rule set is a part of its namespace.
    private static readonly ILookup<string, ArmResourceType> Inner = ResourceCatalog.Types
        .Where(type => type is IChildType { EmbeddedIn: null } and not RuleSetType)
        .ToLookup(type => ((IChildType)type).ParentType, StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<ILookup<string, ActualResource>> _inside = new(() => actual.Resources
        .Where(resource => resource.Type is IChildType { EmbeddedIn: null }).ToLookup(resource => ((IChildType)resource.Type).ParentOf(resource.Id), ResourceId.Comparer));

    public ImmutableArray<PlanInside>? Of(Step step)
    {
        if (step.Mode != WriteMode.Delete)
            return null;
        var id = step.Resource.Id;
        var lists = Inside(step.Type, id, id.Length + 1)
            .Concat(step.Inside is { } group ? [group] : []).OrderBy(list => list.Collection, StringComparer.Ordinal).ToImmutableArray();
        return lists.IsEmpty ? null : lists;
    }

    // However deep: the items of its items go along, too.
    private IEnumerable<PlanInside> Inside(ArmResourceType holder, string id, int start)
    {
        foreach (var type in Inner[holder.ArmType].Where(type => actual.Covers(Collection(type, id))))
        {
            var there = _inside.Value[id].Where(resource => resource.Type == type).ToArray();
            yield return new(Collection(type, id), type.ApiVersion, [.. there.Select(resource => resource.Id[start..])], [.. there.Select(resource => ModelledContent.Hash(type, resource.Body))]);
            foreach (var deeper in there.SelectMany(resource => Inside(type, resource.Id, start)))
                yield return deeper;
        }
    }

    private static string Collection(ArmResourceType type, string parent) => $"{parent}/{((IChildType)type).Segment}";
}
