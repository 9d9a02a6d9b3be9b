using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// What is marked as that of a topology which the project does not have: its record was deleted or has another <c>Id</c>, or it is another project's,
/// as the mark does not say which. It stays, and is named, as far as it is listed anyway: all in the groups that the topology has something of its own
/// in, of variants that it no longer has the hubs and links elsewhere, and whatever has the mark of an accepted plan that is left.
/// </summary>
internal static class Orphans
{
    public static ImmutableArray<PlanSurplus>? Of(DesiredTopology desired, ActualState actual, PlanInput input)
    {
        var marks = input.Request.Marks.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (marks.Count == 0)
            return null;
        var here = from resource in actual.Resources
                   where resource.Type.IsMarked && resource.Owner is not null
                   where ResourceId.GroupOf(resource.Id) is { } around && desired.OwnGroups.Contains(around)
                   select (resource.Id, Mark: resource.Owner!);
        var left = input.Request.Left.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var elsewhere = actual.MarkedElsewhere.Where(marked => left.Contains(marked.Mark) || ResourceTags.IdOf(marked.Mark).Equals(input.Context.TopologyId, StringComparison.OrdinalIgnoreCase));
        var orphans = from marked in here.Concat(elsewhere).DistinctBy(marked => marked.Id, ResourceId.Comparer)
                      where !marks.Contains(marked.Mark) && desired.FindId(marked.Id) is null
                      let path = input.PathOf(marked.Id)
                      orderby marked.Mark, path
                      select new PlanSurplus(path, ResourceId.TypeOf(marked.Id), ResourceId.Name(marked.Id), marked.Id, Reason(marked.Mark));
        return orphans.ToImmutableArray() is { IsEmpty: false } found ? found : null;
    }

    private static string Reason(string mark) => $"marked '{mark}', which no topology of this project is: its code is gone, or another project's. It stays. If it is nobody's, az resource delete --ids $(az resource list --tag '{ResourceTags.Owner}={mark}' --query [].id --output tsv) removes all that is marked so";
}
