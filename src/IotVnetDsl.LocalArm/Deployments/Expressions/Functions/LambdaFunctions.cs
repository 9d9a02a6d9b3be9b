using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Functions over lists that take a lambda.</summary>
internal static class LambdaFunctions
{
    public static IReadOnlyDictionary<string, LazyTemplateFunction> All { get; } = new Dictionary<string, LazyTemplateFunction>
    {
        ["lambdaVariables"] = (evaluator, call) => evaluator.LambdaVariable(evaluator.Evaluate(call.Arguments[0])!.ToString()),
        ["filter"] = (evaluator, call) => CollectionFunctions.Of(List(evaluator, call).Where((item, index) => IsTrue(evaluator.Invoke(call.Arguments[1], item, index)))),
        ["map"] = (evaluator, call) => CollectionFunctions.Of(List(evaluator, call).Select((item, index) => evaluator.Invoke(call.Arguments[1], item, index)).ToArray()),
        ["reduce"] = (evaluator, call) => List(evaluator, call).Index().Aggregate(evaluator.Evaluate(call.Arguments[1]), (so, item) => evaluator.Invoke(call.Arguments[2], so, item.Item, item.Index)),
        ["sort"] = (evaluator, call) => CollectionFunctions.Of(List(evaluator, call).Order(Comparer<JsonNode?>.Create((left, right) => Compare(evaluator, call.Arguments[1], left, right)))),
        ["toObject"] = ToObject,
        ["mapValues"] = MapValues,
        ["groupBy"] = GroupBy,
    };

    private static JsonArray List(ExpressionEvaluator evaluator, CallExpression call) =>
        evaluator.Evaluate(call.Arguments[0]) as JsonArray ?? throw new TemplateFault($"The first argument of '{call.Function}' must be of type 'Array'.");

    private static int Compare(ExpressionEvaluator evaluator, Expression isLess, JsonNode? left, JsonNode? right) =>
        IsTrue(evaluator.Invoke(isLess, left, right)) ? -1 : IsTrue(evaluator.Invoke(isLess, right, left)) ? 1 : 0;

    private static bool IsTrue(JsonNode? answer) => answer is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    private static JsonObject ToObject(ExpressionEvaluator evaluator, CallExpression call)
    {
        var result = JsonText.NewObject();
        foreach (var item in List(evaluator, call))
            result[evaluator.Invoke(call.Arguments[1], item)!.ToString()] = (call.Arguments.Length > 2 ? evaluator.Invoke(call.Arguments[2], item) : item)?.DeepClone();
        return result;
    }

    private static JsonObject MapValues(ExpressionEvaluator evaluator, CallExpression call)
    {
        var result = JsonText.NewObject();
        foreach (var (name, value) in evaluator.Evaluate(call.Arguments[0]) as JsonObject ?? throw new TemplateFault($"The first argument of '{call.Function}' must be of type 'Object'."))
            result[name] = evaluator.Invoke(call.Arguments[1], value)?.DeepClone();
        return result;
    }

    private static JsonObject GroupBy(ExpressionEvaluator evaluator, CallExpression call)
    {
        var result = JsonText.NewObject();
        foreach (var group in List(evaluator, call).GroupBy(item => Convert.ToString(evaluator.Invoke(call.Arguments[1], item), CultureInfo.InvariantCulture)!))
            result[group.Key] = CollectionFunctions.Of(group);
        return result;
    }
}
