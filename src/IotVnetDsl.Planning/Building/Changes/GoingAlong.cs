using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// What names something that goes must go with it, with consent and in the same write: Azure refuses the one without the other, as often as
/// one tries.
/// </summary>
internal sealed class GoingAlong(PlanInput input)
{
    /// <summary>The differences, with those of lists that the code does not set and that lose what is left without its endpoint.</summary>
    public ImmutableArray<Difference> Of(DesiredResource resource, ActualResource existing, ImmutableArray<Difference> differences)
    {
        var written = new JsonObject();
        foreach (var difference in differences)
            BodyPath.Set(written, difference.ArmPath, difference.Write?.DeepClone());
        // What the code itself leaves loose is a mistake that a rule reports.
        var declared = resource.Type.LooseEnds(resource.Body).Select(loose => (loose.List, loose.Key)).ToHashSet();
        var gone = resource.Type.LooseEnds(BodyOverlay.Lay(resource.Type, existing.Body, written))
            .Where(loose => !declared.Contains((loose.List, loose.Key)))
            .ToLookup(loose => resource.Type.Properties.First(property => property.ArmPath == loose.List));
        return [.. differences, .. gone.Select(list => Without(list.Key, [.. list.Where(loose => IsAgreed(resource, list.Key, loose))], existing)).OfType<Difference>()];
    }

    private bool IsAgreed(DesiredResource resource, ModelledProperty list, LooseEnd loose)
    {
        var subject = new ConsentSubject(LogicalPath.Child(resource.Path, ListDiff.MemberOf(list.Name), loose.Key), loose.Key);
        input.Consents.Need("delete", subject, $"it names '{loose.Missing}', which goes");
        return input.Consents.Has("delete", subject);
    }

    private static Difference? Without(ModelledProperty property, LooseEnd[] gone, ActualResource existing)
    {
        if (gone.Length == 0)
            return null;
        var list = property.Items!;
        var items = (BodyPath.Get(existing.Body, property.ArmPath) as JsonArray ?? []).OfType<JsonObject>().ToLookup(item => gone.Any(loose => loose.Key == ListDiff.Key(list, item)));
        return new Difference(
            property.ArmPath,
            new JsonArray([.. items[false].Select(item => (JsonNode)ListDiff.Stub(list, item))]),
            [.. items[true].Select(item => new PropertyChange(property.Name, ListDiff.ItemPath(property, list, item), list.Describe(item), null))],
            null);
    }
}
