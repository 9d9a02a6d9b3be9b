using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>A disturbance that tests have ordered for some of the coming requests.</summary>
internal sealed class Fault
{
    public required string Method { get; init; }

    public required Regex Path { get; init; }

    /// <summary><c>answer</c>, <c>drop</c> (before it is applied), <c>lose</c> (after it is applied) or <c>fail</c> (its operation).</summary>
    public required string Kind { get; init; }

    public required int Status { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    public int? RetryAfter { get; init; }

    public int Left { get; set; }

    public bool Concerns(ArmRequest request) =>
        Left > 0 && (Method == "*" || Method == request.Method) && Path.IsMatch(request.Path);

    public JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["path"] = Path.ToString(),
        ["kind"] = Kind,
        ["status"] = Status,
        ["code"] = Code,
        ["left"] = Left,
    };
}

/// <summary>The ordered faults; they live as long as the process.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _ordered = [];

    public IReadOnlyList<Fault> Ordered => _ordered;

    public void Order(Fault fault) => _ordered.Add(fault);

    public void Clear() => _ordered.Clear();

    public Fault? Take(ArmRequest request, params string[] kinds)
    {
        var fault = _ordered.FirstOrDefault(candidate => kinds.Contains(candidate.Kind) && candidate.Concerns(request));
        if (fault is not null && --fault.Left == 0)
            _ordered.Remove(fault);
        return fault;
    }

    /// <summary>The error with which the operation begun by this request will end, if one was ordered.</summary>
    public JsonObject? TakeOperationError(ArmRequest request) => Take(request, "fail") is { } fault
        ? new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message }
        : null;
}
