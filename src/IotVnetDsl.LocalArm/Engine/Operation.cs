using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

internal enum OperationKind
{
    Create,
    Update,
    Delete,
}

internal enum OperationStatus
{
    InProgress,
    Succeeded,
    Failed,
    Canceled,
}

/// <summary>
/// A long-running operation. It ends when the clock passes <see cref="End"/>; what it then does is its resource type's
/// business, so a new process can finish what an old one began.
/// </summary>
internal sealed record Operation(
    string Key,
    ResourceId Target,
    OperationKind Kind,
    DateTimeOffset Start,
    DateTimeOffset End,
    IReadOnlyList<string> Occupies) : IStored
{
    public OperationStatus Status { get; init; } = OperationStatus.InProgress;

    /// <summary>The body before an update: what the data plane still sees, and what comes back when the update fails.</summary>
    public JsonObject? Previous { get; init; }

    /// <summary>Set when it failed, or when a fault was ordered for its end.</summary>
    public JsonObject? Error { get; init; }

    /// <summary>It touches nothing: its condition was not met.</summary>
    public bool IsInVain { get; init; }

    /// <summary>How often somebody has seen it running.</summary>
    public int Seen { get; init; }

    public bool IsRunning => Status == OperationStatus.InProgress;

    public JsonObject ToJson() => new()
    {
        ["key"] = Key,
        ["target"] = Target.Text,
        ["kind"] = Kind.ToString(),
        ["start"] = Start.ToString("O", CultureInfo.InvariantCulture),
        ["end"] = End.ToString("O", CultureInfo.InvariantCulture),
        ["occupies"] = new JsonArray([.. Occupies.Select(id => (JsonNode)id)]),
        ["status"] = Status.ToString(),
        ["previous"] = Previous?.DeepClone(),
        ["error"] = Error?.DeepClone(),
        ["seen"] = Seen,
        ["inVain"] = IsInVain,
    };

    public static Operation Read(JsonObject json) => new(
        json.Text("key") ?? throw new FormatException("an operation has no key"),
        ResourceId.TryParse(json.Text("target")) ?? throw new FormatException("an operation has no target"),
        Enum.Parse<OperationKind>(json.Text("kind") ?? ""),
        DateTimeOffset.Parse(json.Text("start") ?? "", CultureInfo.InvariantCulture),
        DateTimeOffset.Parse(json.Text("end") ?? "", CultureInfo.InvariantCulture),
        json.Texts("occupies"))
    {
        Status = Enum.Parse<OperationStatus>(json.Text("status") ?? ""),
        Previous = json["previous"]?.DeepClone() as JsonObject,
        Error = json["error"]?.DeepClone() as JsonObject,
        Seen = json["seen"]?.GetValue<int>() ?? 0,
        IsInVain = json.Flag("inVain") == true,
    };
}
