using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning;

/// <summary>What a plan is made with, besides the graph.</summary>
public sealed record PlanRequest
{
    public required PlanTarget Target { get; init; }

    public required PlanChecks Checks { get; init; }

    /// <summary>What makes the plan.</summary>
    public PlanTool? Tool { get; init; }

    /// <summary>Consents as <c>TopologyAllow</c> lists them (<c>delete:pe-hub-prod</c>); names compare ignoring case.</summary>
    public ImmutableArray<string> Allow { get; init; } = [];

    /// <summary>Marks of all topologies of the project, in all their variants; empty = they are not known.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>Marks that accepted plans beside the code have, whose topologies or variants the project no longer has.</summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>Where the resource of a logical path is declared; of the empty path, the topology.</summary>
    public Func<string, SourcePlace?> PlaceOf { get; init; } = _ => null;
}
