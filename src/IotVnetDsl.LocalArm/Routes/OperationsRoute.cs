using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary>Where a client polls: <c>operationStatuses</c> and <c>operationResults</c> below a location.</summary>
internal sealed class OperationsRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        // {subscription}/providers/{namespace}/locations/{location} parses as a resource of type locations.
        if (request.Parsed.Id is not { } id || !id.Type.Contains("/locations/", StringComparison.OrdinalIgnoreCase) || request.Parsed.Rest.Length > 0)
            return null;
        Gates.CheckApiVersionForm(request);
        if (request.Method != "GET")
            throw ArmError.WrongMethod(request);
        if (services.Cloud.Store.Operations.Find(id.Name) is not { } operation)
            return OfNamespace(request, services, id) ?? throw new ArmError(404, "OperationNotFound", $"The operation '{id.Name}' could not be found.");
        if (operation.IsRunning)
            services.Cloud.Lifecycle.Seen(operation, byPolls: true);
        return id.Type.EndsWith("/operationStatuses", StringComparison.OrdinalIgnoreCase)
            ? Status(request, services, operation)
            : Result(request, services, operation);
    }

    /// <summary>The addresses of what goes on with a namespace say what is asked: whether the one of that name is there, or gone.</summary>
    private static ArmResponse? OfNamespace(ArmRequest request, ArmServices services, ResourceId id)
    {
        if (request.Query("resourceName") is not { } name || request.Query("operationType") is not { } asked)
            return null;
        var found = services.Cloud.Store.OfType($"{id.Namespace}/namespaces").FirstOrDefault(record => record.Id.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var isRunning = found is not null && services.Cloud.Store.RunningOn(found.Id) is not null;
        var hasEnded = asked == "Deleted" ? found is null : found is not null && !isRunning;
        return request.Query("isAsyncHeader") == "true"
            ? new ArmResponse(200, new JsonObject { ["name"] = id.Name, ["status"] = hasEnded ? "Succeeded" : "Running" })
            : hasEnded ? new ArmResponse(204) : services.Answers.Hint(new ArmResponse(202));
    }

    private static ArmResponse Status(ArmRequest request, ArmServices services, Operation operation)
    {
        var body = new JsonObject
        {
            ["id"] = request.Path,
            ["name"] = operation.Key,
            ["status"] = operation.IsRunning ? services.Cloud.Types.Of(operation.Target).RunningWord : operation.Status.ToString(),
            ["startTime"] = operation.Start.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        if (operation.IsRunning)
            return services.Answers.Hint(new ArmResponse(services.Cloud.Types.Of(operation.Target).PollStatus, body));
        body["endTime"] = operation.End.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        if (operation.Error is { } error)
            body["error"] = error.DeepClone();
        return new ArmResponse(200, body);
    }

    private static ArmResponse Result(ArmRequest request, ArmServices services, Operation operation)
    {
        if (operation.IsRunning)
            return services.Answers.Hint(new ArmResponse(202).With("Location", $"{request.Origin}{request.Path}?api-version={request.ApiVersion}"));
        if (operation.Error is { } error)
            return new ArmResponse(409, new JsonObject { ["error"] = error.DeepClone() });
        return operation.Kind == OperationKind.Delete || services.Cloud.Store.Find(operation.Target) is null
            ? new ArmResponse(services.Cloud.Types.Of(operation.Target).Protocol(OperationKind.Delete, request.ApiVersion).Gone)
            : services.Answers.Resource(operation.Target, request.ApiVersion);
    }
}
