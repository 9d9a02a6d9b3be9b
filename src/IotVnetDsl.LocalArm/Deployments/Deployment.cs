using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>A deployment of a template, running or ended.</summary>
internal sealed record Deployment : IStored
{
    public const string TypeName = "Microsoft.Resources/deployments";

    private const string Masked = "(secure)";

    public required ResourceId Id { get; init; }

    public required JsonObject Template { get; init; }

    /// <summary>Values of the template's parameters, defaults included; secure ones live in memory only.</summary>
    public required JsonObject Parameters { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required string Correlation { get; init; }

    public required ImmutableArray<DeploymentUnit> Units { get; init; }

    /// <summary>What the template does not make goes out of the group.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Region that a deployment to a subscription is kept in.</summary>
    public string? Location { get; init; }

    /// <summary>Of the deployment itself; what it writes has its own.</summary>
    public JsonObject? Tags { get; init; }

    /// <summary>Of an inner template whose expressions mean the outer one's parameters: key of the outer deployment.</summary>
    public string? Outer { get; init; }

    /// <summary>Which item of the outer one's copy loops it is.</summary>
    public ImmutableSortedDictionary<string, long> OuterLoops { get; init; } = DeploymentUnit.NoLoops;

    /// <summary>Key of the operation that says how long a deployment takes at the least, empty ones too.</summary>
    public string? Operation { get; init; }

    public DeploymentState State { get; init; } = DeploymentState.Running;

    public JsonObject? Error { get; init; }

    public JsonObject? Outputs { get; init; }

    public DateTimeOffset? End { get; init; }

    public string Key => Id.Key;

    /// <summary>Where its resources go: a resource group, or a subscription.</summary>
    public ResourceId Target => Id.Parent!;

    public bool IsRunning => State == DeploymentState.Running;

    public DeploymentUnit? Find(string symbol) => Units.FirstOrDefault(unit => unit.Symbol.Equals(symbol, StringComparison.OrdinalIgnoreCase));

    public Deployment With(int index, DeploymentUnit unit) => Units[index] == unit ? this : this with { Units = Units.SetItem(index, unit) };

    /// <summary>What moved on since, which is little beside the template.</summary>
    public JsonObject Progress(Deployment before) => new()
    {
        ["progress"] = Key,
        ["operation"] = Operation,
        ["units"] = new JsonArray([.. Units.Where((unit, index) => before.Units[index] != unit).Select(unit => (JsonNode?)unit.Progress())]),
        ["state"] = State.ToString(),
        ["error"] = Error?.DeepClone(),
        ["outputs"] = SealedTemplate.Of(Outputs),
        ["end"] = End?.ToString("O", CultureInfo.InvariantCulture),
    };

    public Deployment After(JsonObject progress) => progress.Items("units").Aggregate(this, (deployment, unit) => deployment.After(deployment.IndexOf(unit.Text("symbol")!), unit)) with
    {
        Operation = progress.Text("operation"),
        State = Enum.Parse<DeploymentState>(progress.Text("state")!),
        Error = progress["error"]?.DeepClone() as JsonObject,
        Outputs = progress["outputs"]?.DeepClone() as JsonObject,
        End = progress.Text("end") is { } end ? DateTimeOffset.Parse(end, CultureInfo.InvariantCulture) : null,
    };

    public JsonObject ToJson() => new()
    {
        ["id"] = Id.Text,
        ["template"] = SealedTemplate.Of(Template),
        ["parameters"] = new JsonObject(Parameters.Select(parameter => KeyValuePair.Create(
            parameter.Key, TemplateParameters.IsSecure(Template, parameter.Key) ? Masked : SealedTemplate.Of(parameter.Value)))),
        ["start"] = Start.ToString("O", CultureInfo.InvariantCulture),
        ["correlation"] = Correlation,
        ["units"] = new JsonArray([.. Units.Select(unit => (JsonNode?)unit.ToJson())]),
        ["complete"] = IsComplete,
        ["location"] = Location,
        ["tags"] = Tags?.DeepClone(),
        ["outer"] = Outer,
        ["outerLoops"] = new JsonObject(OuterLoops.Select(loop => KeyValuePair.Create(loop.Key, (JsonNode?)loop.Value))),
        ["operation"] = Operation,
        ["state"] = State.ToString(),
        ["error"] = Error?.DeepClone(),
        ["outputs"] = SealedTemplate.Of(Outputs),
        ["end"] = End?.ToString("O", CultureInfo.InvariantCulture),
    };

    public static Deployment Read(JsonObject json) => new()
    {
        Id = ResourceId.TryParse(json.Text("id")) ?? throw new FormatException("a deployment has no id"),
        Template = json["template"]!.DeepClone().AsObject(),
        Parameters = json["parameters"]!.DeepClone().AsObject(),
        Start = DateTimeOffset.Parse(json.Text("start")!, CultureInfo.InvariantCulture),
        Correlation = json.Text("correlation")!,
        Units = [.. json.Items("units").Select(DeploymentUnit.Read)],
        IsComplete = json.Flag("complete") == true,
        Location = json.Text("location"),
        Tags = json["tags"]?.DeepClone() as JsonObject,
        Outer = json.Text("outer"),
        OuterLoops = json["outerLoops"]!.AsObject().ToImmutableSortedDictionary(loop => loop.Key, loop => loop.Value!.GetValue<long>(), StringComparer.OrdinalIgnoreCase),
        Operation = json.Text("operation"),
        State = Enum.Parse<DeploymentState>(json.Text("state")!),
        Error = json["error"]?.DeepClone() as JsonObject,
        Outputs = json["outputs"]?.DeepClone() as JsonObject,
        End = json.Text("end") is { } end ? DateTimeOffset.Parse(end, CultureInfo.InvariantCulture) : null,
    };

    private Deployment After(int index, JsonObject progress) => With(index, Units[index].After(progress));

    private int IndexOf(string symbol)
    {
        for (var index = 0; index < Units.Length; index++)
        {
            if (Units[index].Symbol == symbol)
                return index;
        }

        throw new ArgumentException($"'{symbol}' is not of this deployment");
    }
}

/// <summary>The deployments, and which of them have moved on.</summary>
internal sealed class DeploymentTable() : Table<Deployment>("deployments", Deployment.Read)
{
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);

    /// <summary>Keys of those that are new, otherwise or gone since this was last asked for.</summary>
    public IReadOnlyList<string> TakeMoved()
    {
        string[] moved = [.. _moved];
        _moved.Clear();
        return moved;
    }

    public override void Load(JsonObject row)
    {
        if (row.Text("progress") is { } key)
            Set(key, (Find(key) ?? throw new FormatException($"the deployment '{key}' moves on, but was never begun")).After(row));
        else
            base.Load(row);
    }

    protected override JsonObject Change(Deployment? before, Deployment now) =>
        before is not null && ReferenceEquals(before.Template, now.Template) ? now.Progress(before) : base.Change(before, now);

    protected override void Set(string key, Deployment? row)
    {
        base.Set(key, row);
        _moved.Add(key);
    }
}
