using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Plans;

/// <summary>One write to ARM.</summary>
public sealed record PlanOperation
{
    /// <summary>
    /// Unique in the plan and stable from run to run: the path, and for a second write of it <c>path#2</c>. A replacement is two
    /// writes of kind <see cref="OperationKind.Replace"/>: the DELETE (<c>path</c>) and the PUT (<c>path#2</c>).
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Heading under which people find it, from 1.</summary>
    public required int Phase { get; init; }

    public required OperationKind Kind { get; init; }

    public required PlanResource Resource { get; init; }

    public required string ApiVersion { get; init; }

    public required WriteMode Mode { get; init; }

    /// <summary>
    /// The modelled body. An output that another operation makes known stands in it as
    /// <c>{ "$after": { "operation": "Hub", "output": "identity.principalId" } }</c>, see <see cref="KnownAfter"/>. A secret stands in it
    /// as <c>{ "$secret": "env:NAME", "$target": "AccountName=…" }</c> and is resolved at the write.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required JsonObject? Body { get; init; }

    /// <summary>What must have succeeded before, and why; what that has waited for itself is left out.</summary>
    public required ImmutableArray<PlanWait> DependsOn { get; init; }

    /// <summary>Ids of what is locked while it runs: operations that share one run one after another.</summary>
    public required ImmutableArray<string> Serializes { get; init; }

    /// <summary>Roles that the resource needs in others. Azure tests them at the write of what uses them.</summary>
    public ImmutableArray<NeededRole> NeededRoles { get; init; } = [];

    /// <summary>Keys of role assignments that must have had the time to become effective before.</summary>
    public ImmutableArray<string> AwaitsRoles { get; init; } = [];

    /// <summary>What differs, for people and for JSON. Of a creation: what is set.</summary>
    public required ImmutableArray<PropertyChange> Changes { get; init; }

    /// <summary>The resource as the plan read it, which the write is bound to; null where nothing was there. A plan that is read from its JSON form has the hash only.</summary>
    [JsonIgnore]
    public JsonObject? Read { get; init; }

    /// <summary>Of the modelled content of what was read; null where nothing was there.</summary>
    public string? ReadHash { get; init; }

    /// <summary>Of a deletion: what the plan saw inside, so that nothing goes along that came later; null where nothing was looked at.</summary>
    public ImmutableArray<PlanInside>? Inside { get; init; }

    /// <summary>Why it must be replaced, or why it is written a second time; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Sent even where nothing of the body is otherwise: Azure is to do its part again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRepair { get; init; }
}

/// <summary>What an operation does, as the legend shows it.</summary>
public enum OperationKind
{
    Create,
    Update,
    Replace,
    Delete,
}

/// <summary>How an operation writes.</summary>
public enum WriteMode
{
    /// <summary>PUT of the modelled body.</summary>
    Put,

    /// <summary>
    /// GET, lay the modelled body over what is there (what is not modelled stays), PUT with If-Match where the type has etags:
    /// <see cref="Resources.ResourceCatalog.Overlay"/>.
    /// </summary>
    Overlay,

    /// <summary>PATCH of the modelled body.</summary>
    Patch,

    /// <summary>DELETE.</summary>
    Delete,
}
