using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Http.Routes;

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
        var operation = services.Cloud.Store.Operations.Find(id.Name)
            ?? throw new ArmError(404, "OperationNotFound", $"The operation '{id.Name}' could not be found.");
        return id.Type.EndsWith("/operationStatuses", StringComparison.OrdinalIgnoreCase)
            ? Status(request, services, operation)
            : Result(request, services, operation);
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
