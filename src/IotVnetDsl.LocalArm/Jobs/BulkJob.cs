using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Jobs;

/// <summary>A job that exports or imports a hub's devices, running or ended.</summary>
/// <param name="Hub">Whose devices.</param>
/// <param name="Id">Given by the hub.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Start">When.</param>
/// <param name="Due">When it will have ended.</param>
internal sealed record BulkJob(ResourceId Hub, string Id, BulkJobKind Kind, JsonObject Request, DateTimeOffset Start, DateTimeOffset Due) : IStored
{
    public BulkJobStatus Status { get; init; } = BulkJobStatus.Running;

    public string? FailureReason { get; init; }

    public string Key => KeyOf(Hub, Id);

    public static string KeyOf(ResourceId hub, string id) => $"{hub.Key}/jobs/{id}";

    /// <summary>As a hub's provider answers: never with the containers' addresses.</summary>
    public JsonObject Answer()
    {
        var answer = new JsonObject
        {
            ["jobId"] = Id,
            ["startTimeUtc"] = Start.ToString("R", CultureInfo.InvariantCulture),
            ["type"] = Kind == BulkJobKind.Export ? "export" : "import",
            ["status"] = Status.ToString().ToLowerInvariant(),
        };
        if (Status != BulkJobStatus.Running)
            answer["endTimeUtc"] = Due.ToString("R", CultureInfo.InvariantCulture);
        if (FailureReason is { } reason)
            answer["failureReason"] = reason;
        return answer;
    }

    public JsonObject ToJson() => new()
    {
        ["hub"] = Hub.Text,
        ["id"] = Id,
        ["kind"] = Kind.ToString(),
        ["request"] = Request.DeepClone(),
        ["start"] = Start.ToString("O", CultureInfo.InvariantCulture),
        ["due"] = Due.ToString("O", CultureInfo.InvariantCulture),
        ["status"] = Status.ToString(),
        ["failureReason"] = FailureReason,
    };

    public static BulkJob Read(JsonObject json) => new(
        ResourceId.TryParse(json.Text("hub")) ?? throw new FormatException("a job has no hub"),
        json.Text("id")!,
        Enum.Parse<BulkJobKind>(json.Text("kind")!),
        json["request"]!.DeepClone().AsObject(),
        DateTimeOffset.Parse(json.Text("start")!, CultureInfo.InvariantCulture),
        DateTimeOffset.Parse(json.Text("due")!, CultureInfo.InvariantCulture))
    {
        Status = Enum.Parse<BulkJobStatus>(json.Text("status")!),
        FailureReason = json.Text("failureReason"),
    };
}

/// <summary>The jobs of all hubs.</summary>
internal sealed class JobTable() : Table<BulkJob>("jobs", BulkJob.Read);

internal enum BulkJobKind
{
    Export,
    Import,
}

internal enum BulkJobStatus
{
    Running,
    Completed,
    Failed,
}
