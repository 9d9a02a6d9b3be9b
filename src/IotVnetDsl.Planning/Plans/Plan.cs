using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Plans;

/// <summary>
/// What a deployment would do. A value with a versioned JSON form; text, Markdown and the result of a deployment are made from it.
/// </summary>
public sealed record Plan
{
    /// <summary>Version of the JSON form. Raised when a reader of the previous one would misread it.</summary>
    public const int SchemaVersion = 2;

    /// <summary>Simple name of the topology's type.</summary>
    public required string Topology { get; init; }

    /// <summary>The topology's stable id.</summary>
    public required string TopologyId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Variant { get; init; }

    /// <summary>What made it; null for a plan from nothing, which is the same whatever makes it.</summary>
    public PlanTool? Tool { get; init; }

    /// <summary>Where the topology is declared.</summary>
    public SourcePlace? Place { get; init; }

    public required PlanTarget Target { get; init; }

    /// <summary>How the rules came out: counts and accepted risks.</summary>
    public required PlanChecks Checks { get; init; }

    /// <summary>The headings, in order of their numbers.</summary>
    public required ImmutableArray<PlanPhase> Phases { get; init; }

    /// <summary>Operations in the order in which people read them: by phase, then by path.</summary>
    public required ImmutableArray<PlanOperation> Operations { get; init; }

    /// <summary>What many operations wait for together.</summary>
    public ImmutableArray<PlanBarrier> Barriers { get; init; } = [];

    /// <summary>Resources that stay as they are.</summary>
    public required ImmutableArray<PlanResource> Unchanged { get; init; }

    /// <summary>Declared resources that exist and are nobody's yet: never deleted, and changed only with consent (<c>adopt</c>).</summary>
    public required ImmutableArray<PlanResource> Adopted { get; init; }

    /// <summary>Roles that the code says others give, and that are not there yet: what needs them waits. Null where there are none.</summary>
    public ImmutableArray<PlanResource>? Awaited { get; init; }

    /// <summary>What exists beside the code: removed only with consent, and listed.</summary>
    public required ImmutableArray<PlanSurplus> Surplus { get; init; }

    /// <summary>What is marked as that of a topology which the project does not have: its code is gone, or another project's. Null where there is nothing.</summary>
    public ImmutableArray<PlanSurplus>? Orphans { get; init; }

    /// <summary>Consents that the plan needs and does not have (<c>delete:pe-hub-prod</c>).</summary>
    public required ImmutableArray<PlanConsent> Missing { get; init; }

    /// <summary>Paths that no order of the operations keeps as they are: consented to or not.</summary>
    public ImmutableArray<BrokenPromise> Broken { get; init; } = [];

    /// <summary>Consents that the plan needs and has.</summary>
    public ImmutableArray<PlanConsent> Given { get; init; } = [];

    /// <summary>Consents that were given and mean nothing that the plan could do (<c>delete:pe-hubb</c>).</summary>
    public ImmutableArray<string> Unused { get; init; } = [];

    /// <summary>Doors to the internet that it opens.</summary>
    public ImmutableArray<PlanOpening> Openings { get; init; } = [];

    /// <summary>Public doors that the plan closes again, wholly or for some: until then somebody has what the code does not give.</summary>
    public ImmutableArray<PlanOpening> Closings { get; init; } = [];

    /// <summary>What it creates that is billed by the hour, used or not.</summary>
    public ImmutableArray<PlanCharge> Hourly { get; init; } = [];

    public required ReadStatistics Reads { get; init; }

    /// <summary>Who reaches what afterwards; none where the plan leads to no declared state (a destruction).</summary>
    public PlanPaths Paths { get; init; } = PlanPaths.None;
}
