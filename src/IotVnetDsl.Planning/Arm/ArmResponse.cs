using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>ARM's answer. An error is an answer too: <see cref="Error"/> is set and nothing is thrown.</summary>
public sealed record ArmResponse(int Status, JsonObject? Body)
{
    public ArmError? Error { get; init; }

    /// <summary>Resource's etag, from the body or the header.</summary>
    public string? ETag { get; init; }

    /// <summary>Where a long-running operation is to be polled, null where there is none.</summary>
    public string? OperationUrl { get; init; }

    /// <summary>How the answers at <see cref="OperationUrl"/> are to be read.</summary>
    public OperationForm OperationForm { get; init; }

    /// <summary>How long the service asks to wait before the next request, null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string? CorrelationId { get; init; }

    public bool IsSuccess => Error is null;

    public bool IsNotFound => Status == 404;
}

/// <summary>How ARM lets a long-running operation be followed.</summary>
public enum OperationForm
{
    /// <summary>Neither header: the resource's own <c>properties.provisioningState</c>.</summary>
    ProvisioningState,

    /// <summary>Header <c>Azure-AsyncOperation</c>: answers hold a <c>status</c>.</summary>
    AsyncOperation,

    /// <summary>Header <c>Location</c>: 202 while it runs.</summary>
    Location,
}

/// <summary>An error in Azure's words.</summary>
/// <param name="Code">ARM's code, or the IoT Hub's number.</param>
/// <param name="Message">Azure's message, details included.</param>
/// <param name="Status">HTTP status, 0 where no answer came.</param>
public sealed record ArmError(string Code, string Message, int Status);
