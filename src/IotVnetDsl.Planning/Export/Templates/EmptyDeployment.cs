using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>A deployment that writes nothing: something to wait for.</summary>
internal static class EmptyDeployment
{
    /// <param name="name">Its name, or an expression for it.</param>
    /// <param name="dependencies">Expressions of ids that it waits for itself.</param>
    /// <param name="resources">More of the kind.</param>
    public static JsonObject Resource(string name, IEnumerable<string> dependencies, params JsonNode[] resources)
    {
        var deployment = new JsonObject { ["type"] = TemplateDocument.Deployments, ["apiVersion"] = TemplateDocument.DeploymentsVersion, ["name"] = name };
        TemplateDocument.AddDependencies(deployment, dependencies);
        deployment["properties"] = new JsonObject
        {
            ["mode"] = "Incremental",
            ["expressionEvaluationOptions"] = new JsonObject { ["scope"] = "inner" },
            ["template"] = new JsonObject { ["$schema"] = TemplateDocument.Schema + "deploymentTemplate.json#", ["contentVersion"] = "1.0.0.0", ["resources"] = new JsonArray(resources) },
        };
        return deployment;
    }
}
