using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building;

/// <summary>Lists of others' resources, without what the code has put there.</summary>
internal static class SharedLists
{
    /// <summary>The lists that hold something of the code's, each with what is left of it.</summary>
    public static ImmutableArray<Difference> Without(DesiredResource resource, ActualResource existing) =>
    [
        .. from property in resource.Properties
           where resource.Shared.Contains(property.ArmPath)
           let list = property.Items
           let said = Items(resource.Body, property)
           let there = Items(existing.Body, property)
           let going = there.Where(item => said.Any(other => ListDiff.SameKey(list, item, other))).ToArray()
           where going.Length > 0
           select new Difference(
               property.ArmPath,
               new JsonArray([.. there.Except(going).Select(item => ListDiff.Stub(list, item))]),
               [.. going.Select(item => new PropertyChange(property.Name, ListDiff.ItemPath(property, list, item), list.Describe(item), null))],
               null),
    ];

    public static Step Written(PlanResource described, ActualResource existing, ImmutableArray<Difference> left)
    {
        var body = new JsonObject();
        foreach (var difference in left)
            BodyPath.Set(body, difference.ArmPath, difference.Write);
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
