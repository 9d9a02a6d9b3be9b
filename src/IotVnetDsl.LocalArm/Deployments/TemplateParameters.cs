using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>What a template says of its parameters.</summary>
internal static class TemplateParameters
{
    public static bool IsSecure(JsonObject template, string name) =>
        Declared(template, name).Text("type")?.StartsWith("secure", StringComparison.OrdinalIgnoreCase) == true;

    public static string TypeOf(JsonObject template, string name) => Declared(template, name).Text("type") ?? "";

    /// <summary>The values: those that were given, checked, and the defaults of the others.</summary>
    /// <param name="template">The template.</param>
    /// <param name="given">Each as <c>{ "value": … }</c>.</param>
    /// <param name="evaluate">Works a default out, with the values that are known by then.</param>
    public static JsonObject Read(JsonObject template, JsonObject given, Func<JsonObject, JsonNode?, JsonNode?> evaluate)
    {
        var declared = template["parameters"] as JsonObject ?? [];
        foreach (var (name, _) in given)
        {
            if (!declared.ContainsKey(name))
                throw Fault($"The template parameters '{name}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '{string.Join(", ", declared.Select(parameter => parameter.Key))}'.");
        }

        var values = JsonText.NewObject();
        foreach (var (name, _) in declared)
        {
            var definition = Declared(template, name);
            if (given[name] is JsonObject stated && stated.ContainsKey("value"))
                values[name] = stated["value"]?.DeepClone();
            else if (given[name] is JsonObject other && other.ContainsKey("reference"))
                throw Fault($"The value of the template parameter '{name}' is a reference to a key vault, and the local ARM has none.");
            else if (definition.ContainsKey("defaultValue"))
                values[name] = evaluate(values, definition["defaultValue"]);
            else if (definition.Flag("nullable") == true)
                values[name] = null;
            else
                throw Fault($"The value for the template parameter '{name}' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.");
            Check(name, definition, values[name]);
        }

        return values;
    }

    /// <summary>What is declared of a parameter, through the definition that it names.</summary>
    private static JsonObject Declared(JsonObject template, string name) => Resolved(template, template.At("parameters") is JsonObject all ? all[name] as JsonObject ?? [] : []);

    private static JsonObject Resolved(JsonObject template, JsonObject definition)
    {
        if (definition.Text("$ref") is not { } reference || template.At("definitions") is not JsonObject definitions || definitions[reference[(reference.LastIndexOf('/') + 1)..]] is not JsonObject named)
            return definition;
        var result = named.Clone();
        foreach (var (member, value) in definition.Where(member => member.Key != "$ref"))
            result[member] = value?.DeepClone();
        return result;
    }

    private static void Check(string name, JsonObject definition, JsonNode? value)
    {
        if (value is null)
            return;
        var type = definition.Text("type")?.ToLowerInvariant() ?? "";
        var fits = type switch
        {
            "string" or "securestring" => value.GetValueKind() == JsonValueKind.String,
            "int" => value.GetValueKind() == JsonValueKind.Number,
            "bool" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "array" => value is JsonArray,
            "object" or "secureobject" => value is JsonObject,
            _ => throw Fault($"The template parameter '{name}' has no valid type."),
        };
        if (!fits)
            throw Fault($"Template parameter JToken type is not valid. Expected '{type}'. Actual '{value.GetValueKind()}'. Please see https://aka.ms/arm-create-parameter-file for usage details.");
        if (definition["allowedValues"] is JsonArray allowed && !allowed.Any(each => JsonNode.DeepEquals(each, value)))
            throw Fault($"The provided value for the template parameter '{name}' is not valid. The value '{value}' is not part of the allowed value(s): '{string.Join(",", allowed.Select(each => each?.ToString()))}'.");
        var (size, least, greatest) = type is "int"
            ? (decimal.Parse(value.ToString(), CultureInfo.InvariantCulture), definition.Number("minValue"), definition.Number("maxValue"))
            : (value is JsonArray list ? list.Count : value is JsonObject ? 0 : value.ToString().Length, definition.Number("minLength"), definition.Number("maxLength"));
        if (size < least || size > greatest)
            throw Fault($"The provided value for the template parameter '{name}' is not valid: it must be between {least} and {greatest}.");
    }

    private static TemplateFault Fault(string message) => new($"Deployment template validation failed: '{message}'.");
}
