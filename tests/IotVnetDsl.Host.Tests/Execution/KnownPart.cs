using System.Text.Json.Nodes;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>Holds what was evaluated statically against what was executed: what is known must be so, what is unknown may be anything.</summary>
internal static class KnownPart
{
    /// <summary>Where the two contradict each other; null where they do not.</summary>
    public static string? Contradiction(JsonNode evaluated, JsonNode executed)
    {
        var open = evaluated["open"]?.AsArray().Select(type => type!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) ?? [];
        var known = Nodes(evaluated);
        var actual = Nodes(executed);
        // What is there, but nobody knows under which name.
        open.UnionWith(known.Where(node => node.Key.Contains('#', StringComparison.Ordinal)).Select(node => node.Value["type"]!.GetValue<string>()));
        return known.Keys.Where(path => !path.Contains('#', StringComparison.Ordinal) && !actual.ContainsKey(path)).Select(path => $"{path} does not exist")
            .Concat(actual.Where(node => !known.ContainsKey(node.Key) && !open.Contains("*") && !open.Contains(node.Value["type"]!.GetValue<string>()))
                .Select(node => $"{node.Key} was not seen, and {node.Value["type"]} is closed"))
            .Concat(known.Where(node => actual.ContainsKey(node.Key)).Select(node => Of(node.Key, node.Value, actual[node.Key])).OfType<string>())
            .FirstOrDefault();
    }

    /// <summary>How many of the values that execution gives are known, of how many.</summary>
    public static (int Known, int All) Count(JsonNode evaluated, JsonNode executed)
    {
        var known = Nodes(evaluated);
        var counts = Nodes(executed).Select(node => (Known: KnownOf(known.GetValueOrDefault(node.Key)?["members"], node.Value["members"]), All: Leaves(node.Value["members"]))).ToArray();
        return (counts.Sum(count => count.Known), counts.Sum(count => count.All));
    }

    private static int Leaves(JsonNode? value) => value switch
    {
        null => 0,
        JsonObject record => record.Sum(member => Leaves(member.Value)),
        JsonArray items => items.Sum(Leaves),
        _ => 1,
    };

    private static int KnownOf(JsonNode? evaluated, JsonNode? executed) => (evaluated, executed) switch
    {
        (null, _) or (_, null) => 0,
        (JsonObject unknown, _) when unknown.ContainsKey("unknown") => 0,
        (JsonObject open, _) when open.ContainsKey("openSequence") => Leaves(open["openSequence"]),
        (JsonObject known, JsonObject other) => other.Sum(member => KnownOf(known[member.Key], member.Value)),
        (JsonArray known, JsonArray other) => known.Zip(other, KnownOf).Sum(),
        _ => 1,
    };

    private static Dictionary<string, JsonNode> Nodes(JsonNode graph) =>
        graph["nodes"]!.AsArray().ToDictionary(node => node!["path"]!.GetValue<string>(), node => node!, StringComparer.Ordinal);

    private static string? Of(string place, JsonNode? evaluated, JsonNode? executed) => evaluated switch
    {
        JsonObject unknown when unknown.ContainsKey("unknown") => null,
        JsonObject reference when reference["name"] is JsonObject name && name.ContainsKey("unknown") => null,
        JsonObject sequence when sequence.ContainsKey("openSequence") => Open(place, sequence["openSequence"]!.AsArray(), executed),
        JsonObject known => executed is JsonObject other
            ? known.Select(member => member.Key).Union(other.Select(member => member.Key))
                .Where(name => name != "origins")
                .Select(name => Of($"{place}.{name}", known[name], other[name])).OfType<string>().FirstOrDefault()
            : Different(place, evaluated, executed),
        JsonArray known => executed is JsonArray other && other.Count == known.Count
            ? known.Select((item, index) => Of($"{place}[{index}]", item, other[index])).OfType<string>().FirstOrDefault()
            : Different(place, evaluated, executed),
        _ => JsonNode.DeepEquals(evaluated, executed) ? null : Different(place, evaluated, executed),
    };

    // Each known item stands somewhere in the executed sequence, in the same order.
    private static string? Open(string place, JsonArray known, JsonNode? executed)
    {
        if (executed is not JsonArray actual)
            return Different(place, known, executed);
        var from = 0;
        foreach (var item in known)
        {
            while (from < actual.Count && Of(place, item, actual[from]) is not null)
                from++;
            if (from++ == actual.Count)
                return $"{place} does not hold {item?.ToJsonString()}";
        }

        return null;
    }

    private static string Different(string place, JsonNode? evaluated, JsonNode? executed) =>
        $"{place} is {executed?.ToJsonString() ?? "unset"}, evaluated as {evaluated?.ToJsonString() ?? "unset"}";
}
