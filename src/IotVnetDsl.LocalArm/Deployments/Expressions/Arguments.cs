using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>The arguments of a function, each read as what the function takes there.</summary>
internal readonly struct Arguments(string function, JsonNode?[] values)
{
    public int Count => values.Length;

    public JsonNode?[] All => values;

    public JsonNode? this[int index] => index < values.Length ? values[index] : throw Fault($"argument {index + 1} is missing");

    public string Text(int index) => this[index] is JsonValue value ? Text(value) : throw Fault($"argument {index + 1} is not of type 'String'");

    public string? TextOrNull(int index) => index < values.Length ? Text(index) : null;

    public long Number(int index) =>
        long.TryParse(Text(index), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"argument {index + 1} is not of type 'Integer'");

    public JsonArray List(int index) => this[index] as JsonArray ?? throw Fault($"argument {index + 1} is not of type 'Array'");

    public JsonObject Map(int index) => this[index] as JsonObject ?? throw Fault($"argument {index + 1} is not of type 'Object'");

    /// <summary>As ARM writes a scalar into text: booleans with a capital.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() is JsonValueKind.True => "True",
        JsonValue value when value.GetValueKind() is JsonValueKind.False => "False",
        _ => node.ToString(),
    };

    public TemplateFault Fault(string reason) => new($"Unable to process template language expressions: the template function '{function}' cannot be called so, {reason}.");
}
