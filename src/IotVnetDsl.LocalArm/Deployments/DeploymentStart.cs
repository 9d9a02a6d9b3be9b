using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>Makes a deployment of what a client, or an outer template, asks for.</summary>
internal sealed class DeploymentStart(ArmServices services)
{
    /// <exception cref="TemplateFault">The template is not valid.</exception>
    public Deployment Of(ResourceId id, JsonObject body)
    {
        var template = body.At("properties.template") as JsonObject
            ?? throw new TemplateFault("The local ARM takes templates in the request only: 'properties.template' is missing.", "InvalidRequestContent");
        var isComplete = IsComplete(body);
        if (isComplete && id.ResourceGroup is null)
            throw new TemplateFault("Deployments to a subscription are of the mode 'Incremental' only.", "InvalidDeploymentMode");
        return Expanded(New(id, template, body) with { IsComplete = isComplete, Correlation = Guid.NewGuid().ToString() }, body.At("properties.parameters") as JsonObject ?? []);
    }

    /// <summary>That of an inner template.</summary>
    public Deployment Inner(Deployment outer, DeploymentUnit unit, TemplateSurroundings surroundings)
    {
        var properties = unit.Source["properties"] as JsonObject ?? throw new TemplateFault($"The deployment '{unit.Name}' has no properties.");
        var template = properties["template"] as JsonObject ?? throw new TemplateFault($"The local ARM takes templates in the request only: the deployment '{unit.Name}' has no template.", "InvalidRequestContent");
        if (IsComplete(unit.Source))
            throw new TemplateFault("A deployment inside of another is of the mode 'Incremental' only.", "InvalidDeploymentMode");
        var isInner = properties.Says("expressionEvaluationOptions.scope", "inner");
        var deployment = New(ResourceId.TryParse(unit.Id)!, template, unit.Source) with
        {
            Correlation = outer.Correlation,
            Outer = isInner ? null : outer.Key,
            OuterLoops = isInner ? DeploymentUnit.NoLoops : unit.Loops,
        };
        return Expanded(deployment, new ExpressionEvaluator(surroundings).Value(properties["parameters"]) as JsonObject ?? []);
    }

    /// <summary>Lets it run.</summary>
    public Deployment Begin(Deployment deployment)
    {
        var cloud = services.Cloud;
        var operation = new Operation(
            Guid.NewGuid().ToString(), deployment.Id, OperationKind.Create, cloud.Clock.Now, cloud.Clock.Now + cloud.Timing.Of(Deployment.TypeName, OperationKind.Create), []);
        cloud.Store.Operations.Put(operation);
        var running = deployment with { Operation = operation.Key };
        cloud.Store.Of<DeploymentTable>().Put(running);
        return running;
    }

    private Deployment New(ResourceId id, JsonObject template, JsonObject body) => new()
    {
        Id = id,
        Template = template.Clone(),
        Parameters = JsonText.NewObject(),
        Start = services.Cloud.Clock.Now,
        Correlation = "",
        Units = [],
        Location = body.Text("location"),
        Tags = body["tags"]?.DeepClone() as JsonObject,
    };

    private Deployment Expanded(Deployment deployment, JsonObject given)
    {
        var parameters = TemplateParameters.Read(
            deployment.Template,
            given,
            (known, value) => new ExpressionEvaluator(new TemplateSurroundings(services, deployment with { Parameters = known }, deployment.OuterLoops)).Value(value));
        deployment = deployment with { Parameters = parameters };
        return deployment with { Units = TemplateExpansion.Units(services, deployment) };
    }

    private static bool IsComplete(JsonObject body) => body.Says("properties.mode", "Complete");
}
