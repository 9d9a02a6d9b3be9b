using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>Functions that are actions of a resource: any whose name begins with <c>list</c>.</summary>
internal static class ResourceActions
{
    private const string Start = "list";

    public static bool Is(string function) => function.Length > Start.Length && function.StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    // Resource, version and, for some, what is asked.
    public static JsonNode? Invoke(ExpressionEvaluator evaluator, CallExpression call)
    {
        var arguments = new Arguments(call.Function, evaluator.All(call.Arguments));
        return evaluator.Surroundings.Invoke(call.Function, arguments.Text(0), arguments.Text(1), arguments.Count > 2 ? arguments.Map(2) : JsonText.NewObject());
    }
}
