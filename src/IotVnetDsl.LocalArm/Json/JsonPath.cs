using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Json;

/// <summary>Dotted paths into JSON; a JSON null counts as absent. <c>[*]</c> after a name means each element.</summary>
internal static class JsonPath
{
    public static JsonNode? At(this JsonNode? node, string path)
    {
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }

    public static string? Text(this JsonNode? node, string path) =>
        At(node, path) is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;

    public static bool? Flag(this JsonNode? node, string path) => At(node, path)?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static decimal? Number(this JsonNode? node, string path) =>
        At(node, path) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static bool Says(this JsonNode? node, string path, string text) =>
        string.Equals(Text(node, path), text, StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<JsonObject> Items(this JsonNode? node, string path) =>
        At(node, path) is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    public static IReadOnlyList<string> Texts(this JsonNode? node, string path) =>
        At(node, path) is JsonArray array
            ? [.. array.OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => value.GetValue<string>())]
            : [];

    public static void Put(this JsonObject node, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            if (node[name] is not JsonObject child)
                node[name] = child = JsonText.NewObject();
            node = child;
        }

        node[names[^1]] = value;
    }

    public static void PutIfAbsent(this JsonObject node, string path, JsonNode? value)
    {
        if (At(node, path) is null)
            Put(node, path, value);
    }

    /// <summary>Each place that the path names in this document, with its concrete path; absent leaves are left out.</summary>
    public static IEnumerable<(string Path, JsonNode Value)> Select(this JsonNode? node, string path)
    {
        IEnumerable<(string Path, JsonNode Value)> current = node is null ? [] : [("", node)];
        foreach (var step in path.Split('.'))
            current = current.SelectMany(place => Step(place.Path, place.Value, step)).ToList();
        return current;
    }

    /// <summary>Removes what the path names, in every element where it passes through <c>[*]</c>.</summary>
    public static void Cut(this JsonObject node, string path)
    {
        var last = path.LastIndexOf('.');
        var parents = last < 0 ? [("", node)] : Select(node, path[..last]);
        foreach (var (_, parent) in parents.ToList())
            (parent as JsonObject)?.Remove(path[(last + 1)..]);
    }

    public static JsonObject Clone(this JsonObject node) => (JsonObject)node.DeepClone();

    private static IEnumerable<(string Path, JsonNode Value)> Step(string path, JsonNode node, string step)
    {
        var each = step.EndsWith("[*]", StringComparison.Ordinal);
        var name = each ? step[..^3] : step;
        var here = path.Length == 0 ? name : $"{path}.{name}";
        var value = (node as JsonObject)?[name];
        if (!each)
            return value is null ? [] : [(here, value)];
        return value switch
        {
            JsonArray array => array.Index().Where(item => item.Item is not null).Select(item => ($"{here}[{item.Index}]", item.Item!)),
            JsonObject map => map.Where(member => member.Value is not null).Select(member => ($"{here}.{member.Key}", member.Value!)),
            _ => [],
        };
    }
}
