using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Lays a modelled body over an actual one, so that what is not modelled stays.</summary>
internal static class BodyOverlay
{
    // In every type's answers and in none's requests.
    private static readonly ImmutableArray<string> ReadOnlyEverywhere =
        ["id", "name", "type", "etag", "systemData", "properties.provisioningState", "properties.privateEndpointConnections"];

    public static JsonObject Lay(ArmResourceType type, JsonObject current, JsonObject body)
    {
        var result = current.DeepClone().AsObject();
        foreach (var path in ReadOnlyEverywhere.Concat(type.ReadOnly))
            Remove(result, path.Split('.'));
        Merge(result, body, "", type.Properties);
        return result;
    }

    private static void Merge(JsonObject target, JsonObject body, string path, ImmutableArray<ModelledProperty> properties)
    {
        foreach (var (name, value) in body)
        {
            var at = path.Length == 0 ? name : path + "." + name;
            var existing = target.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Key ?? name;
            switch (value)
            {
                case null:
                    target.Remove(existing);
                    break;
                case JsonObject part when target[existing] is JsonObject below && Markers.OutputOf(part) is null && !Markers.IsSecret(part):
                    Merge(below, part, at, properties);
                    break;
                case JsonArray list when target[existing] is JsonArray items
                    && properties.FirstOrDefault(property => property.ArmPath == at)?.Items is { } keyed:
                    target[existing] = Merge(items, list, keyed);
                    break;
                default:
                    target[existing] = value.DeepClone();
                    break;
            }
        }
    }

    private static JsonArray Merge(JsonArray current, JsonArray body, ListItems keyed)
    {
        var byKey = current.OfType<JsonObject>().ToLookup(item => keyed.KeyOf(item)?.ToString(), StringComparer.OrdinalIgnoreCase);
        var result = new JsonArray();
        foreach (var item in body.OfType<JsonObject>())
        {
            var merged = keyed.Find(byKey[keyed.KeyOf(item)?.ToString()], item)?.DeepClone().AsObject() ?? [];
            Merge(merged, item, "", keyed.Properties);
            result.Add(merged);
        }

        return result;
    }

    private static void Remove(JsonNode? at, ReadOnlySpan<string> steps)
    {
        if (steps[0] == "*")
        {
            foreach (var below in (at as JsonObject)?.Select(member => member.Value) ?? (at as JsonArray)?.AsEnumerable() ?? [])
                Remove(below, steps[1..]);
        }
        else if (steps.Length == 1)
        {
            (at as JsonObject)?.Remove(steps[0]);
        }
        else
        {
            Remove((at as JsonObject)?[steps[0]], steps[1..]);
        }
    }
}
