using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>Some creations of a plan as one deployment to a known target, written as exported templates are.</summary>
/// <param name="Scope">Where it is deployed to: their resource group, or their subscription where they are in several.</param>
/// <param name="Template">The template.</param>
/// <param name="Inner">Ids of the deployments inside.</param>
internal sealed record BoundTemplate(TemplateScope Scope, JsonObject Template, ImmutableArray<string> Inner)
{
    /// <param name="name">Of the deployment; those of the deployments inside begin with it.</param>
    /// <param name="operations">Creations in one subscription, without secrets; what stands in their bodies for outputs is of others of them.</param>
    public static BoundTemplate Of(string name, IReadOnlyCollection<PlanOperation> operations)
    {
        var scopes = operations.Select(operation => TemplateScope.Of(operation.Resource.Id)).Distinct().ToArray();
        var main = scopes is [var only] ? only : new TemplateScope(scopes[0].Subscription, null);
        var units = TemplateUnit.Of(operations, PlanDependencies.None, operation => new(operation, operation.Body!, IsSecond: false));
        var items = TemplateItem.Of(units, main, name);
        return new(main, new TemplateDocument(main, units, items, PlanDependencies.None) { IsBound = true }.Of(items), [.. items.Where(item => item.Name is not null).Select(item => IdOf(item.Scope, item.Name!))]);
    }

    /// <summary>Id of a deployment.</summary>
    public static string IdOf(TemplateScope scope, string name) =>
        $"/subscriptions/{scope.Subscription}{(scope.Group is null ? "" : $"/resourceGroups/{scope.Group}")}/providers/{TemplateDocument.Deployments}/{name}";

    /// <summary>The request that begins it.</summary>
    /// <param name="location">Where Azure keeps a deployment to a subscription.</param>
    /// <param name="tags">Of the deployment.</param>
    public JsonObject Body(string location, JsonObject tags)
    {
        var body = new JsonObject { ["tags"] = tags, ["properties"] = new JsonObject { ["mode"] = "Incremental", ["template"] = Template.DeepClone() } };
        if (Scope.Group is null)
            body["location"] = location;
        return body;
    }
}
