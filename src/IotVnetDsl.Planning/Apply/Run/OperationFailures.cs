using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>What is said of an operation that did not succeed.</summary>
internal static class OperationFailures
{
    public static Failure Of(PlanOperation operation, WriteEnd end, ResolvedBody? body)
    {
        if (end.Stale is { } words)
            return Stale(words);
        var error = end.Answer.Error!;
        if (end.Answer.IsNotFound && operation.Mode is WriteMode.Overlay or WriteMode.Patch)
            return Stale("does not exist any more. Plan again.");
        if (error.IsUnmet)
            return Stale($"is being changed by somebody else: {error.Code} {error.Message} Plan again.");

        var fault = ArmFault.Of(error, operation.Mode == WriteMode.Delete ? "DELETE" : "PUT", operation.Resource.Id);
        var message = body?.Mask(fault.Message) ?? fault.Message;
        return new(fault.DiagnosticId, message)
        {
            Code = error.Code,
            CorrelationId = end.Answer.CorrelationId,
            IsFatal = error.Is(ArmError.NoAnswer) || error.Is(ArmError.NoCredential),
        };
    }

    private static Failure Stale(string message) => new("IVD9006", message);
}
