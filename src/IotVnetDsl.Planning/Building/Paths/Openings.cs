using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Doors to the internet that a plan opens: by creating what is open, by opening what was not, by a rule more.</summary>
internal static class Openings
{
    public static ImmutableArray<PlanOpening> Of(TopologyGraph graph, PlanPaths paths, IReadOnlyCollection<PlanOperation> operations)
    {
        var open = paths.Open.ToHashSet(StringComparer.Ordinal);
        var closed = paths.Closed.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from door in PathsOfGraph.Doors(new GraphView(graph))
               where !closed.Contains(door.Path)
               let writes = operations.Where(operation => IsOf(operation, door.Path)).ToArray()
               where writes.Length > 0
               from opening in open.Contains(door.Path) ? ToAll(door.Path, writes) : ToSome(door.Path, writes)
               select opening,
        ];
    }

    // A namespace's firewall is a resource of its own.
    private static bool IsOf(PlanOperation operation, string door) => operation.Kind != OperationKind.Delete
        && (operation.Resource.Path == door || operation.Resource.Path == LogicalPath.Part(door, "Firewall"));

    private static IEnumerable<PlanOpening> ToAll(string door, PlanOperation[] writes)
    {
        var name = writes[0].Resource.Name;
        if (IsCreated(door, writes))
            return [new PlanOpening(door, name, "the internet", "it is created open")];
        var changes = Changes(writes, change => PublicAccess.Opens(change) || PublicAccess.IsRule(change));
        return changes.Length == 0 ? [] : [new PlanOpening(door, name, "the internet", string.Join("; ", changes))];
    }

    private static IEnumerable<PlanOpening> ToSome(string door, PlanOperation[] writes)
    {
        var admitted = writes.SelectMany(write => write.Changes).Where(change => PublicAccess.IsRule(change) && change.Before is null).Select(change => change.After).ToArray();
        var opened = IsCreated(door, writes) ? ["it is created so"] : Changes(writes, PublicAccess.Opens);
        if (admitted.Length > 0)
            yield return new PlanOpening(door, writes[0].Resource.Name, string.Join(", ", admitted), opened.Length > 0 ? string.Join("; ", opened) : "by a firewall rule");
        else if (opened.Length > 0 && !IsCreated(door, writes))
            yield return new PlanOpening(door, writes[0].Resource.Name, "the addresses of its firewall's rules", string.Join("; ", opened));
    }

    private static bool IsCreated(string door, PlanOperation[] writes) => writes.Any(write => write.Kind == OperationKind.Create && write.Resource.Path == door);

    private static string[] Changes(PlanOperation[] writes, Func<PropertyChange, bool> isMeant) =>
        [.. writes.SelectMany(write => write.Changes.Where(isMeant).Select(change => $"{change.Name} {PlanWords.Value(change, write)}"))];
}
