using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Diffing;

/// <summary>What of a resource's body the DSL models. A plan is bound to it as it was read; what others add beside it does not count.</summary>
internal static class ModelledContent
{
    /// <summary>The first modelled property that is not as it was, in words of the DSL; null where all are.</summary>
    public static string? Difference(ArmResourceType type, JsonObject before, JsonObject now, Func<ModelledProperty, bool> isPassedOver) => type.Properties
        .Where(property => !property.IsWriteOnly && !isPassedOver(property))
        .Select(property => Difference(property, property.Answer(before), property.Answer(now)))
        .FirstOrDefault(difference => difference is not null);

    /// <summary>Whether a resource is as a body wants it.</summary>
    public static bool Is(ArmResourceType type, JsonObject desired, JsonObject actual) =>
        BodyDiff.Between(type.Properties, desired, actual, _ => true).IsEmpty;

    /// <summary>The first property that was sent and is otherwise, in words of the DSL; null where none is.</summary>
    public static string? Unlike(ArmResourceType type, JsonObject sent, JsonObject actual, Predicate<ModelledProperty> isShared) => BodyDiff
        .Between([.. type.Properties.Where(property => BodyPath.Get(sent, property.ArmPath) is not null && !isShared(property))], sent, actual, _ => true)
        .SelectMany(difference => difference.Shown.Select(change => change.Name).DefaultIfEmpty(difference.ArmPath)).FirstOrDefault();

    /// <summary>What is there, without the items of lists that were not sent.</summary>
    public static JsonObject OwnOf(ArmResourceType type, JsonObject sent, JsonObject actual)
    {
        var own = actual.DeepClone().AsObject();
        foreach (var property in type.Properties)
        {
            if (property.Items is not { } list || BodyPath.Get(own, property.ArmPath) is not JsonArray items)
                continue;
            var kept = Items(BodyPath.Get(sent, property.ArmPath));
            BodyPath.Set(own, property.ArmPath, new JsonArray([.. Items(items).Where(item => Array.Exists(kept, other => list.IsSame(item, other))).Select(item => item.DeepClone())]));
        }

        return own;
    }

    /// <summary>Tells contents apart without keeping them.</summary>
    public static string Hash(ArmResourceType type, JsonObject body)
    {
        var content = new StringBuilder();
        foreach (var property in type.Properties.Where(property => !property.IsWriteOnly))
            content.Append(property.ArmPath).Append('=').Append(Sorted(property.Answer(body))?.ToJsonString()).Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..16].ToLowerInvariant();
    }

    private static string? Difference(ModelledProperty property, JsonNode? before, JsonNode? now)
    {
        if (property.Items is { } list)
            return Difference(property, list, Items(before), Items(now));
        return Same(property, before ?? property.Default, now ?? property.Default) ? null : property.Name;
    }

    private static string? Difference(ModelledProperty property, ListItems list, JsonObject[] before, JsonObject[] now)
    {
        foreach (var item in before)
        {
            if (list.Find(now, item) is not { } other)
                return $"{property.Name} {list.NameOf(item)}";
            var part = list.Properties.Where(part => !part.IsWriteOnly)
                .Select(part => Difference(part, part.Answer(item), part.Answer(other))).FirstOrDefault(difference => difference is not null);
            if (part is not null)
                return $"{property.Name} {list.NameOf(item)}: {part}";
        }

        if (Array.Find(now, item => !Array.Exists(before, other => list.IsSame(item, other))) is { } added)
            return $"{property.Name} {list.NameOf(added)}";
        return !list.IsOrdered || before.Zip(now).All(pair => list.IsSame(pair.First, pair.Second)) ? null : property.Name;
    }

    private static JsonObject[] Items(JsonNode? list) => [.. (list as JsonArray ?? []).OfType<JsonObject>()];

    private static bool Same(ModelledProperty property, JsonNode? before, JsonNode? now) =>
        IsNothing(before) ? IsNothing(now) || property.Comparison == Comparison.Members : !IsNothing(now) && property.Comparison.Same(before!, now);

    private static bool IsNothing(JsonNode? value) => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
