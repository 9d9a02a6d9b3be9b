using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>Whether two states of a resource differ in what a body models.</summary>
internal static class ModelledDifference
{
    /// <summary>Dotted path of the first modelled property that differs; null where none does.</summary>
    public static string? Find(JsonNode? before, JsonNode? now, JsonNode? modelled, string path = "")
    {
        if (modelled is not JsonObject members || before is not JsonObject earlier || now is not JsonObject later)
            return JsonNode.DeepEquals(before, now) ? null : path;
        foreach (var (name, member) in members)
        {
            if (Find(Member(earlier, name), Member(later, name), member, path.Length == 0 ? name : $"{path}.{name}") is { } difference)
                return difference;
        }

        return null;
    }

    private static JsonNode? Member(JsonObject value, string name) =>
        value.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
