using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>One request of a recording, and what Azure answered.</summary>
internal sealed partial record Exchange(int Index, string Method, string Url, JsonNode? Request, string? IfMatch, int Status, IReadOnlyDictionary<string, string> Headers, JsonNode? Response)
{
    public string Path => Url.Split('?')[0];

    public bool IsRead => Method is "GET" or "HEAD";

    public string ApiVersion => Url.Split('?', '&').FirstOrDefault(part => part.StartsWith("api-version=", StringComparison.Ordinal))?["api-version=".Length..] ?? "";

    /// <summary>The resource that is written or read, or whose action or collection it is.</summary>
    public ResourceId? Target => ArmPath.Parse(Path).Id;

    /// <summary>The type by which the answers are counted; actions and collections have their name behind the type.</summary>
    public string Type
    {
        get
        {
            var (id, rest) = ArmPath.Parse(Path);
            if (rest is ["providers", var provider, .. var words])
                return string.Join('/', [provider, .. words]);
            return string.Join('/', [id?.Type ?? "", .. rest]);
        }
    }

    /// <summary>Some sources keep the header as a map in Python's form.</summary>
    [GeneratedRegex("'IF-MATCH': '([^']+)'")]
    private static partial Regex IfMatchHeader { get; }

    /// <summary>Some requests are kept as the text of Python's bytes.</summary>
    private static JsonNode? Unquoted(JsonNode? request) =>
        request is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('b')
            ? JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)])
            : request;

    public static Exchange Read(JsonNode json, int index) => new(
        index,
        json.Text("method")!,
        json.Text("url")!,
        Unquoted(json["request"]),
        json.Text("ifMatch") is { } etag ? IfMatchHeader.Match(etag) is { Success: true } header ? header.Groups[1].Value : etag : null,
        (int)json.Number("status")!,
        (json["headers"] as JsonObject ?? []).ToDictionary(header => header.Key, header => header.Value!.GetValue<string>(), StringComparer.OrdinalIgnoreCase),
        json["response"]);
}
