namespace IotVnetDsl.Planning.Arm;

/// <summary>A write that ARM accepted and still carries out: all that is needed to follow it, from another process too.</summary>
/// <remarks>Without <c>Url</c> the resource itself is polled.</remarks>
public sealed record PendingOperation(string Method, string Id, string ApiVersion, string? Url, OperationForm Form)
{
    /// <summary>What is to be followed after an answer; null where the write is done already.</summary>
    public static PendingOperation? After(ArmRequest request, ArmResponse answer)
    {
        var runs = answer.OperationUrl is not null || answer.Status == 202
            || !answer.IsOfAnother && ProvisioningState.Of(answer.Body) is { } state && !ProvisioningState.IsTerminal(state);
        return answer.IsSuccess && runs
            ? new(request.Method, request.Id, request.ApiVersion, answer.OperationUrl, answer.OperationForm)
            : null;
    }
}
