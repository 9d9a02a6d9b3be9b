using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Ids of resources, and what they are like at run time.</summary>
internal static class ResourceFunctions
{
    public static IReadOnlyDictionary<string, LazyTemplateFunction> All { get; } = new Dictionary<string, LazyTemplateFunction>
    {
        ["resourceId"] = (evaluator, call) => ResourceId(evaluator, Read(evaluator, call)),
        ["subscriptionResourceId"] = (evaluator, call) => SubscriptionResourceId(evaluator, Read(evaluator, call)),
        ["tenantResourceId"] = (evaluator, call) => Read(evaluator, call) is var arguments ? "/providers/" + Typed(arguments, 0) : null,
        ["extensionResourceId"] = (evaluator, call) => Read(evaluator, call) is var arguments ? $"{arguments.Text(0)}/providers/{Typed(arguments, 1)}" : null,
        ["managementGroupResourceId"] = (evaluator, call) => Read(evaluator, call) is var arguments && TypeAt(arguments) is var at
            ? $"/providers/Microsoft.Management/managementGroups/{(at > 0 ? arguments.Text(0) : throw arguments.Fault("the local ARM has no management group"))}/providers/{Typed(arguments, at)}"
            : null,
        ["providers"] = Providers,
        ["reference"] = Reference,
        ["references"] = References,
        ["resourceInfo"] = ResourceInfo,
    };

    private static Arguments Read(ExpressionEvaluator evaluator, CallExpression call) => new(call.Function, evaluator.All(call.Arguments));

    // [subscription,] [group,] type, names
    private static JsonNode? ResourceId(ExpressionEvaluator evaluator, Arguments arguments)
    {
        var at = TypeAt(arguments);
        var subscription = at == 2 ? arguments.Text(0) : evaluator.Surroundings.Subscription;
        var group = at > 0 ? arguments.Text(at - 1) : evaluator.Surroundings.Group;
        return group is null
            ? $"/subscriptions/{subscription}/providers/{Typed(arguments, at)}"
            : $"/subscriptions/{subscription}/resourceGroups/{group}/providers/{Typed(arguments, at)}";
    }

    private static JsonNode? SubscriptionResourceId(ExpressionEvaluator evaluator, Arguments arguments)
    {
        var at = TypeAt(arguments);
        var scope = $"/subscriptions/{(at > 0 ? arguments.Text(0) : evaluator.Surroundings.Subscription)}";
        return arguments.Text(at).Equals(Http.ResourceId.ResourceGroupType, StringComparison.OrdinalIgnoreCase)
            ? $"{scope}/resourceGroups/{arguments.Text(at + 1)}"
            : $"{scope}/providers/{Typed(arguments, at)}";
    }

    private static int TypeAt(Arguments arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments.Text(index).Contains('/', StringComparison.Ordinal))
                return index;
        }

        throw arguments.Fault("no argument is a resource type with its namespace");
    }

    private static string Typed(Arguments arguments, int at)
    {
        var types = arguments.Text(at).Split('/');
        var names = Enumerable.Range(at + 1, arguments.Count - at - 1).Select(index => arguments.Text(index)).ToArray();
        if (types.Length - 1 != names.Length)
            throw arguments.Fault($"the type '{arguments.Text(at)}' requires '{types.Length - 1}' resource name argument(s)");
        return types[0] + string.Concat(types.Skip(1).Zip(names, (type, name) => $"/{type}/{name}"));
    }

    private static JsonNode? Reference(ExpressionEvaluator evaluator, CallExpression call)
    {
        var arguments = Read(evaluator, call);
        return evaluator.Surroundings.Reference(
            arguments.Text(0), arguments.TextOrNull(1), arguments.TextOrNull(2)?.Equals("Full", StringComparison.OrdinalIgnoreCase) == true);
    }

    // Of a loop: each, in its order.
    private static JsonArray References(ExpressionEvaluator evaluator, CallExpression call)
    {
        var arguments = Read(evaluator, call);
        var isFull = arguments.TextOrNull(arguments.Count - 1)?.Equals("Full", StringComparison.OrdinalIgnoreCase) == true;
        return CollectionFunctions.Of(evaluator.Surroundings.Loop(arguments.Text(0)).Select(each => evaluator.Surroundings.Reference(each, apiVersion: null, isFull)));
    }

    private static JsonNode? Providers(ExpressionEvaluator evaluator, CallExpression call)
    {
        var arguments = Read(evaluator, call);
        var provider = evaluator.Surroundings.Read($"/subscriptions/{evaluator.Surroundings.Subscription}/providers/{arguments.Text(0)}", "2021-04-01") as JsonObject;
        return arguments.Count == 1 ? provider : provider?.Items("resourceTypes").FirstOrDefault(type => type.Says("resourceType", arguments.Text(1)))?.DeepClone();
    }

    private static JsonObject ResourceInfo(ExpressionEvaluator evaluator, CallExpression call)
    {
        var symbol = Read(evaluator, call).Text(0);
        var id = evaluator.Surroundings.IdOf(symbol) ?? throw new TemplateFault($"The template resource '{symbol}' is not defined in the template.");
        return new JsonObject { ["id"] = id, ["name"] = id[(id.LastIndexOf('/') + 1)..] };
    }
}
