using System.Text.Json.Nodes;

namespace IotVnetDsl.Host.Tests.Convention;

/// <summary>Where an executed graph contradicts what was known of it statically. Unknown values, open sequences and types
/// leave room, and a reference by an unknown name may point anywhere.</summary>
internal static class KnownPart
{
    public static IEnumerable<string> Contradictions(JsonNode known, JsonNode executed)
    {
        var (declared, nodes) = (ByPath(known), ByPath(executed));
        foreach (var (path, node) in declared)
        {
            if (!nodes.TryGetValue(path, out var counterpart))
                yield return $"{path} is not there when executed";
            else if (!Fits(node, counterpart))
                yield return $"{path}: {node.ToJsonString()} is not {counterpart.ToJsonString()}";
        }

        foreach (var (path, node) in nodes)
        {
            if (!declared.ContainsKey(path) && !IsOpen(known, (string)node["type"]!))
                yield return $"{path} is not known, and its type is not open";
        }
    }

    private static bool IsOpen(JsonNode known, string type) =>
        known["open"] is JsonArray open && open.Any(name => (string)name! is "*" || (string)name! == type);

    private static Dictionary<string, JsonNode> ByPath(JsonNode graph) =>
        graph["nodes"]!.AsArray().ToDictionary(node => (string)node!["path"]!, node => node!, StringComparer.Ordinal);

    private static bool Fits(JsonNode? known, JsonNode? executed) => known switch
    {
        JsonObject value when value.ContainsKey("unknown") => true,
        JsonObject value when value.ContainsKey("reference") && value["name"] is JsonObject => executed is JsonObject other
            && other.ContainsKey("reference") && Fits(value["child"], other["child"]) && Fits(value["output"], other["output"]),
        JsonObject value when value["openSequence"] is JsonArray items => executed is JsonArray more && AreAmong(items, more),
        JsonObject value => executed is JsonObject other
            && value.All(member => Fits(member.Value, other[member.Key]))
            && other.All(member => value.ContainsKey(member.Key)),
        JsonArray items => executed is JsonArray others && items.Count == others.Count && items.Zip(others).All(pair => Fits(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(known, executed),
    };

    private static bool AreAmong(JsonArray items, JsonArray more)
    {
        var at = 0;
        foreach (var item in items.Where(item => item is not JsonObject value || !value.ContainsKey("unknown")))
        {
            while (at < more.Count && !Fits(item, more[at]))
                at++;
            if (at++ == more.Count)
                return false;
        }

        return true;
    }
}
