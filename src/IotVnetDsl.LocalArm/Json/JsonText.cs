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
    public static JsonObject ParseObject(string text) =>
        JsonNode.Parse(text, NodeOptions, DocumentOptions) as JsonObject ?? throw new JsonException("A JSON object is expected.");

    public static JsonNode? Parse(string text) => JsonNode.Parse(text, NodeOptions, DocumentOptions);

    public static string Write(JsonNode? node) => node?.ToJsonString(Compact) ?? "null";
}
