using System.Text.Json;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Reads answers as .NET's readers do: of a member that is there twice the last one counts. Nodes by themselves would throw when it is looked for.</summary>
internal static class AnswerJson
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        var root = JsonElement.ParseValue(ref reader);
        return reader.Read() ? throw new JsonException("there is more than one value") : Build(root);
    }

    private static JsonNode? Build(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                    members[member.Name] = Build(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Build)]);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element);
        }
    }
}
