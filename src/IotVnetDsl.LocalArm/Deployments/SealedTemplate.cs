using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>
/// Templates as they may be kept: what is written in one as a secret is its hash there. A hash opens what its key opens, so that a deployment that
/// goes on after a restart writes what it would have written.
/// </summary>
internal static class SealedTemplate
{
    /// <summary>A template, a part of one, or a value that came of one.</summary>
    public static JsonNode? Of(JsonNode? template)
    {
        var kept = Each(template, (name, text) => IsExpression(text) ? SealedSecrets.InText(text) : SealedSecrets.Sealed(name, text));
        // What stands for a parameter that is not given is written in the template, however secure the parameter is.
        foreach (var (name, definition) in (kept as JsonObject)?["parameters"] as JsonObject ?? [])
        {
            if (definition is JsonObject parameter && parameter.ContainsKey("defaultValue") && TemplateParameters.IsSecure((JsonObject)kept!, name))
                parameter["defaultValue"] = Each(parameter["defaultValue"], (_, text) => IsExpression(text) ? text : SealedSecrets.Seal(text));
        }

        return kept;
    }

    private static JsonNode? Each(JsonNode? value, Func<string?, string, string> text)
    {
        var around = new JsonArray(value?.DeepClone());
        SealedSecrets.Seal(around, text);
        return around[0]?.DeepClone();
    }

    private static bool IsExpression(string text) => text.StartsWith('[') && !text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith(']');
}
