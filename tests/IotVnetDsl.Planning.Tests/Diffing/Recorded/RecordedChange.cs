using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Diffing.Recorded;

/// <summary>What a write has changed, seen from the answers alone, without the planner's comparison.</summary>
internal static class RecordedChange
{
    /// <summary>What the planner sees, but for the mark of ownership, which nobody else sets.</summary>
    public static IEnumerable<Difference> Of(DesiredResource resource, JsonObject actual)
    {
        var body = resource.Body.DeepClone().AsObject();
        (body["tags"] as JsonObject)?.Remove(ResourceTags.Owner);
        return BodyDiff.Between(resource.Properties, body, actual, _ => false).Where(difference => !difference.Shown.IsEmpty);
    }

    /// <summary>Changes that only one of the two sees.</summary>
    /// <param name="resource">What the write wants.</param>
    /// <param name="asked">As it asked for it. What it leaves out and the table has no default for is what code leaves out: it is left as it is.</param>
    /// <param name="before">What was there.</param>
    /// <param name="after">What is there.</param>
    public static IEnumerable<(string Property, string Difference)> Compare(DesiredResource resource, JsonObject asked, JsonObject before, JsonObject after)
    {
        var seen = Of(resource, before).Select(difference => difference.ArmPath).ToHashSet(StringComparer.Ordinal);
        foreach (var property in resource.Properties.Where(property => !property.IsWriteOnly && property.Comparison != Comparison.Any))
        {
            var (was, now) = (Text(property, before), Text(property, after));
            var isLeft = property.Default is null && property.Answer(asked) is null;
            if (was != now && !isLeft && !seen.Contains(property.ArmPath))
                yield return (property.ArmPath, $"is not seen: {was} -> {now}");
            if (was == now && seen.Contains(property.ArmPath))
                yield return (property.ArmPath, $"is seen and did not change: {now}");
        }
    }

    private static string Text(ModelledProperty property, JsonObject body) => property.Items is { } list
        ? string.Join("; ", (BodyPath.Get(body, property.ArmPath) as JsonArray ?? []).OfType<JsonObject>()
            .Select(item => string.Join(", ", list.Properties.Where(part => part.Comparison != Comparison.Any).Select(part => Text(part, item)))).Order(StringComparer.Ordinal))
        : Text(property.Answer(body) ?? property.Default, property);

    private static string Text(JsonNode? value, ModelledProperty property) => value switch
    {
        null => "",
        JsonObject map when property.Comparison == Comparison.Keys => string.Join(", ", map.Select(member => member.Key.ToLowerInvariant()).Order(StringComparer.Ordinal)),
        JsonObject map => string.Join(", ", map.Select(member => $"{member.Key}={member.Value}".ToLowerInvariant()).Order(StringComparer.Ordinal)),
        JsonArray list => string.Join(", ", list.Select(item => item?.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal)),
        _ => value.ToString().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal),
    };
}
