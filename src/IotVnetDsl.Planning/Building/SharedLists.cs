using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building;

/// <summary>Lists of others' resources, without what the code has put there.</summary>
internal static class SharedLists
{
    /// <summary>The lists that hold something of the topology's, each with what is left of it.</summary>
    /// <param name="resource">As the code has it; null where it does not say the resource any more.</param>
    /// <param name="existing">As it is.</param>
    /// <param name="owner">Mark of the topology.</param>
    public static ImmutableArray<Difference> Without(DesiredResource? resource, ActualResource existing, string owner) =>
    [
        .. from property in existing.Type.Properties
           where property.Items is not null
           let list = property.Items
           let said = resource?.Shared.Contains(property.ArmPath) == true ? Items(resource.Body, property) : []
           let there = Items(existing.Body, property)
           let going = there.Where(item => said.Any(other => list.IsSame(item, other)) || PartNotes.Has(existing.Body, ListDiff.ItemPath(property, list, item), owner)).ToArray()
           where going.Length > 0
           select new Difference(
               property.ArmPath,
               new JsonArray([.. there.Except(going).Select(item => ListDiff.Stub(list, item))]),
               [.. going.Select(item => new PropertyChange(property.Name, ListDiff.ItemPath(property, list, item), list.Describe(item), null))],
               null),
    ];

    /// <summary>Notes in what a change writes which items are the topology's.</summary>
    public static void Note(ResourceChange change, JsonObject body, IEnumerable<Difference> differences, string owner)
    {
        var shared = change.Desired.Properties.Where(property => change.Desired.Shared.Contains(property.ArmPath)).ToArray();
        var said = shared.SelectMany(property => Items(change.Body, property).Select(item => ListDiff.ItemPath(property, property.Items!, item))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var written = differences.SelectMany(difference => difference.Shown).Select(shown => shown.ArmPath[..(shown.ArmPath.LastIndexOf(']') + 1)]).Where(said.Contains).Distinct();
        PartNotes.Add(body, change.Actual?.Body ?? [], written, said, owner);
    }

    public static Step Written(PlanResource described, ActualResource existing, ImmutableArray<Difference> left, string owner)
    {
        var body = new JsonObject();
        foreach (var difference in left)
            BodyPath.Set(body, difference.ArmPath, difference.Write);
        PartNotes.Add(body, existing.Body, [], ImmutableHashSet<string>.Empty, owner);
        return new Step
        {
            Key = described.Path,
            Path = described.Path,
            Kind = OperationKind.Update,
            Mode = existing.Type.UpdateMode,
            Resource = described,
            Type = existing.Type,
            Stage = StepStage.Base,
            Body = body,
            Changes = [.. left.SelectMany(difference => difference.Shown)],
            Serializes = StepBuilder.Locked(existing.Type, existing.Id, existing.Body),
        };
    }

    private static JsonObject[] Items(JsonObject body, ModelledProperty property) => [.. (BodyPath.Get(body, property.ArmPath) as JsonArray ?? []).OfType<JsonObject>()];
}
