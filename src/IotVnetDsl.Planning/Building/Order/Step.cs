using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>A write of a plan that is not in order yet.</summary>
internal sealed record Step
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

    /// <summary>It is sent even where nothing of the body is otherwise.</summary>
    public bool IsRepair { get; init; }

    /// <summary>What only one resource can hold at a time.</summary>
    public string? Slot { get; init; }

    /// <summary>Of a deletion: ids that the resource names, which Azure keeps until it is gone.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Of the deletion of a group: what was in it.</summary>
    public PlanInside? Inside { get; init; }
}

/// <summary>Parts of a deployment as people see it: a step after one of another part begins a new phase.</summary>
internal enum StepStage
{
    Base,
    Connection,
    Late,
    Lock,
    Deletion,
}
