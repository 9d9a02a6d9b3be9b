using System.Text.Json.Nodes;

namespace IotVnetDsl.Host.Tests.Convention;

/// <summary>Where an executed graph contradicts what was known of it statically. Unknown values and open sequences leave room.</summary>
internal static class KnownPart
{
    public static IEnumerable<string> Contradictions(JsonNode known, JsonNode executed)
    {
        var nodes = ByPath(executed);
        foreach (var (path, node) in ByPath(known))
        {
            if (!nodes.TryGetValue(path, out var counterpart))
                yield return $"{path} is not there when executed";
            else if (!Fits(node, counterpart))
                yield return $"{path}: {node.ToJsonString()} is not {counterpart.ToJsonString()}";
        }
    }

    private static Dictionary<string, JsonNode> ByPath(JsonNode graph) =>
        graph["nodes"]!.AsArray().ToDictionary(node => (string)node!["path"]!, node => node!, StringComparer.Ordinal);

    private static bool Fits(JsonNode? known, JsonNode? executed) => known switch
    {
        JsonObject value when value.ContainsKey("unknown") => true,
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
