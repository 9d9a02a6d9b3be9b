using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// Reads errors leniently: ARM's form (<c>error</c> with details), the IoT Hub's flat form with a number as code, and answers that are no JSON.
/// </summary>
internal static class ArmErrorReader
{
    public static ArmError Read(int status, string reason, JsonObject? body) =>
        body is null ? new($"Http{status}", $"HTTP {status} {reason} without a message", status) : Read(status, body, $"Http{status}");

    /// <summary>Reads <c>{"error": …}</c> or an error itself.</summary>
    public static ArmError Read(int status, JsonObject body, string codeWhereNone)
    {
        var error = Member(body, "error") as JsonObject ?? body;
        var code = Text(Member(error, "code")) ?? Text(Member(body, "error")) ?? codeWhereNone;
        var message = Text(Member(error, "message")) ?? Text(Member(error, "error_description")) ?? "no message";
        return new(code, Redaction.OneLine(string.Join(" ", [message, .. Details(error)])), status)
        {
            Detail = (Member(error, "details") as JsonArray)?.OfType<JsonObject>().Select(detail => Text(Member(detail, "code"))).FirstOrDefault(),
        };
    }

    private static IEnumerable<string> Details(JsonObject error)
    {
        if (Member(error, "details") is JsonArray details)
        {
            foreach (var detail in details.OfType<JsonObject>())
            {
                var inner = Read(0, detail, "");
                yield return inner.Code.Length == 0 ? $"({inner.Message})" : $"({inner.Code}: {inner.Message})";
            }
        }

        // Azure Policy says here which policy denies.
        if (Member(error, "additionalInfo") is JsonArray infos)
        {
            foreach (var info in infos.OfType<JsonObject>().Select(i => Member(i, "info")).OfType<JsonObject>())
            {
                if (Text(Member(info, "policyDefinitionDisplayName")) is { } policy)
                    yield return $"(policy: {policy})";
            }
        }
    }

    private static JsonNode? Member(JsonObject value, string name) =>
        value.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
