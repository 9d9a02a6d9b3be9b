using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>The properties of a body by path, elements of a list under one path, and when two values say the same.</summary>
internal static partial class Properties
{
    public static SortedDictionary<string, List<string>> Of(JsonNode? body)
    {
        var found = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        Collect(body, "", found);
        return found;
    }

    /// <summary>The values of one path in both bodies, in whatever order.</summary>
    public static bool Same(IReadOnlyList<string> azure, IReadOnlyList<string> here) =>
        azure.All(value => value is "****" or "{KEY}" or "mock_key" or "someone") ? here.Count == azure.Count :
        azure.Count == here.Count && azure.Select(Normal).Order(StringComparer.Ordinal).SequenceEqual(here.Select(Normal).Order(StringComparer.Ordinal));

    /// <summary>Values that the service makes up stand for their kind.</summary>
    public static string Normal(string value)
    {
        var text = value.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) ? value.ToLowerInvariant() : value;
        text = Guid32.Replace(Guids.Replace(text, "<guid>"), "<guid>");
        text = EventsNamespace.Replace(text, "<events>");
        if (text is "****" or "{KEY}" or "mock_key" || text.StartsWith("veryFaked", StringComparison.Ordinal) || text.StartsWith("santized", StringComparison.Ordinal) || Key.IsMatch(text))
            return "<key>";
        if (Time.IsMatch(text))
            return "<time>";
        if (Etag.IsMatch(text))
            return "<etag>";
        if (IPAddress.TryParse(text, out var address) && text.Count(c => c == '.') == 3 && !IsPrivate(address))
            return "<public address>";
        return text;
    }

    public static string NormalMessage(string message) => Times.Replace(Digits.Replace(Guid32.Replace(Guids.Replace(message, "<guid>"), "<guid>"), "<n>"), "<time>").ToLowerInvariant();

    private static bool IsPrivate(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes[0] is 10 or 0 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168);
    }

    private static void Collect(JsonNode? node, string path, SortedDictionary<string, List<string>> found)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach (var (name, value) in map)
                    Collect(value, path.Length == 0 ? name : $"{path}.{(name[0] == '/' ? name.ToLowerInvariant() : name)}", found);
                break;
            case JsonArray { Count: > 0 } list:
                foreach (var item in list)
                    Collect(item, path + "[]", found);
                break;
            default:
                if (!found.TryGetValue(path, out var values))
                    found[path] = values = [];
                values.Add(node switch { null => "null", JsonObject => "{}", JsonArray => "[]", JsonValue value => value.ToString(), _ => "" });
                break;
        }
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guids { get; }

    [GeneratedRegex("\\b[0-9a-f]{32}\\b")]
    private static partial Regex Guid32 { get; }

    [GeneratedRegex("iothub-ns-[a-z0-9-]+")]
    private static partial Regex EventsNamespace { get; }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$|^\w{3}, \d\d \w{3} \d{4} .* GMT$|^\d+/\d+/\d{4} \d+:\d\d:\d\d [AP]M( \+00:00)?$")]
    private static partial Regex Time { get; }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")]
    private static partial Regex Times { get; }

    [GeneratedRegex("^(W/)?\"[^\"]+\"$|^AAAA[A-Za-z0-9+/]+=$|^<guid>$|^\"?0x8[0-9A-F]+\"?$")]
    private static partial Regex Etag { get; }

    [GeneratedRegex("^[A-Za-z0-9+/]{40,}={0,2}$|SharedAccessKey=")]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }
}
