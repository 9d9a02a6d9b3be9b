using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>ARM's own paths in a body: <c>properties.subnet.id</c>, <c>properties.connections[0].name</c>.</summary>
public static class BodyPath
{
    // Those of the tables: a few hundred, each asked of every resource of its type.
    private static readonly ConcurrentDictionary<string, Step[]> Known = new(StringComparer.Ordinal);

    public static JsonNode? Get(JsonNode? body, string path)
    {
        foreach (var step in Steps(path))
        {
            body = step.Index is { } index
                ? body is JsonArray array && index < array.Count ? array[index] : null
                : (body as JsonObject)?[step.Name];
        }

        return body;
    }

    public static void Set(JsonObject body, string path, JsonNode? value)
    {
        var steps = Steps(path);
        JsonNode at = body;
        for (var position = 0; position < steps.Length - 1; position++)
        {
            var next = Child(at, steps[position]);
            if (next is null)
            {
                next = steps[position + 1].Index is null ? new JsonObject() : new JsonArray();
                Put(at, steps[position], next);
            }

            at = next;
        }

        Put(at, steps[^1], value);
    }

    private static JsonNode? Child(JsonNode at, Step step) => (at, step.Index) switch
    {
        (JsonArray array, { } index) => index < array.Count ? array[index] : null,
        (JsonObject record, null) => record[step.Name],
        _ => throw new InvalidOperationException($"'{step}' does not fit a {at.GetValueKind()}"),
    };

    private static void Put(JsonNode at, Step step, JsonNode? value)
    {
        if (at is JsonObject record)
        {
            record[step.Name] = value;
            return;
        }

        var array = (JsonArray)at;
        if (step.Index < array.Count)
            array[step.Index.Value] = value;
        else
            array.Add(value);
    }

    private static Step[] Steps(string path) => Known.GetOrAdd(path, static path => [.. Parse(path)]);

    private static IEnumerable<Step> Parse(string path)
    {
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            yield return new Step(bracket < 0 ? part : part[..bracket], null);
            if (bracket >= 0)
                yield return new Step("", int.Parse(part.AsSpan((bracket + 1)..^1), NumberStyles.None, CultureInfo.InvariantCulture));
        }
    }

    private readonly record struct Step(string Name, int? Index);
}
