using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Http;

/// <summary>A request, free of the web server.</summary>
internal sealed class ArmRequest(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, string body, string origin)
{
    public string Method => method;

    public string Path => path;

    public ArmPath Parsed { get; } = ArmPath.Parse(path);

    /// <summary>Scheme, host and port that the client used: answers carry absolute addresses.</summary>
    public string Origin => origin;

    public string ApiVersion => Query("api-version") ?? "";

    public bool IsRead => method is "GET" or "HEAD";

    public string? Query(string name) => query.GetValueOrDefault(name);

    public string? Header(string name) => headers.GetValueOrDefault(name);

    /// <summary>The same address with another query.</summary>
    public string Address(string name, string value)
    {
        var pairs = query.Where(pair => pair.Key != name).Append(new(name, value))
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        var segments = path.Split('/').Select(Uri.EscapeDataString);
        return $"{origin}{string.Join('/', segments)}?{string.Join('&', pairs)}";
    }

    /// <summary>The same question at another address.</summary>
    public ArmRequest To(string other) => new(method, other, query, headers, body, origin);

    public JsonObject JsonBody() => Read(body);

    /// <summary>The body where it is read as templates are.</summary>
    public JsonObject TemplateBody() => Read(TemplateText.Strict(body));

    private JsonObject Read(string text)
    {
        CheckMediaType();
        try
        {
            return JsonText.ParseObject(text);
        }
        catch (JsonException e)
        {
            throw new ArmError(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{e.Message}'.");
        }
    }

    public JsonObject JsonBodyOrEmpty() => body.Length == 0 ? JsonText.NewObject() : JsonBody();

    /// <summary>JSON only, as Azure: what a page of a browser can send without asking first is none.</summary>
    private void CheckMediaType()
    {
        var type = (Header("Content-Type") ?? "").Split(';')[0].Trim();
        if (body.Length > 0 && type.Length > 0 && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            throw new ArmError(415, "UnsupportedMediaType", $"The content media type '{type}' is not supported. Only 'application/json' is supported.");
    }
}
