using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Json;

/// <summary>Reading and writing JSON as ARM does: property names without regard to case, duplicates refused.</summary>
internal static class JsonText
{
    private static readonly JsonNodeOptions NodeOptions = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonDocumentOptions DocumentOptions = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject NewObject() => new(NodeOptions);

    /// <exception cref="JsonException">The text is not one JSON object.</exception>
    public static JsonObject ParseObject(string text)
    {
        try
        {
            var root = Parse(text) as JsonObject ?? throw new JsonException("A JSON object is expected.");
            if (text.Contains(@"\u", StringComparison.OrdinalIgnoreCase))
                ReadTexts(root);
            return root;
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair is JSON, but no text.
            throw new JsonException(e.Message, e);
        }
    }

    public static JsonNode? Parse(string text)
    {
        using var document = JsonDocument.Parse(text, DocumentOptions);
        return Build(document.RootElement);
    }

    /// <summary>Names that differ by case only are one name: the last value counts, and null does not count against another.</summary>
    private static JsonNode? Build(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = NewObject();
                foreach (var member in element.EnumerateObject())
                {
                    if (member.Value.ValueKind != JsonValueKind.Null || !map.ContainsKey(member.Name))
                        map[member.Name] = Build(member.Value);
                }

                return map;
            case JsonValueKind.Array:
                return new JsonArray(NodeOptions, [.. element.EnumerateArray().Select(Build)]);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element.Clone(), NodeOptions);
        }
    }

    private static void ReadTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, value) in map)
                    ReadTexts(value);
                break;
            case JsonArray list:
                foreach (var item in list)
                    ReadTexts(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }

    public static string Write(JsonNode? node) => node?.ToJsonString(Compact) ?? "null";
}
