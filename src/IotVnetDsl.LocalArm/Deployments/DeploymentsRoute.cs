using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary><c>Microsoft.Resources/deployments</c> of a resource group or subscription: create, look, validate, what-if, operations, cancel, delete.</summary>
internal sealed class DeploymentsRoute : IArmRoute
{
    private const string Operations = Deployment.TypeName + "/operations";
    private const string Statuses = Deployment.TypeName + "/operationStatuses";

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        var (id, rest) = Provided(request.Parsed);
        if (id is not null && rest is [var providers, var space, var type] && providers.Equals("providers", StringComparison.OrdinalIgnoreCase) && $"{space}/{type}".Equals(Deployment.TypeName, StringComparison.OrdinalIgnoreCase))
            return List(request, services, id);
        if (id?.SelfAndAncestors.FirstOrDefault(each => each.IsOf(Deployment.TypeName)) is not { } deployment)
            return null;
        Gates.CheckManagerVersion(request);
        services.Gates.CheckScopeExists(deployment.Parent);
        if (id.IsOf(Statuses))
            return Status(services, deployment);
        if (id.IsOf(Operations))
            return Operation(request, services, deployment, id.Name);
        return rest switch
        {
            [] => On(request, services, deployment),
            ["operations"] => services.Answers.Page(request, Found(services, deployment).Units, unit => DeploymentAnswers.Operation(Found(services, deployment), unit)),
            [var action] => Act(request, services, deployment, action.ToLowerInvariant()),
            _ => null,
        };
    }

    /// <summary>Operations of a group's deployment have an address without a provider, which clients use.</summary>
    private static ArmPath Provided(ArmPath path) => path switch
    {
        ({ } group, ["deployments", var name, "operations", .. var operation]) when group.IsOf(ResourceId.ResourceGroupType) =>
            operation is [var key]
                ? new ArmPath(group.Provide(Deployment.TypeName, name).Child("operations", key), [])
                : new ArmPath(group.Provide(Deployment.TypeName, name), ["operations", .. operation]),
        _ => path,
    };

    private static ArmResponse List(ArmRequest request, ArmServices services, ResourceId scope)
    {
        Gates.CheckManagerVersion(request);
        services.Gates.CheckScopeExists(scope);
        return services.Answers.Page(request, services.Cloud.Store.Of<DeploymentTable>().Rows.Where(each => scope.Equals(each.Target)), DeploymentAnswers.Body);
    }

    private static ArmResponse On(ArmRequest request, ArmServices services, ResourceId id)
    {
        switch (request.Method)
        {
            case "PUT":
                return Put(request, services, id);
            case "GET":
                return new ArmResponse(200, DeploymentAnswers.Body(Found(services, id)));
            case "HEAD":
                return new ArmResponse(services.Cloud.Store.Of<DeploymentTable>().Find(id.Key) is null ? 404 : 204);
            case "DELETE":
                if (services.Cloud.Store.Of<DeploymentTable>().Find(id.Key) is null)
                    return new ArmResponse(204);
                services.Cloud.Store.Of<DeploymentTable>().Remove(id.Key);
                return new ArmResponse(204);
            default:
                throw ArmError.WrongMethod(request);
        }
    }

    private static ArmResponse Put(ArmRequest request, ArmServices services, ResourceId id)
    {
        if (services.Cloud.Store.Of<DeploymentTable>().Find(id.Key) is { IsRunning: true })
            throw new ArmError(409, "DeploymentActive", $"Unable to edit or replace deployment '{id.Name}': previous deployment from '{services.Cloud.Store.Of<DeploymentTable>().Find(id.Key)!.Start:O}' is still active. Please see https://aka.ms/arm-deploy for usage details.");
        var isNew = services.Cloud.Store.Of<DeploymentTable>().Find(id.Key) is null;
        var deployment = new DeploymentStart(services).Begin(Made(request, services, id));
        return new ArmResponse(isNew ? 201 : 200, DeploymentAnswers.Body(deployment, "Accepted"))
            .With("Azure-AsyncOperation", $"{request.Origin}{id.Text}/operationStatuses/{deployment.Correlation}?api-version={request.ApiVersion}")
            .AskingToWait(services.Cloud.Timing.RetryAfter);
    }

    private static ArmResponse Act(ArmRequest request, ArmServices services, ResourceId id, string action)
    {
        if (request.Method != "POST")
            throw ArmError.WrongMethod(request);
        switch (action)
        {
            case "validate":
                var looked = Made(request, services, id);
                var body = DeploymentAnswers.Body(looked, "Succeeded");
                body["properties"]!["validatedResources"] = DeploymentAnswers.Resources(looked);
                return new ArmResponse(200, body);
            case "whatif":
                return new ArmResponse(200, new WhatIf(services).Of(Made(request, services, id)));
            case "cancel":
                var found = Found(services, id);
                if (!found.IsRunning)
                    throw new ArmError(409, "DeploymentCannotBeCancelled", $"The deployment '{id.Name}' cannot be cancelled, since it is not running.");
                services.Cloud.Store.Of<DeploymentTable>().Put(found with { State = DeploymentState.Canceled, End = services.Cloud.Clock.Now });
                return new ArmResponse(204);
            case "exporttemplate":
                return new ArmResponse(200, new JsonObject { ["template"] = Found(services, id).Template.DeepClone() });
            default:
                throw new ArmError(404, "InvalidResourceType", $"Deployments have no action '{action}'.");
        }
    }

    private static ArmResponse Status(ArmServices services, ResourceId id)
    {
        var deployment = Found(services, id);
        var status = new JsonObject { ["status"] = deployment.State == DeploymentState.Running ? "Running" : deployment.State.ToString() };
        if (deployment.Error is { } error)
            status["error"] = error.DeepClone();
        var response = new ArmResponse(200, status);
        return deployment.IsRunning ? response.AskingToWait(services.Cloud.Timing.RetryAfter) : response;
    }

    private static ArmResponse Operation(ArmRequest request, ArmServices services, ResourceId id, string key)
    {
        if (request.Method != "GET")
            throw ArmError.WrongMethod(request);
        var deployment = Found(services, id);
        return deployment.Units.FirstOrDefault(unit => DeploymentAnswers.KeyOf(unit).Equals(key, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new ArmResponse(200, DeploymentAnswers.Operation(deployment, found))
            : throw new ArmError(404, "DeploymentOperationNotFound", $"The deployment '{id.Name}' has no operation '{key}'.");
    }

    private static Deployment Found(ArmServices services, ResourceId id) => services.Cloud.Store.Of<DeploymentTable>().Find(id.Key)
        ?? throw new ArmError(404, "DeploymentNotFound", $"Deployment '{id.Name}' could not be found.");

    private static Deployment Made(ArmRequest request, ArmServices services, ResourceId id)
    {
        try
        {
            return new DeploymentStart(services).Of(id, request.TemplateBody());
        }
        catch (TemplateFault fault)
        {
            throw new ArmError(400, fault.Code, fault.Message);
        }
    }
}
