using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>A function that gets its arguments worked out.</summary>
internal delegate JsonNode? TemplateFunction(Arguments arguments);

/// <summary>A function that works out what it needs itself: conditions, lambdas.</summary>
internal delegate JsonNode? LazyTemplateFunction(ExpressionEvaluator evaluator, CallExpression call);

/// <summary>The functions of templates by their names, ignoring case. A family brings its own table.</summary>
internal static class TemplateFunctions
{
    private static readonly Dictionary<string, LazyTemplateFunction> Lazy = new(
        [.. LogicFunctions.All, .. LambdaFunctions.All, .. SurroundingsFunctions.All, .. ResourceFunctions.All, .. ZoneFunctions.All], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, TemplateFunction> Eager = new(
        [.. TextFunctions.All, .. CollectionFunctions.All, .. NumberFunctions.All, .. CidrFunctions.All, .. DateFunctions.All, .. UriFunctions.All], StringComparer.OrdinalIgnoreCase);

    public static JsonNode? Call(ExpressionEvaluator evaluator, CallExpression call)
    {
        try
        {
            return Answer(evaluator, call);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or ArithmeticException or JsonException or IndexOutOfRangeException)
        {
            throw new Arguments(call.Function, []).Fault(fault.Message);
        }
    }

    private static JsonNode? Answer(ExpressionEvaluator evaluator, CallExpression call)
    {
        if (Lazy.TryGetValue(call.Function, out var lazy))
            return lazy(evaluator, call);
        if (Eager.TryGetValue(call.Function, out var eager))
            return eager(new Arguments(call.Function, evaluator.All(call.Arguments)));
        if (ResourceActions.Is(call.Function))
            return ResourceActions.Invoke(evaluator, call);
        return call.Function.Contains('.', StringComparison.Ordinal) && evaluator.Surroundings.OwnFunction(call.Function) is { } own
            ? OwnFunction.Call(evaluator, call, own)
            : throw new TemplateFault($"The template function '{call.Function}' is not valid. See https://aka.ms/arm-functions for usage details.");
    }
}
