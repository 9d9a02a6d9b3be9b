using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>One resource that a deployment writes, and how far that is.</summary>
internal sealed record DeploymentUnit
{
    /// <summary>Outside of every copy loop.</summary>
    public static readonly ImmutableSortedDictionary<string, long> NoLoops = ImmutableSortedDictionary.Create<string, long>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Symbolic name; in templates without such, the id.</summary>
    public required string Symbol { get; init; }

    public required string Type { get; init; }

    public required string ApiVersion { get; init; }

    /// <summary>Name with the parents' names.</summary>
    public required string Name { get; init; }

    public required string Id { get; init; }

    /// <summary>As the template has it, its expressions not worked out.</summary>
    public required JsonObject Source { get; init; }

    /// <summary>Which item it is of the copy loops around it.</summary>
    public ImmutableSortedDictionary<string, long> Loops { get; init; } = NoLoops;

    /// <summary>Symbols of what it waits for.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    public DeploymentState State { get; init; } = DeploymentState.Waiting;

    /// <summary>Key of the operation that it waits for.</summary>
    public string? Operation { get; init; }

    public JsonObject? Error { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public bool IsDeployment => Type.Equals(Deployment.TypeName, StringComparison.OrdinalIgnoreCase);

    public bool IsDone => State is DeploymentState.Succeeded or DeploymentState.Skipped;

    public JsonObject ToJson()
    {
        var json = Progress();
        json["type"] = Type;
        json["apiVersion"] = ApiVersion;
        json["name"] = Name;
        json["id"] = Id;
        json["source"] = SealedTemplate.Of(Source);
        json["loops"] = new JsonObject(Loops.Select(loop => KeyValuePair.Create(loop.Key, (JsonNode?)loop.Value)));
        json["dependsOn"] = new JsonArray([.. DependsOn.Select(symbol => (JsonNode?)symbol)]);
        return json;
    }

    /// <summary>How far it is.</summary>
    public JsonObject Progress() => new()
    {
        ["symbol"] = Symbol,
        ["state"] = State.ToString(),
        ["operation"] = Operation,
        ["error"] = Error?.DeepClone(),
        ["start"] = Start?.ToString("O", CultureInfo.InvariantCulture),
        ["end"] = End?.ToString("O", CultureInfo.InvariantCulture),
    };

    public static DeploymentUnit Read(JsonObject json) => new DeploymentUnit
    {
        Symbol = json.Text("symbol")!,
        Type = json.Text("type")!,
        ApiVersion = json.Text("apiVersion")!,
        Name = json.Text("name")!,
        Id = json.Text("id")!,
        Source = json["source"]!.DeepClone().AsObject(),
        Loops = json["loops"]!.AsObject().ToImmutableSortedDictionary(loop => loop.Key, loop => loop.Value!.GetValue<long>(), StringComparer.OrdinalIgnoreCase),
        DependsOn = [.. json.Texts("dependsOn")],
    }.After(json);

    public DeploymentUnit After(JsonObject progress) => this with
    {
        State = Enum.Parse<DeploymentState>(progress.Text("state")!),
        Operation = progress.Text("operation"),
        Error = progress["error"]?.DeepClone() as JsonObject,
        Start = Time(progress, "start"),
        End = Time(progress, "end"),
    };

    private static DateTimeOffset? Time(JsonObject json, string name) =>
        json.Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>How far a deployment, or a resource of it, is.</summary>
internal enum DeploymentState
{
    Waiting,
    Running,
    Succeeded,
    Failed,
    Canceled,

    /// <summary>Its condition is not met, or it only says what exists.</summary>
    Skipped,
}
