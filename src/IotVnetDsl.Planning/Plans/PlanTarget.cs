using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>Where a plan applies.</summary>
/// <param name="Endpoint">Address of ARM, null for a plan made from nothing.</param>
/// <param name="IsLocal">True for the local ARM: nothing in Azure is touched.</param>
/// <param name="Subscription">Id of the subscription of what states none.</param>
public sealed record PlanTarget(string? Endpoint, bool IsLocal, string Subscription)
{
    /// <summary>Azure's name of the topology's cloud; null for the public one (<c>AzureCloud</c>).</summary>
    public string? Cloud { get; init; }
}

/// <summary>What made a plan.</summary>
/// <param name="Version">Version of IotVnetDsl.</param>
/// <param name="Catalog">Digest of the region catalog that it was checked against; null where it was checked against none.</param>
public sealed record PlanTool(string Version, string? Catalog);

/// <summary>How the rules came out.</summary>
public sealed record PlanChecks(int Rules, string RegionCatalog, int Errors, int Warnings, ImmutableArray<AcceptedRisk> Accepted)
{
    /// <summary>Of a plan whose rules were not run yet.</summary>
    public static PlanChecks None { get; } = new(0, "", 0, 0, []);

    /// <summary>The errors and warnings themselves.</summary>
    public ImmutableArray<PlanFinding> Findings { get; init; } = [];

    /// <summary>The same on every machine, wherever in the source it is.</summary>
    public PlanChecks WithoutPlaces() => this with
    {
        Findings = [.. Findings.Select(finding => finding with { Place = null })],
        Accepted = [.. Accepted.Select(risk => risk with { Place = null })],
    };
}

/// <summary>A finding that stands.</summary>
/// <param name="Id">Id of the diagnostic.</param>
/// <param name="Severity">As the project's configuration has it.</param>
/// <param name="Path">Logical path of the resource; empty = the topology.</param>
/// <param name="PropertyPath">Property of it; empty = the resource.</param>
/// <param name="Message">The finding.</param>
/// <param name="Place">Where it is shown in the source.</param>
public sealed record PlanFinding(string Id, FindingSeverity Severity, string Path, string PropertyPath, string Message, SourcePlace? Place);

/// <summary>How grave a finding is that a plan shows.</summary>
public enum FindingSeverity
{
    Warning,
    Error,
}

/// <summary>A heading of the plan: what its operations have in common, for people.</summary>
public sealed record PlanPhase(int Number, string Title);

/// <summary>A finding that the code suppresses, with its justification.</summary>
public sealed record AcceptedRisk(string Id, string Path, string Message, string? Justification, SourcePlace? Place);

/// <summary>A resource as the plan names it: logical name first, Azure's name second, place last.</summary>
public sealed record PlanResource(string Path, string ArmType, string Name, string Id, SourcePlace? Place);

/// <summary>Something that exists and that the code does not have.</summary>
public sealed record PlanSurplus(string Path, string ArmType, string Name, string Id, string Reason);

/// <summary>A consent, as <c>TopologyAllow</c> takes it.</summary>
public sealed record PlanConsent(string Kind, string Name, string Reason)
{
    /// <summary>All kinds that there are.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["adopt", "cutoff", "delete", "expose", "replace", "rotate"];

    public override string ToString() => $"{Kind}:{Name}";
}

/// <summary>A resource that is billed by the hour.</summary>
/// <param name="Path">Its logical path.</param>
/// <param name="Unit">What is counted (<c>private endpoints</c>).</param>
public sealed record PlanCharge(string Path, string Unit);

/// <summary>What reading the actual state cost.</summary>
public sealed record ReadStatistics(int Resources, int Requests);

/// <summary>File (as the project names it) and line of a record.</summary>
public sealed record SourcePlace(string File, int Line);
