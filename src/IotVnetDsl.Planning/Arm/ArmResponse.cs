using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>ARM's answer. An error is an answer too: <see cref="Error"/> is set and nothing is thrown.</summary>
public sealed record ArmResponse(int Status, JsonObject? Body)
{
    public ArmError? Error { get; init; }

    /// <summary>Resource's etag, from the body or the header.</summary>
    public string? ETag { get; init; }

    /// <summary>Where a long-running operation is to be polled, as path and query; null where there is none.</summary>
    public string? OperationUrl { get; init; }

    /// <summary>How the answers at <see cref="OperationUrl"/> are to be read.</summary>
    public OperationForm OperationForm { get; init; }

    /// <summary>How long the service asks to wait before the next request, null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>An earlier try of the request went unanswered: this answer may speak of what came of that one.</summary>
    public bool HasLostTry { get; init; }

    /// <summary>It answers a question for an operation, and does not say how that is going on.</summary>
    public bool IsNoWord { get; init; }

    /// <summary>The body is another resource than the one that was asked for.</summary>
    public bool IsOfAnother { get; init; }

    public bool IsSuccess => Error is null;

    /// <inheritdoc cref="ArmError.IsNotFound"/>
    public bool IsNotFound => Error is { IsNotFound: true };

    /// <summary>Nothing of the request has come about: the service says so, and no try of it went unanswered.</summary>
    internal bool IsRefusal => (Status is >= 400 and < 500 and not 408 || Error is { IsUnsent: true }) && !HasLostTry;

    /// <summary>True where the body is the resource: whatever else says success says nothing.</summary>
    internal bool HasResource => !IsOfAnother && Body?["id"] is JsonValue id && id.ToString().Length > 0;
}
