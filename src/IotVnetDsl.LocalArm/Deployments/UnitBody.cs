using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>What is sent for a resource of a template.</summary>
internal static class UnitBody
{
    private static readonly HashSet<string> OfTheTemplate = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "apiVersion", "name", "scope", "dependsOn", "condition", "copy", "resources", "comments", "existing", "import", "resourceGroup", "subscriptionId", "metadata",
    };

    /// <summary>The body, every expression worked out and every list that is stated by a loop made.</summary>
    public static JsonObject Of(DeploymentUnit unit, TemplateSurroundings surroundings)
    {
        var body = JsonText.NewObject();
        foreach (var (name, value) in unit.Source.Where(member => !OfTheTemplate.Contains(member.Key)))
            body[name] = Value(value, surroundings);
        return body;
    }

    private static JsonNode? Value(JsonNode? node, TemplateSurroundings surroundings)
    {
        switch (node)
        {
            case JsonObject map:
                var result = JsonText.NewObject();
                foreach (var (name, value) in map)
                {
                    if (name.Equals("copy", StringComparison.OrdinalIgnoreCase) && value is JsonArray loops)
                    {
                        foreach (var loop in loops.OfType<JsonObject>())
                            result[loop.Text("name")!] = surroundings.Copied(loop, loop.Text("name")!);
                    }
                    else
                    {
                        result[name] = Value(value, surroundings);
                    }
                }

                return result;
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Value(item, surroundings))]);
            default:
                return new ExpressionEvaluator(surroundings).Value(node);
        }
    }
}
