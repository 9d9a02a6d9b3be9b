using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>An operation before its key, phase and dependencies are settled.</summary>
internal sealed class Step
{
    public required string Key { get; init; }

    public required string Path { get; init; }

    public required OperationKind Kind { get; init; }

    public required WriteMode Mode { get; init; }

    public required PlanResource Resource { get; init; }

    public required ArmResourceType Type { get; init; }

    public required StepStage Stage { get; init; }

    public JsonObject? Body { get; init; }

    public ImmutableArray<PropertyChange> Changes { get; init; } = [];

    public ImmutableArray<string> Serializes { get; init; } = [];

    public ImmutableArray<NeededRole> NeededRoles { get; init; } = [];

    public string? Reason { get; init; }

    /// <summary>Keys of role assignments that must be effective before.</summary>
    public ImmutableArray<string> AwaitsRoles { get; set; } = [];

    /// <summary>What only one resource can hold at a time.</summary>
    public string? Slot { get; init; }

    /// <summary>Of a deletion: ids that the resource names, which Azure keeps until it is gone.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Keys of steps that come before.</summary>
    public SortedSet<string> DependsOn { get; } = new(StringComparer.Ordinal);

    public int Phase { get; set; }
}

/// <summary>Parts of a deployment as people see it: a step after one of another part begins a new phase.</summary>
internal enum StepStage
{
    Base,
    Connection,
    Late,
    Deletion,
    Lock,
}
