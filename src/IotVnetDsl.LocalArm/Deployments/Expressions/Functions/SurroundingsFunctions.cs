using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>What the deployment is given, and where it is.</summary>
internal static class SurroundingsFunctions
{
    public static IReadOnlyDictionary<string, LazyTemplateFunction> All { get; } = new Dictionary<string, LazyTemplateFunction>
    {
        ["parameters"] = (evaluator, call) => evaluator.Surroundings.Parameter(Text(evaluator, call, 0)),
        ["variables"] = (evaluator, call) => evaluator.Surroundings.Variable(Text(evaluator, call, 0)),
        ["copyIndex"] = CopyIndex,
        ["resourceGroup"] = Scope,
        ["subscription"] = Scope,
        ["deployment"] = Scope,
        ["environment"] = Scope,
        ["tenant"] = Scope,
        ["managementGroup"] = Scope,
        ["deployer"] = Scope,
    };

    private static JsonObject Scope(ExpressionEvaluator evaluator, CallExpression call) => evaluator.Surroundings.Scope(call.Function);

    // copyIndex(), copyIndex(offset), copyIndex('loop'), copyIndex('loop', offset)
    private static JsonNode? CopyIndex(ExpressionEvaluator evaluator, CallExpression call)
    {
        var arguments = new Arguments(call.Function, evaluator.All(call.Arguments));
        var isNamed = arguments.Count > 0 && !long.TryParse(arguments.Text(0), out _);
        var offset = arguments.Count > (isNamed ? 1 : 0) ? arguments.Number(isNamed ? 1 : 0) : 0;
        return evaluator.Surroundings.CopyIndex(isNamed ? arguments.Text(0) : null) + offset;
    }

    private static string Text(ExpressionEvaluator evaluator, CallExpression call, int index) => new Arguments(call.Function, evaluator.All(call.Arguments)).Text(index);
}
