using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>Deployments and their operations as ARM shows them. Form: recording azure-cli-2021/test_identity_hub of 2021-02-22.</summary>
internal static class DeploymentAnswers
{
    public static JsonObject Body(Deployment deployment)
    {
        var body = new JsonObject
        {
            ["id"] = deployment.Id.Text,
            ["name"] = deployment.Id.Name,
            ["type"] = Deployment.TypeName,
            ["properties"] = Properties(deployment, deployment.State == DeploymentState.Running ? "Running" : deployment.State.ToString()),
        };
        if (deployment.Location is { } location)
            body["location"] = location;
        if (deployment.Tags is { } tags)
            body["tags"] = tags.DeepClone();
        return body;
    }

    /// <summary>As it is answered when it was only begun, or only looked at.</summary>
    public static JsonObject Body(Deployment deployment, string state)
    {
        var body = Body(deployment);
        body["properties"] = Properties(deployment, state);
        return body;
    }

    public static JsonObject Operation(Deployment deployment, DeploymentUnit unit)
    {
        var key = KeyOf(unit);
        var properties = new JsonObject
        {
            ["provisioningOperation"] = "Create",
            ["provisioningState"] = unit.State.ToString(),
            ["timestamp"] = Time(unit.End ?? unit.Start ?? deployment.Start),
            ["duration"] = XmlConvert.ToString((unit.End ?? unit.Start ?? deployment.Start) - (unit.Start ?? deployment.Start)),
            ["trackingId"] = deployment.Correlation,
            ["statusCode"] = unit.State switch
            {
                DeploymentState.Failed => "BadRequest",
                DeploymentState.Succeeded => "OK",
                _ => "Created",
            },
            ["targetResource"] = Named(unit),
        };
        if (unit.Error is { } error)
            properties["statusMessage"] = new JsonObject { ["status"] = "Failed", ["error"] = error.DeepClone() };
        return new JsonObject { ["id"] = $"{deployment.Id.Text}/operations/{key}", ["operationId"] = key, ["properties"] = properties };
    }

    public static string KeyOf(DeploymentUnit unit) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(unit.Symbol)))[..16];

    public static string TypeName(string? type) => type is { Length: > 0 } ? char.ToUpperInvariant(type[0]) + type[1..] : "";

    private static JsonObject Properties(Deployment deployment, string state)
    {
        var properties = new JsonObject
        {
            ["templateHash"] = Hash(deployment.Template),
            ["parameters"] = Parameters(deployment),
            ["mode"] = deployment.IsComplete ? "Complete" : "Incremental",
            ["provisioningState"] = state,
            ["timestamp"] = Time(deployment.End ?? deployment.Start),
            ["duration"] = XmlConvert.ToString((deployment.End ?? deployment.Start) - deployment.Start),
            ["correlationId"] = deployment.Correlation,
            ["providers"] = Providers(deployment),
            ["dependencies"] = Dependencies(deployment),
        };
        if (deployment.Outputs is { } outputs)
            properties["outputs"] = outputs.DeepClone();
        if (deployment.State == DeploymentState.Succeeded)
            properties["outputResources"] = Resources(deployment);
        if (deployment.Error is { } error)
            properties["error"] = error.DeepClone();
        return properties;
    }

    /// <summary>Ids of what is written.</summary>
    public static JsonArray Resources(Deployment deployment) =>
        new([.. deployment.Units.Where(unit => unit.Source.Flag("existing") != true).Select(unit => (JsonNode?)new JsonObject { ["id"] = unit.Id })]);

    private static JsonObject Parameters(Deployment deployment) => new(deployment.Parameters.Select(parameter =>
    {
        var shown = new JsonObject { ["type"] = TypeName(TemplateParameters.TypeOf(deployment.Template, parameter.Key)) };
        if (!TemplateParameters.IsSecure(deployment.Template, parameter.Key))
            shown["value"] = parameter.Value?.DeepClone();
        return KeyValuePair.Create(parameter.Key, (JsonNode?)shown);
    }));

    private static JsonArray Providers(Deployment deployment) => new([.. deployment.Units
        .GroupBy(unit => unit.Type.Split('/')[0], StringComparer.OrdinalIgnoreCase)
        .Select(provider => (JsonNode?)new JsonObject
        {
            ["namespace"] = provider.Key,
            ["resourceTypes"] = new JsonArray([.. provider.GroupBy(unit => unit.Type[(provider.Key.Length + 1)..], StringComparer.OrdinalIgnoreCase).Select(type => (JsonNode?)new JsonObject
            {
                ["resourceType"] = type.Key,
                ["locations"] = new JsonArray((JsonNode?)null),
            })]),
        })]);

    private static JsonArray Dependencies(Deployment deployment)
    {
        var units = deployment.Units.ToDictionary(unit => unit.Symbol, StringComparer.OrdinalIgnoreCase);
        return new([.. deployment.Units.Where(unit => unit.DependsOn.Length > 0).Select(unit =>
        {
            var dependency = Named(unit);
            dependency.Insert(0, "dependsOn", new JsonArray([.. unit.DependsOn.Where(units.ContainsKey).Select(symbol => (JsonNode?)Named(units[symbol]))]));
            return (JsonNode?)dependency;
        })]);
    }

    private static JsonObject Named(DeploymentUnit unit) => new() { ["id"] = unit.Id, ["resourceType"] = unit.Type, ["resourceName"] = unit.Name };

    private static string Hash(JsonObject template) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.Write(template)))).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
