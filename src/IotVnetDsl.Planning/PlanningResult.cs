using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning;

/// <summary>A plan, or what stands in its way. Consents that are missing are no problem of the plan: see <see cref="Plan.Missing"/>.</summary>
public sealed record PlanningResult(Plan? Plan, ImmutableArray<PlanningProblem> Problems)
{
    /// <summary>Where problems stand in the way of a plan: what differs all the same, as far as it could be compared. Nothing of it may be carried out.</summary>
    public Plan? Refused { get; init; }
}

/// <summary>Why there is no plan.</summary>
/// <param name="Code">Id of the diagnostic (<c>IVD9005</c>).</param>
/// <param name="Message">One sentence that names the resource by its path; no full stop at its end.</param>
/// <param name="Path">Logical path of the resource at fault, null where none is.</param>
public sealed record PlanningProblem(string Code, string Message, string? Path);
