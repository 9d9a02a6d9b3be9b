using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>What stands in a body for a value that is not known, or not to be seen, before the write.</summary>
public static class Markers
{
    public const string After = "$after";

    public const string Secret = "$secret";

    private const string Target = "$target";

    /// <summary>An output of another resource: by its logical path while mapping, by the operation's key in a plan.</summary>
    public static JsonObject Output(string operation, string output) =>
        new() { [After] = new JsonObject { ["operation"] = operation, ["output"] = output } };

    /// <summary>A secret; of a connection string, what everybody may see is stated, so that it can be compared.</summary>
    public static JsonObject SecretOf(string source, string? target) =>
        target is null ? new() { [Secret] = source } : new() { [Secret] = source, [Target] = target };

    public static (string Operation, string Output)? OutputOf(JsonNode? node) =>
        node is JsonObject { Count: 1 } marker && marker[After] is JsonObject after
            ? ((string)after["operation"]!, (string)after["output"]!)
            : null;

    public static bool IsSecret(JsonNode? node) => node is JsonObject marker && marker.ContainsKey(Secret);

    /// <summary>Is there a secret anywhere in it?</summary>
    public static bool HoldsSecret(JsonNode? node) => Holds(node, Secret);

    /// <summary>Is there an output of another resource anywhere in it?</summary>
    public static bool HoldsOutput(JsonNode? node) => Holds(node, After);

    /// <summary>Where a secret is read; null of what is none.</summary>
    public static string? SourceOf(JsonNode? node) => IsSecret(node) ? node![Secret]?.ToString() : null;

    /// <summary>What a secret is for, null where it is not said.</summary>
    public static string? TargetOf(JsonNode? secret) => IsSecret(secret) ? secret![Target]?.ToString() : null;

    /// <summary>The body with each output marker replaced by what <paramref name="resolve"/> answers.</summary>
    public static JsonNode? ReplaceOutputs(JsonNode? node, Func<string, string, JsonNode> resolve)
    {
        if (OutputOf(node) is { } output)
            return resolve(output.Operation, output.Output);
        switch (node)
        {
            case JsonObject record:
                var members = new JsonObject();
                foreach (var (name, value) in record)
                    members.Add(name, ReplaceOutputs(value, resolve));
                return members;
            case JsonArray array:
                var items = new JsonArray();
                foreach (var item in array)
                    items.Add(ReplaceOutputs(item, resolve));
                return items;
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>Where the secrets in a body are read.</summary>
    public static IEnumerable<string> SecretsIn(JsonNode? node) => SourceOf(node) is { } source ? [source] : node switch
    {
        JsonObject record => record.SelectMany(member => SecretsIn(member.Value)),
        JsonArray array => array.SelectMany(SecretsIn),
        _ => [],
    };

    public static IEnumerable<(string Operation, string Output)> OutputsIn(JsonNode? node) => node switch
    {
        _ when OutputOf(node) is { } output => [output],
        JsonObject record => record.SelectMany(member => OutputsIn(member.Value)),
        JsonArray array => array.SelectMany(OutputsIn),
        _ => [],
    };

    // Asked of every body: no iterator for it.
    private static bool Holds(JsonNode? node, string marker)
    {
        switch (node)
        {
            case JsonObject record:
                foreach (var member in record)
                {
                    if (member.Key == marker || Holds(member.Value, marker))
                        return true;
                }

                return false;
            case JsonArray array:
                foreach (var item in array)
                {
                    if (Holds(item, marker))
                        return true;
                }

                return false;
            default:
                return false;
        }
    }
}
