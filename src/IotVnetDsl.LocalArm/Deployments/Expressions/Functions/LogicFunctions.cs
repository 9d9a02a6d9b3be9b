using System.Text.Json;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Conditions: what does not decide is not worked out.</summary>
internal static class LogicFunctions
{
    public static IReadOnlyDictionary<string, LazyTemplateFunction> All { get; } = new Dictionary<string, LazyTemplateFunction>
    {
        ["true"] = (_, _) => true,
        ["false"] = (_, _) => false,
        ["null"] = (_, _) => null,
        ["if"] = (evaluator, call) => evaluator.Evaluate(call.Arguments[IsTrue(evaluator, call.Arguments[0]) ? 1 : 2]),
        ["and"] = (evaluator, call) => call.Arguments.All(argument => IsTrue(evaluator, argument)),
        ["or"] = (evaluator, call) => call.Arguments.Any(argument => IsTrue(evaluator, argument)),
        ["not"] = (evaluator, call) => !IsTrue(evaluator, call.Arguments[0]),
        ["fail"] = (evaluator, call) => throw new TemplateFault(evaluator.Evaluate(call.Arguments[0])?.ToString() ?? ""),
        ["bool"] = (evaluator, call) => IsTrue(evaluator, call.Arguments[0]),
        ["coalesce"] = (evaluator, call) => call.Arguments.Select(evaluator.Evaluate).FirstOrDefault(value => value is not null),
        ["equals"] = (evaluator, call) => JsonNode.DeepEquals(evaluator.Evaluate(call.Arguments[0]), evaluator.Evaluate(call.Arguments[1])),
        ["less"] = (evaluator, call) => Compare(evaluator, call) < 0,
        ["lessOrEquals"] = (evaluator, call) => Compare(evaluator, call) <= 0,
        ["greater"] = (evaluator, call) => Compare(evaluator, call) > 0,
        ["greaterOrEquals"] = (evaluator, call) => Compare(evaluator, call) >= 0,
    };

    private static bool IsTrue(ExpressionEvaluator evaluator, Expression condition) => evaluator.Evaluate(condition) switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.True => true,
        JsonValue value when value.GetValueKind() is JsonValueKind.False => false,
        JsonValue value when bool.TryParse(value.ToString(), out var flag) => flag,
        JsonValue value when long.TryParse(value.ToString(), out var number) => number != 0,
        _ => throw new TemplateFault("A condition must be of type 'Boolean'."),
    };

    private static int Compare(ExpressionEvaluator evaluator, CallExpression call)
    {
        var arguments = new Arguments(call.Function, evaluator.All(call.Arguments));
        return arguments[0] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? arguments.Number(0).CompareTo(arguments.Number(1))
            : string.CompareOrdinal(arguments.Text(0), arguments.Text(1));
    }
}
