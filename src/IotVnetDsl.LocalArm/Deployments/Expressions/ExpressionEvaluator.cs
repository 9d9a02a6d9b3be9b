using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>Works out expressions, and JSON that holds some.</summary>
internal sealed class ExpressionEvaluator(ITemplateSurroundings surroundings)
{
    private ImmutableDictionary<string, JsonNode?> _lambdaVariables = ImmutableDictionary.Create<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);

    public ITemplateSurroundings Surroundings { get; } = surroundings;

    /// <summary>A value of a template, every expression in it worked out, and every list made that a loop states.</summary>
    public JsonNode? Value(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var result = JsonText.NewObject();
                foreach (var (name, value) in map)
                {
                    if (IsLoops(name, value))
                    {
                        foreach (var loop in ((JsonArray)value!).OfType<JsonObject>())
                            result[loop.Text("name")!] = Surroundings.Copied(loop, loop.Text("name")!);
                    }
                    else
                    {
                        result[Text(name)!.ToString()] = Value(value);
                    }
                }

                return result;
            case JsonArray list:
                return new JsonArray([.. list.Select(Value)]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return Text(value.GetValue<string>());
            default:
                return node?.DeepClone();
        }
    }

    public JsonNode? Text(string text) => ExpressionParser.IsExpression(text)
        ? Evaluate(ExpressionParser.Parse(text))
        : JsonValue.Create(ExpressionParser.Literal(text));

    public JsonNode? Evaluate(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value.DeepClone(),
        PartExpression part => Part(part),
        CallExpression call => TemplateFunctions.Call(this, call),
        _ => throw new TemplateFault($"'{expression}' is no expression"),
    };

    public JsonNode?[] All(ImmutableArray<Expression> expressions) => [.. expressions.Select(Evaluate)];

    /// <summary>What a lambda answers for these arguments.</summary>
    public JsonNode? Invoke(Expression lambda, params ReadOnlySpan<JsonNode?> arguments)
    {
        if (lambda is not CallExpression { Function: var function, Arguments: { Length: > 0 } parts } || !function.Equals("lambda", StringComparison.OrdinalIgnoreCase))
            throw new TemplateFault("A lambda is expected.");
        var outer = _lambdaVariables;
        for (var index = 0; index < parts.Length - 1 && index < arguments.Length; index++)
            _lambdaVariables = _lambdaVariables.SetItem(Evaluate(parts[index])!.ToString(), arguments[index]);
        var answer = Evaluate(parts[^1]);
        _lambdaVariables = outer;
        return answer;
    }

    public JsonNode? LambdaVariable(string name) => _lambdaVariables.TryGetValue(name, out var value)
        ? value?.DeepClone()
        : throw new TemplateFault($"The lambda variable '{name}' is not found.");

    private static bool IsLoops(string name, JsonNode? value) =>
        name.Equals("copy", StringComparison.OrdinalIgnoreCase) && value is JsonArray { Count: > 0 } loops
        && loops.All(loop => loop is JsonObject stated && stated.ContainsKey("name") && stated.ContainsKey("count") && stated.ContainsKey("input"));

    private JsonNode? Part(PartExpression part)
    {
        var whole = Evaluate(part.Of);
        var key = Evaluate(part.Key);
        switch (whole)
        {
            case JsonObject map when map.TryGetPropertyValue(key!.ToString(), out var member):
                return member?.DeepClone();
            case JsonArray list when long.TryParse(key!.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < list.Count:
                return list[(int)index]?.DeepClone();
            default:
                return part.IsSafe
                    ? null
                    : throw new TemplateFault($"The language expression property '{key}' doesn't exist, available properties are '{string.Join(", ", (whole as JsonObject)?.Select(member => member.Key) ?? [])}'.");
        }
    }
}
