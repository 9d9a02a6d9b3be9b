using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.BulkJobs;

/// <summary>A job as the hub answers it.</summary>
internal sealed record HubJob(string Id, string Kind, string Status, string? FailureReason)
{
    public bool IsCompleted => Is("completed");

    /// <summary>It will not go on.</summary>
    public bool IsEnded => IsCompleted || Is("failed") || Is("cancelled");

    public static HubJob Read(JsonObject answer) => new(
        answer["jobId"]?.ToString() ?? "", answer["type"]?.ToString() ?? "", answer["status"]?.ToString() ?? "unknown", answer["failureReason"]?.ToString());

    public bool IsOf(BulkJobKind kind) => string.Equals(Kind, kind.ToString(), StringComparison.OrdinalIgnoreCase);

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
