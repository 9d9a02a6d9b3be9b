using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

internal static class UriFunctions
{
    public static IReadOnlyDictionary<string, TemplateFunction> All { get; } = new Dictionary<string, TemplateFunction>
    {
        ["uri"] = arguments => new Uri(new Uri(arguments.Text(0)), arguments.Text(1)).ToString(),
        ["uriComponent"] = arguments => Uri.EscapeDataString(arguments.Text(0)),
        ["uriComponentToString"] = arguments => Uri.UnescapeDataString(arguments.Text(0)),
        ["parseUri"] = Parse,
        ["buildUri"] = Build,
    };

    private static JsonObject Parse(Arguments arguments)
    {
        var uri = new Uri(arguments.Text(0));
        var parts = JsonText.NewObject();
        parts["scheme"] = uri.Scheme;
        parts["host"] = uri.Host;
        if (!uri.IsDefaultPort)
            parts["port"] = uri.Port;
        parts["path"] = uri.AbsolutePath;
        if (uri.Query.Length > 0)
            parts["query"] = uri.Query;
        return parts;
    }

    private static JsonNode? Build(Arguments arguments)
    {
        var parts = arguments.Map(0);
        string Part(string name) => Arguments.Text(parts[name]);
        var port = parts.ContainsKey("port") ? $":{Part("port")}" : "";
        return $"{Part("scheme")}://{Part("host")}{port}{Part("path")}{Part("query")}";
    }
}
