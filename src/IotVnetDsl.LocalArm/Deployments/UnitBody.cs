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
        var (body, evaluator) = (JsonText.NewObject(), new ExpressionEvaluator(surroundings));
        foreach (var (name, value) in unit.Source.Where(member => !OfTheTemplate.Contains(member.Key)))
            body[name] = evaluator.Value(value);
        return body;
    }
}
