using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Apply.Simulation;

/// <summary>Bodies of types that no catalog knows: all of their content is modelled but how many are connected.</summary>
internal sealed class PlainContent : IResourceContent
{
    private static readonly string[] NotModelled = ["id", "etag", "provisioningState", "connections"];

    public JsonObject Overlay(string armType, JsonObject current, JsonObject body)
    {
        var result = (JsonObject)current.DeepClone();
        result.Remove("etag");
        result.Remove("id");
        foreach (var (name, value) in body)
            result[name] = value is JsonObject inner && result[name] is JsonObject under ? Overlay(armType, under, inner) : value?.DeepClone();
        return result;
    }

    public string? Difference(string armType, JsonObject before, JsonObject now, IEnumerable<string> beside) => Difference(before, now, "");

    public bool Is(string armType, JsonObject desired, JsonObject actual) =>
        desired.All(member => Markers.IsSecret(member.Value) ? actual[member.Key] is not null : member.Value is JsonObject inner ? actual[member.Key] is JsonObject below && Is(armType, inner, below) : JsonNode.DeepEquals(member.Value, actual[member.Key]));

    public string? Unlike(string armType, JsonObject sent, JsonObject actual, IEnumerable<string> beside) => Is(armType, sent, actual) ? null : "its content";

    public JsonObject OwnOf(string armType, JsonObject sent, JsonObject actual) => actual;

    public string Hash(string armType, JsonObject body) => body.ToJsonString();

    private static string? Difference(JsonObject before, JsonObject now, string path) => before.Concat(now).Select(member => member.Key).Distinct()
        .Where(name => !NotModelled.Contains(name))
        .Select(name => before[name] is JsonObject was && now[name] is JsonObject its
            ? Difference(was, its, $"{path}{name}.")
            : JsonNode.DeepEquals(before[name], now[name]) ? null : path + name)
        .FirstOrDefault(difference => difference is not null);
}
